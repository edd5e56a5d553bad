using System.IO.Compression;
using System.Text;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Data;

/// <summary>
/// Large text as it is stored: compressed (gzip, which SQL Server unpacks by itself), in UTF-8. Hashes are always of the text. The empty
/// text is stored as nothing.
/// </summary>
public static class Packed
{
    /// <summary>A text as it is stored.</summary>
    public static byte[] Of(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stored.ToArray();
    }

    /// <summary>The text of what is stored.</summary>
    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public static string Text(byte[] stored)
    {
        if (stored.Length == 0)
        {
            return "";
        }

        using var gzip = new GZipStream(new MemoryStream(stored), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The text of what is stored, when it still is what a hash was taken of.</summary>
    /// <param name="what">What it is, for who is told that it is broken.</param>
    /// <exception cref="BrokenEvidenceException">It is not.</exception>
    public static string Checked(byte[] stored, string hash, string what) =>
        Holds(stored, hash) ? Text(stored) : throw new BrokenEvidenceException(what);

    /// <summary>Whether what is stored still is the text that a hash was taken of.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="hash">SHA-256 of the text, as documents have it.</param>
    public static bool Holds(byte[] stored, string hash)
    {
        try
        {
            return Document.HashOf(Text(stored)) == hash;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
