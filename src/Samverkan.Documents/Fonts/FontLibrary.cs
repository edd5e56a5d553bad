using System.Text;
using Samverkan.Documents.Content;

namespace Samverkan.Documents.Fonts;

/// <summary>The faces that documents are set in.</summary>
internal enum Face
{
    Serif,
    SerifBold,
    SerifItalic,
    SerifBoldItalic,
    Sans,
    SansBold,
    SansItalic,
}

/// <summary>Thrown when a text holds a character that no embedded font can draw; the message names it, in Swedish.</summary>
public sealed class UnsupportedCharacterException : Exception
{
    /// <summary>Makes the exception for one character.</summary>
    public UnsupportedCharacterException(Rune character)
        : base($"Tecknet ”{character}” (U+{character.Value:X4}) kan inte skrivas i dokumentet. Ta bort eller byt ut det.") =>
        Character = character;

    /// <summary>The character that cannot be drawn.</summary>
    public Rune Character { get; }
}

/// <summary>The embedded fonts (Source Serif 4 and Source Sans 3), parsed once for the whole process.</summary>
public static class FontLibrary
{
    private static readonly Dictionary<Face, string> Files = new()
    {
        [Face.Serif] = "SourceSerif4_400Regular.ttf",
        [Face.SerifBold] = "SourceSerif4_600SemiBold.ttf",
        [Face.SerifItalic] = "SourceSerif4_400Regular_Italic.ttf",
        [Face.SerifBoldItalic] = "SourceSerif4_600SemiBold_Italic.ttf",
        [Face.Sans] = "SourceSans3_400Regular.ttf",
        [Face.SansBold] = "SourceSans3_600SemiBold.ttf",
        [Face.SansItalic] = "SourceSans3_400Regular_Italic.ttf",
    };

    private static readonly System.Buffers.SearchValues<char> Unusual = System.Buffers.SearchValues.Create(
        "\u00ad\u200b\u200c\u200d\ufeff\u2011\u2009\u202f\t"
    );

    private static readonly Lazy<OpenTypeFont[]> Loaded = new(() =>
        [.. Enum.GetValues<Face>().Select(f => new OpenTypeFont(Read(Files[f])))]
    );

    /// <summary>The names of the embedded font files.</summary>
    public static IEnumerable<string> FileNames => Files.Values;

    /// <summary>Parses the fonts, so that the first document does not wait for it.</summary>
    public static void Warm() => _ = Loaded.Value;

    /// <summary>The bytes of an embedded font file.</summary>
    public static byte[] Read(string file)
    {
        using var stream =
            typeof(FontLibrary).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The font {file} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The first character of a text that cannot be drawn in every face, or null when all can.</summary>
    public static Rune? FirstUnsupported(string text)
    {
        foreach (var rune in Clean(text).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n' or '\t' || (rune.Value < 0x80 && !Rune.IsControl(rune)))
            {
                continue;
            }

            if (Array.Exists(Loaded.Value, f => !f.Has(rune.Value)))
            {
                return rune;
            }
        }

        return null;
    }

    /// <summary>Refuses a document with a character that cannot be drawn.</summary>
    /// <exception cref="UnsupportedCharacterException">A character is missing from the fonts.</exception>
    public static void Check(Document document)
    {
        if (FirstUnsupported(PlainText.Of(document) + document.Title + document.Version + document.Author) is { } missing)
        {
            throw new UnsupportedCharacterException(missing);
        }
    }

    internal static OpenTypeFont Of(Face face) => Loaded.Value[(int)face];

    /// <summary>Text as it is drawn: soft hyphens and zero-width marks dropped, unusual spaces and hyphens made usual.</summary>
    internal static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Unusual) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(
                c switch
                {
                    '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\ufeff' => "",
                    '\u2011' => "-",
                    '\u2009' or '\u202f' => "\u00a0",
                    '\t' => " ",
                    _ => c.ToString(),
                }
            );
        }

        return clean.ToString();
    }
}
