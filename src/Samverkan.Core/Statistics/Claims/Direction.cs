using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>Which way some words say that a number has gone.</summary>
internal enum Way
{
    /// <summary>They do not say.</summary>
    Unsaid,

    /// <summary>More.</summary>
    Up,

    /// <summary>Less.</summary>
    Down,

    /// <summary>As before.</summary>
    Same,

    /// <summary>Both, or denied, or turned.</summary>
    Unclear,
}

/// <summary>Reads which way words say that a number has gone: the nearest words that say it count.</summary>
internal static partial class Direction
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(öka|ökn|fler\b|högre|större\b|stig|steg\b|stegr|växt|växe|växa|uppgång(?!ar)|uppåt|upp(?= med\b)|(gått|gick|går) upp\b"
            + @"|tilltag|tilltog|tilltar|vux|höj|plus\b)",
        Options,
        1000
    )]
    private static partial Regex Upwards();

    [GeneratedRegex(
        @"\b(minsk|färre|lägre|mindre\b(?! än)|sjunk|sjönk|nedgång|nergång|nedåt|neråt|ne[dr](?= med\b)|(gått|gick|går) ne[dr]\b"
            + @"|avtag|fall(it|er|a)\b|föll|ras(a|at|ade|ar)\b|sänk|krymp|dalat|dalade|reducer|minus\b)",
        Options,
        1000
    )]
    private static partial Regex Downwards();

    [GeneratedRegex(
        @"\b(oförändra|stabil|legat still|ligger still|låg still|stått still|står still|stod still|jämn nivå|samma nivå|konstant)",
        Options,
        1000
    )]
    private static partial Regex Steadily();

    /// <summary>What turns the direction, or what makes the words about its speed.</summary>
    [GeneratedRegex(
        @"\b(inte|ej|aldrig|knappast|slutat|upphört|broms\w*|dämpa\w*|mattas|mattats|avtagande|\w*takten|vänt|vände)\b",
        Options,
        1000
    )]
    private static partial Regex Turned();

    [GeneratedRegex(
        @"[,;:](?=\s)| [–-] |\b(medan|men|samtidigt som|samtidigt|när|då|eftersom|trots att|även om|fastän|och|samt)\b",
        Options,
        1000
    )]
    private static partial Regex Joints();

    [GeneratedRegex(@"[,;:](?=\s)| [–-] |\b(medan|men|samtidigt som|samtidigt|när|då|eftersom|trots att|även om|fastän)\b", Options, 1000)]
    private static partial Regex Clauses();

    /// <summary>"Något", "kraftigt": how much, which no figure settles.</summary>
    [GeneratedRegex(
        @"\b(något|lite|litet|svagt?|marginell\w*|obetydligt|aningen|kraftig\w*|markant\w*|tydlig\w*|avsevär\w*|betydlig\w*|"
            + @"dramatisk\w*|stor|stort|snabbt|rejält|ordentligt)\b",
        Options,
        1000
    )]
    private static partial Regex Degrees();

    /// <summary>Whether some words say how much without a number.</summary>
    public static bool HasDegree(string words) => Degrees().IsMatch(words);

    /// <summary>What some words say by themselves.</summary>
    public static Way In(string words)
    {
        var (up, down, same) = (Upwards().IsMatch(words), Downwards().IsMatch(words), Steadily().IsMatch(words));
        return (up, down, same) switch
        {
            (false, false, false) => Way.Unsaid,
            (false, false, true) => Way.Same,
            (_, _, true) => Way.Unclear,
            (true, true, _) => Way.Unclear,
            _ when Turned().IsMatch(words) => Way.Unclear,
            (true, _, _) => Way.Up,
            _ => Way.Down,
        };
    }

    /// <summary>What the sentence says about a place in it: by the place's own words, its part, its clause, else the whole.</summary>
    public static Way Around(string sentence, int at, int end)
    {
        foreach (var words in (string[])[sentence[at..end], Part(Joints(), sentence, at, end), Part(Clauses(), sentence, at, end)])
        {
            if (In(words) is var way and not Way.Unsaid)
            {
                return way;
            }
        }

        // A sentence that tells of more and of less, elsewhere than here, says nothing of this number.
        return In(sentence) is var whole and not Way.Unclear ? whole : Way.Unsaid;
    }

    private static string Part(Regex joints, string sentence, int at, int end)
    {
        var (from, to) = (0, sentence.Length);
        foreach (Match m in joints.Matches(sentence))
        {
            if (m.Index + m.Length <= at)
            {
                from = m.Index + m.Length;
            }
            else if (m.Index >= end)
            {
                to = Math.Min(to, m.Index);
            }
        }

        return sentence[from..to];
    }
}
