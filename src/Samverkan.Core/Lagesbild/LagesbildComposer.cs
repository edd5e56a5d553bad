using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Lagesbild;

/// <summary>Composes the annexes that are written section by section; the lägesbild also lists its priority areas and sources.</summary>
public sealed class LagesbildComposer(SamverkanDb db, SectionReferencesQuery references) : IAnnexComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<AnnexKind> Kinds => [AnnexKind.Lagesbild, AnnexKind.FollowUp, AnnexKind.Communication];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var sections = await db.Set<Section>().AsNoTracking().Where(s => s.AnnexId == annex.Id && s.OwnerPartyId == null).ToListAsync(ct);
        var texts = await references.LoadAsync(agreement.Id, [.. sections.Select(s => s.Text)], ct);
        var blocks = SectionTree.Compose(sections, texts, await SourcesBySectionAsync(annex, ct)).ToList();
        if (annex.Kind == AnnexKind.Lagesbild && blocks.Count > 0)
        {
            var areas = await db.Set<PriorityArea>()
                .AsNoTracking()
                .Where(a => a.AgreementId == agreement.Id && a.OwnerPartyId == null && a.RemovedAt == null)
                .OrderBy(a => a.Position)
                .ToListAsync(ct);
            var causes = (await db.Set<Cause>().AsNoTracking().Where(c => c.AgreementId == agreement.Id).ToListAsync(ct)).ToLookup(c =>
                c.PriorityAreaId
            );
            blocks.AddRange(Areas(areas));
            blocks.AddRange(areas.SelectMany(a => CauseBlocks.Of(a, [.. causes[a.Id]])));
            blocks.AddRange(Stances(await StancesAsync(agreement, ct)));
            blocks.AddRange(Computed(sections, texts.Statistics));
            blocks.AddRange(
                Sources(
                    await db.Set<Source>()
                        .AsNoTracking()
                        .Where(s => s.AgreementId == agreement.Id && s.OwnerPartyId == null)
                        .OrderBy(s => s.Position)
                        .ToListAsync(ct)
                )
            );
        }

        return blocks;
    }

    /// <summary>What each section builds on; a source that is not open is listed only where such sources are.</summary>
    private async Task<ILookup<Guid, string>> SourcesBySectionAsync(Annex annex, CancellationToken ct) =>
        (
            await (
                from l in db.Set<SectionSource>()
                join s in db.Set<Source>() on l.SourceId equals s.Id
                where l.AgreementId == annex.AgreementId && s.Classification == Classification.Open && s.OwnerPartyId == null && !s.LeftOut
                orderby s.Position
                select new
                {
                    l.SectionId,
                    s.Title,
                    s.Period,
                }
            ).ToListAsync(ct)
        ).ToLookup(l => l.SectionId, l => l.Period.Length > 0 ? $"{l.Title} {l.Period}" : l.Title);

    private static IEnumerable<Block> Areas(List<PriorityArea> areas) =>
        areas.Count == 0
            ? []
            :
            [
                new Heading(1, "Prioriterade samverkansområden i korthet"),
                new Table(
                    "",
                    [30, 70],
                    1,
                    [
                        [Cell.Of("Område", true), Cell.Of("Varför", true)],
                        .. areas.Select(a => (IReadOnlyList<Cell>)[Cell.Of(a.Name, header: true), Cell.Of(a.Why)]),
                    ]
                ),
            ];

    private static IEnumerable<Block> Sources(List<Source> sources) =>
        [
            .. Sources("Underlag", null, [.. sources.Where(s => s.Classification == Classification.Open)]),
            .. Sources(
                "Underlag med begränsad spridning",
                Marking.Name(Classification.Internal),
                [.. sources.Where(s => s.Classification == Classification.Internal)]
            ),
            .. Sources(
                "Underlag som omfattas av sekretess",
                Marking.Name(Classification.Secret),
                [.. sources.Where(s => s.Classification == Classification.Secret)]
            ),
        ];

    private static IEnumerable<Block> Sources(string heading, string? marking, List<Source> sources) =>
        sources.Count == 0
            ? []
            :
            [
                new Heading(1, heading, Marking: marking),
                new Table(
                    "",
                    [30, 22, 14, 34],
                    1,
                    [
                        [Cell.Of("Källa", true), Cell.Of("Ansvarig", true), Cell.Of("Period", true), Cell.Of("Användning", true)],
                        .. sources.Select(s =>
                            (IReadOnlyList<Cell>)
                                [
                                    Cell.Of(
                                        s.Marking.Text.Length > 0 ? $"{s.Title} ({s.Marking.Text.ToLower(SwedishText.Culture)})" : s.Title,
                                        header: true
                                    ),
                                    Cell.Of(s.Owner),
                                    Cell.Of(s.Period),
                                    Cell.Of(UseOf(s)),
                                ]
                        ),
                    ]
                ),
            ];

    private static string UseOf(Source s) =>
        string.Join(
            ' ',
            new[]
            {
                s.LeftOut ? "Används inte." : "",
                s.Use,
                s.Method.Length > 0 ? $"Metod: {s.Method}" : "",
                s.Periodicity.Length > 0 ? $"Kommer {s.Periodicity}." : "",
                s.Reliability == Reliability.Unknown
                    ? ""
                    : $"Tillförlitlighet: {Source.ReliabilityName(s.Reliability).ToLower(SwedishText.Culture)}.",
            }.Where(t => t.Length > 0)
        );

    private async Task<List<(string Category, CategoryStance Stance)>> StancesAsync(Agreement agreement, CancellationToken ct) =>
        [
            .. (
                await (
                    from s in db.Set<CategoryStance>().AsNoTracking()
                    join c in db.Set<PriorityCategory>() on s.CategoryId equals c.Id
                    where s.AgreementId == agreement.Id
                    orderby c.Position
                    select new { c.Name, Stance = s }
                ).ToListAsync(ct)
            ).Select(x => (x.Name, x.Stance)),
        ];

    private static IEnumerable<Block> Stances(List<(string Category, CategoryStance Stance)> stances) =>
        stances.Count == 0
            ? []
            :
            [
                new Heading(1, "Ställningstagande till obligatoriska kategorier"),
                new Table(
                    "",
                    [28, 22, 50],
                    1,
                    [
                        [Cell.Of("Kategori", true), Cell.Of("Ställning", true), Cell.Of("Skäl", true)],
                        .. stances.Select(s =>
                            (IReadOnlyList<Cell>)
                                [
                                    Cell.Of(s.Category, header: true),
                                    Cell.Of(s.Stance.Prioritised ? "Prioriteras" : "Prioriteras inte"),
                                    Cell.Of(s.Stance.Reason),
                                ]
                        ),
                    ]
                ),
            ];

    /// <summary>
    /// How the numbers in the texts were computed, so that a frozen version can be traced too; those in marked sections by themselves,
    /// outside the public version.
    /// </summary>
    private static IEnumerable<Block> Computed(List<Section> sections, TextStatistics statistics)
    {
        var marked = sections.Where(s => s.Classification != Classification.Open).Select(s => s.Id).ToList();
        var rows = SectionTree
            .InOrder(sections)
            .SelectMany(s =>
                statistics
                    .Check(s.Section.Text)
                    .Where(f => f.Computed.IsKnown)
                    .Select(f =>
                        (
                            Marked: marked.Exists(m => SectionTree.IsWithin(sections, s.Section.Id, m)),
                            Row: (IReadOnlyList<Cell>)
                                [
                                    Cell.Of(s.Number, header: true),
                                    Cell.Of(f.Inserted ? f.Computed.Text : f.Typed),
                                    Cell.Of(f.Computed.HowComputed),
                                ]
                        )
                    )
            )
            .ToLookup(r => r.Marked, r => r.Row);
        return
        [
            .. Computed("Så räknade vi", null, rows[false]),
            .. Computed("Så räknade vi i avsnitt med begränsad spridning", "Följer avsnittens klassning", rows[true]),
        ];
    }

    private static IEnumerable<Block> Computed(string heading, string? marking, IEnumerable<IReadOnlyList<Cell>> rows) =>
        !rows.Any()
            ? []
            :
            [
                new Heading(1, heading, Marking: marking),
                new Table(
                    "",
                    [10, 20, 70],
                    1,
                    [
                        [Cell.Of("Avsnitt", true), Cell.Of("I texten", true), Cell.Of("Uträkning", true)],
                        .. rows,
                    ]
                ),
            ];
}
