namespace Samverkan.Core.Statistics.Claims;

/// <summary>Numbers written in letters: "tolv", "tjugofem", "två hundra", "tretusen".</summary>
internal static class NumberWords
{
    /// <summary>Words of a number, for a pattern: one after another, written together or apart.</summary>
    public const string Pattern =
        @"(noll|ett|en|två|tretton|trettio|tre|fyra|fjorton|fyrtio|femton|femtio|fem|sexton|sextio|sex|sjutton|sjuttio|sju|åttio|"
        + @"åtta|nittio|"
        + @"nitton|nio|tio|elva|tolv|arton|tjugo|hundra|tusen)";

    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["noll"] = 0,
        ["en"] = 1,
        ["ett"] = 1,
        ["två"] = 2,
        ["tre"] = 3,
        ["fyra"] = 4,
        ["fem"] = 5,
        ["sex"] = 6,
        ["sju"] = 7,
        ["åtta"] = 8,
        ["nio"] = 9,
        ["tio"] = 10,
        ["elva"] = 11,
        ["tolv"] = 12,
        ["tretton"] = 13,
        ["fjorton"] = 14,
        ["femton"] = 15,
        ["sexton"] = 16,
        ["sjutton"] = 17,
        ["arton"] = 18,
        ["nitton"] = 19,
        ["tjugo"] = 20,
        ["trettio"] = 30,
        ["fyrtio"] = 40,
        ["femtio"] = 50,
        ["sextio"] = 60,
        ["sjuttio"] = 70,
        ["åttio"] = 80,
        ["nittio"] = 90,
    };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["andra"] = 2,
        ["tredje"] = 3,
        ["fjärde"] = 4,
        ["femte"] = 5,
        ["sjätte"] = 6,
        ["sjunde"] = 7,
        ["åttonde"] = 8,
        ["nionde"] = 9,
        ["tionde"] = 10,
        ["tjugonde"] = 20,
        ["hundrade"] = 100,
    };

    private static readonly string[] ByLength = [.. Values.Keys.Append("hundra").Append("tusen").OrderByDescending(w => w.Length)];

    /// <summary>"Tredje" is 3; null when the word is no ordinal.</summary>
    public static int? Ordinal(string word) => Ordinals.TryGetValue(word, out var value) ? value : null;

    /// <summary>The number; null when the letters are none.</summary>
    public static int? Read(string words)
    {
        var rest = words.AsSpan().Trim();
        var (total, part, any) = (0, 0, false);
        while (rest.Length > 0)
        {
            if (rest[0] is ' ' or '\u00a0')
            {
                rest = rest[1..];
                continue;
            }

            if (WordAt(rest) is not { } word)
            {
                return null;
            }

            (total, part) = word switch
            {
                "tusen" => (total + (Math.Max(1, part) * 1000), 0),
                "hundra" => (total, Math.Max(1, part) * 100),
                _ => (total, part + Values[word]),
            };
            rest = rest[word.Length..];
            any = true;
        }

        return any ? total + part : null;
    }

    private static string? WordAt(ReadOnlySpan<char> text)
    {
        foreach (var word in ByLength)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
