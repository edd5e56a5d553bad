using System.Text.RegularExpressions;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.Statistics;

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

    /// <summary>What a link is bound to, and whether the computed fact stands in its place; null when it is no link to a fact.</summary>
    internal static (FactReference Reference, bool Inserted)? BoundBy(string url)
    {
        var inserted = url.StartsWith(InsertedScheme, StringComparison.Ordinal);
        return
            (inserted || url.StartsWith(BoundScheme, StringComparison.Ordinal))
            && FactReference.Parse(url[(inserted ? InsertedScheme : BoundScheme).Length..]) is { } reference
            ? (reference, inserted)
            : null;
    }

    /// <summary>The areas that the charts, tables and bound places of a text are about, by key or name.</summary>
    internal static IEnumerable<string> AreaNames(string text) =>
        Fences()
            .Matches(text)
            .SelectMany(m => FigureBlock.Parse(m.Groups["body"].Value).Areas)
            .Concat(
                Links()
                    .Matches(text)
                    .Select(m => FactReference.Parse(m.Groups["url"].Value.Split(':', 2)[1]))
                    .OfType<FactReference>()
                    .SelectMany(r => r.Parts.Skip(1))
            );

    /// <summary>Every bound place in a text, in order.</summary>
    public IReadOnlyList<BoundFact> Check(string markdown) =>
        markdown.Contains(BoundScheme, StringComparison.Ordinal) || markdown.Contains(InsertedScheme, StringComparison.Ordinal)
            ? [.. PassageReader.Read(markdown).SelectMany(p => p.Bound.Select(b => Judge(p, b)))]
            : [];

    private BoundFact Judge(Passage passage, BoundPlace place)
    {
        var computed = Statistics.Facts.Compute(place.Reference, book);
        var (verdict, why) = ClaimJudge.Judge(passage, place, computed);
        return new BoundFact(place.Words, place.Reference, computed, verdict, place.Inserted, why);
    }

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
}
