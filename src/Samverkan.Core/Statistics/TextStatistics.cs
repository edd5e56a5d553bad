using System.Text.RegularExpressions;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.Statistics;

/// <summary>How a number in a text compares with the figures.</summary>
public enum Verdict
{
    /// <summary>The text says what the figures say.</summary>
    Fits,

    /// <summary>The text says something else.</summary>
    Differs,

    /// <summary>There is no number in the words to compare.</summary>
    InWords,

    /// <summary>The figures to compare with are missing.</summary>
    NotComputable,
}

/// <summary>A place in a text that is bound to figures.</summary>
/// <param name="Typed">The words in the text.</param>
/// <param name="Computed">What the figures say.</param>
/// <param name="Inserted">Whether the text shows the computed fact itself, so that it cannot differ.</param>
public sealed record BoundFact(string Typed, FactReference Reference, FactResult Computed, Verdict Verdict, bool Inserted)
{
    /// <summary>"13 % i texten, 12,4 % enligt tabellen för 2015."</summary>
    public string Message =>
        Verdict switch
        {
            Verdict.Differs => $"{Typed} i texten, {Computed.Text} enligt siffrorna ({Computed.About}).",
            Verdict.InWords => $"”{Typed}” i texten, {Computed.Text} enligt siffrorna ({Computed.About}). Bedöm själv om orden stämmer.",
            Verdict.NotComputable => $"{Typed} i texten kan inte jämföras. {Computed.HowComputed}",
            _ => $"{(Inserted ? Computed.Text : Typed)} stämmer med siffrorna ({Computed.About}).",
        };
}

/// <summary>
/// Statistics in texts: fenced blocks named <c>statistik</c> become charts and tables, links to <c>fakta:</c> show the computed fact,
/// links to <c>pastaende:</c> keep the words typed and are compared with it.
/// </summary>
public sealed partial class TextStatistics(FigureBook book) : ITextReferences
{
    /// <summary>Whether a text's charts, tables or bound numbers refer to something by one of its keys or names.</summary>
    public static bool RefersTo(string text, IReadOnlyCollection<string> names)
    {
        var links = Links().Matches(text).SelectMany(m => m.Groups["url"].Value.Split(['/', ':']).Select(Uri.UnescapeDataString));
        var lines = Fences().Matches(text).SelectMany(m => m.Groups["body"].Value.Split('\n'));
        var blocks = lines.SelectMany(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(';')).Select(v => v.Trim());
        return links.Concat(blocks).Any(part => names.Contains(part, StringComparer.OrdinalIgnoreCase));
    }

    private const string InsertedScheme = "fakta:";
    private const string BoundScheme = "pastaende:";

