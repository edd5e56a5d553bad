using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>The words of a text, to see which names it mentions in any inflection: "fickstölderna" mentions "Fickstöld".</summary>
public sealed partial class Mentions
{
    /// <summary>How many letters an ending or a compound can add to a word.</summary>
    private const int Ending = 6;

    /// <summary>Letters that are compared at least; the last two of a longer word can be its ending.</summary>
    private const int Stem = 4;

    private static readonly HashSet<string> Small =
    [
        "och",
        "eller",
        "som",
        "för",
        "hos",
        "med",
        "utom",
        "samt",
        "den",
        "det",
        "där",
        "man",
    ];

    private readonly HashSet<string> words;

    /// <summary>The words of a text.</summary>
    public Mentions(string text) => words = [.. WordsOf(text)];

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();

    /// <summary>Whether every word of a name is mentioned.</summary>
    public bool Has(string name) => Parts(name) is { Count: > 0 } parts && parts.TrueForAll(HasWord);

    /// <summary>Whether most of the words of a longer name are mentioned.</summary>
    public bool HasMost(string name) => Parts(name) is { Count: > 0 } parts && parts.Count(HasWord) * 3 >= parts.Count * 2;

    /// <summary>Whether a word that begins so is among them.</summary>
    public bool HasBeginning(string beginning) => words.Any(w => w.StartsWith(beginning, StringComparison.Ordinal));

    private bool HasWord(string word)
    {
        var stem = word.Length <= Stem ? word : word[..Math.Max(Stem, word.Length - 2)];
        return words.Contains(word) || words.Any(w => w.StartsWith(stem, StringComparison.Ordinal) && w.Length <= word.Length + Ending);
    }

    private static List<string> Parts(string name) => [.. WordsOf(name).Where(w => w.Length > 2 && !Small.Contains(w))];

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(m => m.Value.ToLower(SwedishText.Culture));
}
