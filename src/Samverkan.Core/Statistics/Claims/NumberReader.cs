using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>Finds the numbers in a text, in digits and in words, with their units and how exact they are meant to be.</summary>
public static partial class NumberReader
{
    /// <summary>How much of the text before a number can say how exact it is.</summary>
    private const int WordsBefore = 40;

    private static readonly string[] PartNames =
    [
        "tredjedel",
        "fjärdedel",
        "femtedel",
        "sjättedel",
        "sjundedel",
        "åttondel",
        "niondel",
        "tiondel",
        "tjugondel",
        "hundradel",
    ];

    private static readonly int[] PartSizes = [3, 4, 5, 6, 7, 8, 9, 10, 20, 100];

    /// <summary>Every number of a text, in order; dates, laws, codes and the like are none.</summary>
    public static IReadOnlyList<TypedNumber> In(string text)
    {
        var lower = text.ToLower(SwedishText.Culture);
        var taken = NumberPatterns.NoFigure().Matches(lower).Select(m => (m.Index, End: m.Index + m.Length)).ToList();
        var found = new List<TypedNumber>();
        foreach (
            var number in NumberPatterns
                .Part()
                .Matches(lower)
                .Select(m => PartOf(lower, m))
                .Concat(NumberPatterns.Change().Matches(lower).Select(m => ChangeOf(lower, m)))
                .OfType<TypedNumber>()
        )
        {
            if (!Overlaps(taken, number.At, number.At + number.Length))
            {
                found.Add(number);
                taken.Add((number.At, number.At + number.Length));
            }
        }

        Plain(lower, taken, found);
        return [.. found.OrderBy(n => n.At)];
    }

    private static void Plain(string lower, List<(int Index, int End)> taken, List<TypedNumber> found)
    {
        for (var m = NumberPatterns.Number().Match(lower); m.Success; )
        {
            var (number, end) = NumberOf(lower, m);
            if (taken.Find(t => t.Index < end && t.End > m.Index) is { End: > 0 } other)
            {
                m = NumberPatterns.Number().Match(lower, Math.Max(other.End, m.Index + 1));
                continue;
            }

            if (number is not null)
            {
                found.Add(number);
            }

            m = NumberPatterns.Number().Match(lower, end);
        }
    }

    private static bool Overlaps(List<(int Index, int End)> taken, int from, int to) => taken.Exists(t => t.Index < to && t.End > from);

    private static TypedNumber? PartOf(string text, Match m)
    {
        var (value, decimals, of) =
            m.Groups["half"].Success || m.Groups["other"].Success ? (50m, 0, (int?)null)
            : m.Groups["part"].Success ? Share(NumberWords.Read(m.Groups["n"].Value) ?? 1, PartSizes[PartAt(m.Groups["part"].Value)])
            : m.Groups["ordinal"].Success ? Share(1, NumberWords.Ordinal(m.Groups["ordinal"].Value)!.Value)
            : m.Groups["over"].Success ? Share(int.Parse(m.Groups["over"].Value, CultureInfo.InvariantCulture), Of(m.Groups["under"].Value))
            : OutOf(m);
        if (value is < 0 or > 100)
        {
            return null;
        }

        var precision = PrecisionAt(text, m.Index, m.Index + m.Length);
        var outOf = of is { } whole && whole != 100;
        return new TypedNumber(
            m.Groups["compared"].Success ? -value : value,
            decimals,
            precision is not Precision.AsTyped ? precision
                : outOf ? Precision.AsTyped
                : Precision.About
        )
        {
            At = m.Index,
            Length = m.Length,
            Unit = m.Groups["compared"].Success ? NumberUnit.Change : NumberUnit.Percent,
            OutOf = of,
            Step =
                outOf ? 100m / of!.Value
                : decimals == 0 ? 1
                : 0.1m,
        };
    }

    /// <summary>"6 av 10" is 60 % where the step is ten; "3 av 2" and "1 200 av 4 000" are no parts in words.</summary>
    private static (decimal Value, int Decimals, int? Of) OutOf(Match m)
    {
        var (a, b) = (Read(m.Groups["a"].Value).Value, Read(m.Groups["b"].Value).Value);
        return a > b || b is < 2 or > 100 || a != decimal.Truncate(a) || b != decimal.Truncate(b)
            ? (-1, 0, null)
            : (a * 100 / b, 0, (int)b);
    }

    private static (decimal Value, int Decimals, int? Of) Share(int over, int under) =>
        over > under ? (-1, 0, null)
        : 100 % under == 0 ? (over * 100m / under, 0, null)
        : (SwedishNumbers.Round(over * 100m / under, 1), 1, null);

    private static int Of(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int PartAt(string word) =>
        Math.Max(0, Array.FindIndex(PartNames, n => word.StartsWith(n[..^3], StringComparison.Ordinal)));

    private static TypedNumber? ChangeOf(string text, Match m)
    {
        decimal value =
            m.Groups["double"].Success ? 100
            : m.Groups["triple"].Success ? 200
            : m.Groups["quadruple"].Success ? 300
            : m.Groups["fivefold"].Success ? 400
            : m.Groups["tenfold"].Success ? 900
            : m.Groups["halved"].Success ? -50
            : m.Groups["times"].Success ? (Read(m.Groups["times"].Value).Value - 1) * 100
            : 0;

        // "Tre gånger fler" means three times as many to some and four times to others.
        var precision = m.Groups["more"].Success ? Precision.Unclear : PrecisionAt(text, m.Index, m.Index + m.Length);
        return new TypedNumber(value, 0, precision == Precision.AsTyped ? Precision.About : precision)
        {
            At = m.Index,
            Length = WordEnd(text, m.Index + m.Length) - m.Index,
            Unit = NumberUnit.Change,
        };
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>How exact the words before and after a number say that it is.</summary>
    private static Precision PrecisionAt(string text, int at, int end)
    {
        var before = text[Math.Max(0, at - WordsBefore)..at];
        var m = NumberPatterns.Before().Match(before);
        var said = m.Success ? Named(m) : Precision.AsTyped;
        var inner = before[..m.Index];
        if (m.Success && NumberPatterns.Before().Match(inner) is { Success: true } outer && !Steers(outer) && said != Precision.AsTyped)
        {
            // "Upp till cirka 12 %", "inte drygt hälften": two at once.
            return Precision.Unclear;
        }

        return NumberPatterns.After().Match(text[end..Math.Min(text.Length, end + WordsBefore)]) is not { Success: true } after ? said
            : said != Precision.AsTyped ? Precision.Unclear
            : after.Groups["least"].Success ? Precision.AtLeast
            : after.Groups["most"].Success ? Precision.AtMost
            : Precision.About;
    }

    /// <summary>Words that join a number to the sentence and say nothing of how exact it is.</summary>
    private static bool Steers(Match m) => m.Groups["between"].Success || m.Groups["froms"].Success || m.Groups["tills"].Success;

    private static Precision Named(Match m) =>
        m.Groups["notmore"].Success || m.Groups["most"].Success ? Precision.AtMost
        : m.Groups["notless"].Success || m.Groups["least"].Success ? Precision.AtLeast
        : m.Groups["notfull"].Success || m.Groups["under"].Success ? Precision.JustUnder
        : m.Groups["over"].Success ? Precision.JustOver
        : m.Groups["more"].Success ? Precision.MoreThan
        : m.Groups["less"].Success ? Precision.LessThan
        : m.Groups["about"].Success ? Precision.About
        : m.Groups["exact"].Success ? Precision.Exact
        : m.Groups["no"].Success ? Precision.Unclear
        : Precision.AsTyped;
}
