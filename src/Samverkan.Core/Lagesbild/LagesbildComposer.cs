using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Lagesbild;

/// <summary>Composes the annexes that are written section by section; the lägesbild also lists its priority areas and sources.</summary>
public sealed class LagesbildComposer(SamverkanDb db, SectionReferencesQuery references) : IAnnexComposer
{
    public IReadOnlyCollection<AnnexKind> Kinds => [AnnexKind.Lagesbild, AnnexKind.FollowUp, AnnexKind.Communication];

    public async Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var sections = await db.Sections.AsNoTracking().Where(s => s.AnnexId == annex.Id && s.OwnerPartyId == null).ToListAsync(ct);
        var blocks = SectionTree.Compose(sections, await references.LoadAsync(agreement.Id, [.. sections.Select(s => s.Text)], ct), await SourcesBySectionAsync(annex, ct)).ToList();
        if (annex.Kind == AnnexKind.Lagesbild && blocks.Count > 0)
        {
            var areas = await db.PriorityAreas.AsNoTracking().Where(a => a.AgreementId == agreement.Id && a.OwnerPartyId == null && a.RemovedAt == null).OrderBy(a => a.Position).ToListAsync(ct);
            var causes = (await db.Causes.AsNoTracking().Where(c => c.AgreementId == agreement.Id).ToListAsync(ct)).ToLookup(c => c.PriorityAreaId);
            blocks.AddRange(Areas(areas));
            blocks.AddRange(areas.SelectMany(a => CauseBlocks.Of(a, [.. causes[a.Id]])));
            blocks.AddRange(Sources(await db.Sources.AsNoTracking().Where(s => s.AgreementId == agreement.Id && s.OwnerPartyId == null).OrderBy(s => s.Position).ToListAsync(ct)));
        }

        return blocks;
    }

    /// <summary>What each section builds on; a source that is not open is listed only where such sources are.</summary>
    private async Task<ILookup<Guid, string>> SourcesBySectionAsync(Annex annex, CancellationToken ct) =>
        (await (from l in db.SectionSources
                join s in db.Sources on l.SourceId equals s.Id
                where l.AgreementId == annex.AgreementId && s.Classification == Classification.Open && s.OwnerPartyId == null
                orderby s.Position
                select new { l.SectionId, s.Title, s.Period }).ToListAsync(ct)).ToLookup(l => l.SectionId, l => l.Period.Length > 0 ? $"{l.Title} {l.Period}" : l.Title);

    private static IEnumerable<Block> Areas(List<PriorityArea> areas) => areas.Count == 0 ? [] :
    [
        new Heading(1, "Prioriterade samverkansområden i korthet"),
        new Table("", [30, 70], 1, [[Cell.Of("Område", true), Cell.Of("Varför", true)], .. areas.Select(a => (IReadOnlyList<Cell>)[Cell.Of(a.Name, header: true), Cell.Of(a.Why)])]),
    ];

    private static IEnumerable<Block> Sources(List<Source> sources) =>
    [
        .. Sources("Underlag", null, [.. sources.Where(s => s.Classification == Classification.Open)]),
        .. Sources("Underlag med begränsad spridning", "Intern uppgift", [.. sources.Where(s => s.Classification != Classification.Open)]),
    ];

    private static IEnumerable<Block> Sources(string heading, string? marking, List<Source> sources) => sources.Count == 0 ? [] :
    [
        new Heading(1, heading, Marking: marking),
        new Table("", [30, 22, 14, 34], 1,
        [
            [Cell.Of("Källa", true), Cell.Of("Ansvarig", true), Cell.Of("Period", true), Cell.Of("Användning", true)],
            .. sources.Select(s => (IReadOnlyList<Cell>)[Cell.Of(s.Marking.Text.Length > 0 ? $"{s.Title} ({s.Marking.Text.ToLower(SwedishText.Culture)})" : s.Title, header: true), Cell.Of(s.Owner), Cell.Of(s.Period), Cell.Of(s.LeftOut ? $"Används inte. {s.Use}" : s.Use)]),
        ]),
    ];
}
