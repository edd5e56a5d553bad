using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>A place in a passage that is bound to a fact.</summary>
/// <param name="At">Where its words begin in the passage.</param>
/// <param name="Words">The words, without marks.</param>
/// <param name="Inserted">Whether the computed fact stands in place of the words.</param>
public sealed record BoundPlace(int At, string Words, FactReference Reference, bool Inserted);

/// <summary>A paragraph, a heading, an item of a list or a row of a table, as plain text.</summary>
/// <param name="Text">The words without marks; cells are parted by a bar.</param>
/// <param name="Places">Where each letter stands in the Markdown.</param>
/// <param name="Bound">What is bound in it, in order.</param>
/// <param name="Linked">Which letters stand within a link.</param>
public sealed record Passage(
    string Text,
    IReadOnlyList<int> Places,
    IReadOnlyList<BoundPlace> Bound,
    IReadOnlyList<(int From, int To)> Linked
)
{
    private readonly Dictionary<(int From, int To), IReadOnlyList<TypedNumber>> numbers = [];

    /// <summary>The numbers of a part of the passage, counted from where it begins; read once.</summary>
    public IReadOnlyList<TypedNumber> NumbersIn(int from, int to)
    {
        if (!numbers.TryGetValue((from, to), out var read))
        {
            numbers[(from, to)] = read = NumberReader.In(Text[from..to]);
        }

        return read;
    }

    /// <summary>The sentence, or the cell, around some letters: where it begins and ends.</summary>
    public (int From, int To) SentenceAt(int at, int end)
    {
        var from = Text[..at].LastIndexOf('|') + 1;
        var to = Text.IndexOf('|', end) is var bar and >= 0 ? bar : Text.Length;
        foreach (var stop in PassageReader.Stops().Matches(Text).Select(m => m.Index + 1))
        {
            (from, to) = (stop <= at ? Math.Max(from, stop) : from, stop >= end ? Math.Min(to, stop) : to);
        }

        return (from, to);
    }
}

/// <summary>Reads the passages of a text in Markdown; fenced blocks have none.</summary>
public static partial class PassageReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Where a sentence ends: not after "ca." or "t.ex.".</summary>
    [GeneratedRegex(
        @"(?<!\b(ca|c:a|kl|t\.ex|bl\.a|m\.m|m\.fl|dvs|s\.k|nr|resp|jfr|jmf|inkl|exkl|f\.d|fr\.o\.m|t\.o\.m|milj|p\.e|sid|st|"
            + @"tel))[.!?](?=\s|$)",
        Options | RegexOptions.IgnoreCase,
        2000
    )]
    internal static partial Regex Stops();

    [GeneratedRegex(@"^\s*(#{1,6} |[-*+] |\d{1,3}[.)] |> ?)*", Options, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G(?<image>!)?\[(?<words>[^\]\[]*)\]\(<?(?<url>[^)>\s]*)>?( ""[^""]*"")?\)", Options, 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*\|?[\s:|-]+\|?\s*$", Options, 2000)]
    private static partial Regex Rule();

    /// <summary>Every passage of a text, in order.</summary>
    public static IEnumerable<Passage> Read(string markdown)
    {
        var (at, fenced, open) = (0, false, new Builder());
        foreach (var line in markdown.Split('\n'))
        {
            var fence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            var lead = Lead().Match(line).Length;
            var row = line.TrimStart().StartsWith('|');
            if ((fence || fenced || row || lead > 0 || line.Trim().Length == 0) && open.Take() is { } ended)
            {
                yield return ended;
            }

            fenced ^= fence;
            if (!fence && !fenced && !(row && Rule().IsMatch(line)))
            {
                open.Add(line, lead, at);
            }

            if (row && open.Take() is { } cells)
            {
                yield return cells;
            }

            at += line.Length + 1;
        }

        if (open.Take() is { } last)
        {
            yield return last;
        }
    }

    private sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<int> places = [];
        private readonly List<BoundPlace> bound = [];
        private readonly List<(int, int)> linked = [];

        public Passage? Take()
        {
            if (text.ToString().Trim().Length == 0)
            {
                Clear();
                return null;
            }

            var made = new Passage(text.ToString(), [.. places], [.. bound], [.. linked]);
            Clear();
            return made;
        }

        private void Clear()
        {
            text.Clear();
            places.Clear();
            bound.Clear();
            linked.Clear();
        }

        public void Add(string line, int lead, int at)
        {
            if (text.Length > 0)
            {
                Put(' ', at + lead);
            }

            for (var i = lead; i < line.Length; i++)
            {
                if (line[i] is '[' or '!' && Link().Match(line, i) is { Success: true } link)
                {
                    AddLink(link, at);
                    i = link.Index + link.Length - 1;
                }
                else if (line[i] == '\\' && i + 1 < line.Length && char.IsPunctuation(line[i + 1]))
                {
                    Put(line[++i], at + i);
                }
                else if (!IsMark(line, i))
                {
                    Put(line[i], at + i);
                }
            }
        }

        private void AddLink(Match link, int at)
        {
            if (link.Groups["image"].Success)
            {
                return;
            }

            var (words, from) = (link.Groups["words"], text.Length);
            for (var i = 0; i < words.Length; i++)
            {
                if (words.Value[i] is not ('*' or '\\'))
                {
                    Put(words.Value[i], at + words.Index + i);
                }
            }

            linked.Add((from, text.Length));
            if (TextStatistics.BoundBy(link.Groups["url"].Value) is { } found)
            {
                bound.Add(new BoundPlace(from, text.ToString(from, text.Length - from), found.Reference, found.Inserted));
            }
        }

        private void Put(char letter, int place)
        {
            text.Append(letter);
            places.Add(place);
        }

        /// <summary>Marks of emphasis and code: stars, a low line at the edge of a word, and backticks.</summary>
        private static bool IsMark(string line, int i) =>
            line[i] is '*' or '`' or '\r'
            || (
                line[i] == '_'
                && (i == 0 || i == line.Length - 1 || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]))
            );
    }
}
