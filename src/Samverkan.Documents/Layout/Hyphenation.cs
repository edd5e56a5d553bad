namespace Samverkan.Documents.Layout;

/// <summary>
/// Swedish hyphenation by the one-consonant rule (enkonsonantsregeln, Svenska skrivregler): of the consonants between two vowels
/// the last goes to the next line, with those it forms a usual word beginning with. Word parts that often begin or end compounds
/// are kept whole. At least three letters stand on each side.
/// </summary>
internal static class Hyphenation
{
    private const string Vowels = "aeiouyåäöéAEIOUYÅÄÖÉ";
    private const int Least = 3;

    private static readonly HashSet<string> Onsets = new(
        "bl br dr fl fr gl gr kl kn kr kv pl pr sk skr sl sm sn sp spr st str sv tr tv vr".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Clusters that are never parted: they spell one sound.</summary>
    private static readonly HashSet<string> Sounds = new("ck ng sch skj stj tj sj kj gj dj hj lj th ph".Split(' '), StringComparer.Ordinal);

    /// <summary>Beginnings of the later part of compounds common in this field.</summary>
    private static readonly string[] Parts =
    [
        "arbete",
        "ansvar",
        "avdelning",
        "avtal",
        "brott",
        "bild",
        "byggnad",
        "chef",
        "direktör",
        "förvaltning",
        "forum",
        "förebyggande",
        "grupp",
        "handling",
        "hållare",
        "kommelse",
        "kommunikation",
        "mätning",
        "möte",
        "nämnd",
        "område",
        "ordnare",
        "plan",
        "plats",
        "polis",
        "princip",
        "råd",
        "samhälle",
        "sammanträde",
        "samordnare",
        "samverkan",
        "skola",
        "skrift",
        "stad",
        "stads",
        "stöld",
        "struktur",
        "system",
        "säkerhet",
        "trygghet",
        "tillsyn",
        "undersökning",
        "uppföljning",
        "verksamhet",
        "överenskommelse",
        "åtgärd",
        "ägare",
        "störning",
        "offer",
    ];

    /// <summary>The positions in a word where it may be parted, in rising order.</summary>
    public static List<int> Points(string word)
    {
        var points = new SortedSet<int>();
        var lower = word.ToLowerInvariant();
        for (var i = 1; i < lower.Length; )
        {
            if (!IsVowel(lower[i - 1]) || IsVowel(lower[i]))
            {
                i++;
                continue;
            }

            var next = i;
            while (next < lower.Length && !IsVowel(lower[next]) && char.IsLetter(lower[next]))
            {
                next++;
            }

            if (next < lower.Length && IsVowel(lower[next]))
            {
                points.Add(next - OnsetLength(lower[i..next]));
            }

            i = next + 1;
        }

        Compounds(lower, points);
        points.RemoveWhere(p => p < Least || p > word.Length - Least || !char.IsLetter(lower[p]) || !char.IsLetter(lower[p - 1]));
        return [.. points];
    }

    /// <summary>Where a known part begins, the word is parted there and nowhere within two letters of it.</summary>
    private static void Compounds(string word, SortedSet<int> points)
    {
        foreach (var part in Parts)
        {
            for (
                var at = (word.Length > Least ? word.IndexOf(part, Least, StringComparison.Ordinal) : -1);
                at > 0;
                at = at + 1 < word.Length ? word.IndexOf(part, at + 1, StringComparison.Ordinal) : -1
            )
            {
                var start = at;
                points.RemoveWhere(p => Math.Abs(p - start) <= 2);
                points.Add(start);
            }
        }
    }

    private static int OnsetLength(string consonants)
    {
        for (var length = Math.Min(3, consonants.Length); length >= 2; length--)
        {
            var tail = consonants[^length..];
            if (Onsets.Contains(tail) || (Sounds.Contains(tail) && tail is not ("ck" or "ng")))
            {
                return length;
            }
        }

        return consonants is "ck" or "ng" or "x" ? 0 : Math.Min(1, consonants.Length);
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
