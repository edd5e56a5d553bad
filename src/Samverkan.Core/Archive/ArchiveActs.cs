using Samverkan.Core.History;

namespace Samverkan.Core.Archive;

/// <summary>What is done with archived files, as the history tells it.</summary>
internal static class ArchiveActs
{
    /// <summary>As it was told until November 2026, without the file's hash.</summary>
    public static readonly ActKind KeepUnhashed = new("archive.keep", "arkiverade {0}");

    /// <summary>A file was archived; the hash is SHA-256 of its bytes.</summary>
    public static readonly ActKind Keep = new("archive.keep-hashed", "arkiverade {0} med kontrollsumman {1}");
}
