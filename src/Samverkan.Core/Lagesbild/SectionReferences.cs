using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;
using Figure = Samverkan.Documents.Content.Figure;

namespace Samverkan.Core.Lagesbild;

/// <summary>What the texts of sections refer to: figures of the statistics, and images.</summary>
public sealed class SectionReferences(TextStatistics statistics, IReadOnlyDictionary<Guid, SectionImage> images) : ITextReferences
{
    /// <summary>The statistics in the texts.</summary>
    public TextStatistics Statistics => statistics;

    IReadOnlyList<Block>? ITextReferences.Fence(string info, string body) => ((ITextReferences)statistics).Fence(info, body);

    string? ITextReferences.Link(string url, string typed) => ((ITextReferences)statistics).Link(url, typed);

    Figure? ITextReferences.Image(string url, string alt, string caption) =>
        url.StartsWith(SectionImage.Scheme, StringComparison.Ordinal)
        && Guid.TryParse(url[SectionImage.Scheme.Length..], out var id)
        && images.TryGetValue(id, out var image)
            ? image.Figure(alt, caption)
            : null;
}

/// <summary>Loads what some texts refer to, and nothing else.</summary>
public sealed partial class SectionReferencesQuery(SamverkanDb db, FigureQuery figures)
{
    [GeneratedRegex(@"\]\(<?bild:(?<id>[0-9a-fA-F-]{36})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Images();

    /// <summary>The figures and images that texts of an agreement refer to.</summary>
    public async Task<SectionReferences> LoadAsync(Guid agreementId, IReadOnlyCollection<string> texts, CancellationToken ct = default)
    {
        var (sets, questions) = TextStatistics.Needs(texts);
        var ids = texts.SelectMany(t => Images().Matches(t)).Select(m => Guid.Parse(m.Groups["id"].Value)).Distinct().ToList();
        var images =
            ids.Count == 0
                ? []
                : await db.Set<SectionImage>()
                    .AsNoTracking()
                    .Where(i => i.AgreementId == agreementId && ids.Contains(i.Id))
                    .ToDictionaryAsync(i => i.Id, ct);
        return new SectionReferences(new TextStatistics(await figures.LoadAsync(sets, questions, ct)), images);
    }
}
