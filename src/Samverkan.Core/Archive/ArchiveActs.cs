using Samverkan.Core.History;

namespace Samverkan.Core.Archive;

/// <summary>What is done with archived files, as the history tells it.</summary>
internal static class ArchiveActs
{
    public static readonly ActKind Keep = new("archive.keep", "arkiverade {0}");
}
