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
    /// <param name="character">The character that cannot be drawn.</param>
    /// <param name="around">The words that it stands among.</param>
    public UnsupportedCharacterException(Rune character, string around = "")
        : base(
            $"Tecknet {Shown(character)} (U+{character.Value:X4}){(around.Length > 0 ? $" i ”{around}”" : "")} kan inte skrivas i "
                + "dokumentet. Ta bort eller byt ut det."
        ) => Character = character;

    /// <summary>A control character has nothing to show.</summary>
    private static string Shown(Rune character) => Rune.IsControl(character) ? "utan utseende" : $"”{character}”";

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

    /// <summary>How many letters on each side of a character tell where it stands.</summary>
    private const int WordsAround = 30;

    private static readonly System.Buffers.SearchValues<char> Unusual = System.Buffers.SearchValues.Create(
        "\u00ad\u200b\u200c\u200d\ufeff\u2011\u2009\u202f\t"
    );

    private static readonly Lazy<OpenTypeFont[]> Loaded = new(() =>
    {
        OpenTypeFont[] fonts = [.. Enum.GetValues<Face>().Select(f => new OpenTypeFont(Read(Files[f])))];
        foreach (var face in Enum.GetValues<Face>())
        {
            fonts[(int)face].Substitute = c =>
                Array.Find(Alike(face), f => fonts[(int)f].Has(c)) is var other && fonts[(int)other].Has(c) ? fonts[(int)other] : null;
        }

        return fonts;
    });

    /// <summary>The faces in the order in which they stand in for another: its own weight first, then its family.</summary>
    private static Face[] Alike(Face face) =>
        [
            .. Enum.GetValues<Face>()
                .OrderBy(f => (IsBold(f) == IsBold(face) ? 0 : 2) + (f <= Face.SerifBoldItalic == face <= Face.SerifBoldItalic ? 0 : 1)),
        ];

    private static bool IsBold(Face face) => face is Face.SerifBold or Face.SerifBoldItalic or Face.SansBold;

    /// <summary>A text in parts, each with the face that draws it: the one asked for wherever it can.</summary>
    internal static IReadOnlyList<(string Text, Face Face)> Parts(string text, Face face)
    {
        var parts = new List<(string Text, Face Face)>();
        foreach (var rune in text.EnumerateRunes())
        {
            var drawn = Loaded.Value[(int)face].Has(rune.Value) ? face : Array.Find(Alike(face), f => Of(f).Has(rune.Value));
            if (parts.Count > 0 && parts[^1].Face == drawn)
            {
                parts[^1] = (parts[^1].Text + rune, drawn);
            }
            else
            {
                parts.Add((rune.ToString(), drawn));
            }
        }

        return parts;
    }

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

    /// <summary>The first character of a text that no face draws, with the words around it; null when all can be drawn.</summary>
    public static (Rune Character, string Around)? FirstUnsupported(string text)
    {
        var (clean, at) = (Clean(text), 0);
        foreach (var rune in clean.EnumerateRunes())
        {
            if (
                rune.Value is not ('\r' or '\n' or '\t')
                && (rune.Value >= 0x80 || Rune.IsControl(rune))
                && !Array.Exists(Loaded.Value, f => f.Has(rune.Value))
            )
            {
                return (rune, Around(clean, at, rune.Utf16SequenceLength));
            }

            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    /// <summary>Why a text cannot be drawn, in Swedish with the words around the character; null when it can.</summary>
    public static string? Refusal(string text) =>
        FirstUnsupported(text) is var (character, around) ? new UnsupportedCharacterException(character, around).Message : null;

    /// <summary>Some words before and after a place, on its line.</summary>
    private static string Around(string text, int at, int length)
    {
        var from = Math.Max(text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1, at - WordsAround);
        var to = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
        from = from > 0 && text[from - 1] != '\n' && text.IndexOf(' ', from) is var space && space >= 0 && space < at ? space + 1 : from;
        var stop = Math.Min(to, at + length + WordsAround);
        stop = stop < to && text.LastIndexOf(' ', stop - 1) is var last && last > at ? last : stop;
        return text[Math.Min(from, at)..stop].Trim();
    }

    /// <summary>Refuses a document with a character that cannot be drawn.</summary>
    /// <exception cref="UnsupportedCharacterException">A character is missing from the fonts.</exception>
    public static void Check(Document document)
    {
        if (FirstUnsupported(PlainText.Of(document) + document.Title + document.Version + document.Author) is var (missing, around))
        {
            throw new UnsupportedCharacterException(missing, around);
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