    [GeneratedRegex(@"\]\(<?(?<url>(fakta|pastaende):[^)>\s]+)>?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Links();

    [GeneratedRegex(
        @"^\s*```statistik[^\n]*\n(?<body>.*?)^\s*```",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline,
        2000
    )]
    private static partial Regex Fences();

    [GeneratedRegex(
        @"\[(?<typed>[^\]\[]*)\]\(<?(?<scheme>fakta|pastaende):(?<path>[^)>\s]+)>?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Facts();

    /// <summary>A link in Markdown that shows a computed fact.</summary>
    public static string Insert(FactReference reference, string text) => $"[{text}]({InsertedScheme}{reference})";

    /// <summary>A link in Markdown that binds typed words to a fact.</summary>
    public static string Bind(FactReference reference, string typed) => $"[{typed}]({BoundScheme}{reference})";

    /// <summary>Which sets and questions some texts refer to.</summary>
    public static (IReadOnlyCollection<string> Sets, IReadOnlyCollection<string> Questions) Needs(IEnumerable<string> texts)
    {
        var (sets, questions) = (
            new HashSet<string>(StringComparer.OrdinalIgnoreCase),
            new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        );
        foreach (var text in texts)
        {
            foreach (
                var reference in Links()
                    .Matches(text)
                    .Select(m => FactReference.Parse(m.Groups["url"].Value.Split(':', 2)[1]))
                    .OfType<FactReference>()
            )
            {
                _ = reference.SetKey is { } set ? sets.Add(set) : questions.Add(reference.QuestionKey!);
            }

            var figures = Fences().Matches(text).Select(m => FigureBlock.Parse(m.Groups["body"].Value)).ToList();
            sets.UnionWith(figures.Where(f => !f.IsSurvey && f.Crime.Length > 0).Select(f => f.Crime));
            questions.UnionWith(figures.Where(f => f.IsSurvey).Select(f => f.Question));
        }

        return (sets, questions);
    }

    /// <summary>Every bound place in a text, in order.</summary>
    public IReadOnlyList<BoundFact> Check(string markdown) =>
        [
            .. Facts()
                .Matches(markdown)
                .Select(m =>
                    (
                        Typed: m.Groups["typed"].Value,
                        Inserted: m.Groups["scheme"].Value == "fakta",
                        Reference: FactReference.Parse(m.Groups["path"].Value),
                        Around: Sentence(markdown, m)
                    )
                )
                .Where(x => x.Reference is not null)
                .Select(x => Judge(x.Typed, x.Reference!, x.Inserted, x.Around)),
        ];

    /// <summary>What is wrong with the charts and tables of a text, in Swedish; null when they can be drawn.</summary>
    public string? Problem(string markdown) => Problems(markdown).FirstOrDefault();

    /// <summary>What is wrong with each of the charts and tables of a text that cannot be drawn.</summary>
    public IEnumerable<string> Problems(string markdown) =>
        Fences().Matches(markdown).Select(m => FigureBlock.Parse(m.Groups["body"].Value).Problem(book)).OfType<string>();

    IReadOnlyList<Block>? ITextReferences.Fence(string info, string body) =>
        info == "statistik" ? FigureBlock.Parse(body).Draw(book) : null;

    string? ITextReferences.Link(string url, string typed) =>
        url.StartsWith(InsertedScheme, StringComparison.Ordinal) && FactReference.Parse(url[InsertedScheme.Length..]) is { } reference
            ? Statistics.Facts.Compute(reference, book).Text
        : url.StartsWith(BoundScheme, StringComparison.Ordinal) ? typed
        : null;

    Samverkan.Documents.Content.Figure? ITextReferences.Image(string url, string alt, string caption) => null;

    private BoundFact Judge(string typed, FactReference reference, bool inserted, string around)
    {
        var computed = Statistics.Facts.Compute(reference, book);
        var verdict =
            !computed.IsKnown ? Verdict.NotComputable
            : inserted ? Verdict.Fits
            : computed.Value is not { } value
                ? (typed.Contains(computed.Text, StringComparison.OrdinalIgnoreCase) ? Verdict.Fits : Verdict.InWords)
            : SwedishNumbers.Read(typed, reference.Parts) is not { } number ? Verdict.InWords
            : Compare(reference.Kind, number, value, around);
        return new BoundFact(typed, reference, computed, verdict, inserted);
    }

    /// <summary>
    /// A change is often written without its sign ("minskade med 11 %"): then its size is compared, and its direction with the words of
    /// the sentence.
    /// </summary>
    private static Verdict Compare(FactKind kind, TypedNumber number, decimal value, string around)
    {
        if (kind == FactKind.Change && !number.Signed && Direction(around) is { } up && value != 0 && up != value > 0)
        {
            return Verdict.Differs;
        }

        var compared = kind is FactKind.Change or FactKind.Difference && !number.Signed ? Math.Abs(value) : value;
        return number.Fits(compared) switch
        {
            true => Verdict.Fits,
            false => Verdict.Differs,
            null => Verdict.InWords,
        };
    }

    /// <summary>Whether a sentence tells of more (true) or less; null when it tells of neither or of both.</summary>
    private static bool? Direction(string sentence)
    {
        var (up, down) = (Upwards().IsMatch(sentence), Downwards().IsMatch(sentence));
        return up == down ? null : up;
    }

    /// <summary>The sentence around a bound place.</summary>
    private static string Sentence(string text, Match place)
    {
        var start = text.LastIndexOfAny(['.', '!', '?', '\n'], Math.Max(0, place.Index - 1)) + 1;
        var end = text.IndexOfAny(['.', '!', '?', '\n'], place.Index + place.Length);
        return text[Math.Min(start, place.Index)..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex(
        @"\b(öka|ökn|fler\b|högre|stig|steg\b|växt|växe)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Upwards();

    [GeneratedRegex(
        @"\b(minsk|färre|lägre|sjunk|sjönk|nedg|gått ner|gått ned)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Downwards();
}
