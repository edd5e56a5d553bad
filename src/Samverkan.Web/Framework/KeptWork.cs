using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;

namespace Samverkan.Web.Framework;

/// <summary>An annex's working version as one party sees it.</summary>
/// <param name="Sections">The sections in order, with the party's own drafts.</param>
/// <param name="Html">Each section's text as HTML.</param>
/// <param name="OpenComments">How many comments are open, by section.</param>
/// <param name="Differing">Numbers in the texts that the figures do not bear out.</param>
/// <param name="Uncertain">Numbers in the texts whose figures are missing.</param>
public sealed record WorkContent(
    IReadOnlyList<NumberedSection> Sections,
    IReadOnlyDictionary<Guid, string> Html,
    IReadOnlyDictionary<Guid, int> OpenComments,
    IReadOnlyList<(Section Section, BoundFact Fact)> Differing,
    IReadOnlyList<(Section Section, BoundFact Fact)> Uncertain
);

/// <summary>
/// Working versions, remembered for each party by the stamps of the agreement and of what the installation shares (the statistics): a
/// party's drafts are never kept where the other party could be shown them.
/// </summary>
public sealed class KeptWork(SectionQuery query, SectionReferencesQuery references, ChangeStamps stamps, CurrentActor current, Kept kept)
{
    /// <param name="side">The party that reads; null for those who work for neither, who see what is shared.</param>
    public async Task<WorkContent> OfAsync(Annex annex, Guid? side, CancellationToken ct) =>
        await kept.GetAsync(
            $"work:{annex.Id}:{side}:{await stamps.OfAgreementAsync(annex.AgreementId, ct)}:{current.Stamp}",
            () => MakeAsync(annex, side, ct),
            c => c.Html.Values.Sum(h => (long)h.Length) + c.Sections.Sum(s => 200L + s.Section.Text.Length)
        );

    private async Task<WorkContent> MakeAsync(Annex annex, Guid? side, CancellationToken ct)
    {
        var sections = await query.OfAnnexAsync(annex.Id, side, ct);
        var comments = await query.OpenCommentsAsync(annex.Id, side, ct);
        var texts = sections.ToDictionary(s => s.Id, s => s.DraftOf(side)?.Text ?? s.Text);
        var shown = await references.LoadAsync(annex.AgreementId, texts.Values, ct);
        var ordered = SectionTree.InOrder(sections);
        var bound = ordered.SelectMany(s => shown.Statistics.Check(texts[s.Section.Id]).Select(f => (s.Section, Fact: f))).ToList();
        return new WorkContent(
            ordered,
            ordered.ToDictionary(
                s => s.Section.Id,
                s => HtmlRenderer.Render(MarkdownReader.Read(texts[s.Section.Id], s.Depth + 3, shown), 1)
            ),
            comments,
            [.. bound.Where(b => b.Fact.Verdict == Verdict.Differs)],
            [.. bound.Where(b => b.Fact.Verdict == Verdict.NotComputable)]
        );
    }
}
