using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.Annexes;

/// <summary>The agreement's own text as blocks; also annex 1 of its local agreements.</summary>
public sealed class AgreementTextComposer(SamverkanDb db) : IAnnexComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<AnnexKind> Kinds => [AnnexKind.Frame];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var parent = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .Include(a => a.Clauses)
            .AsSplitQuery()
            .FirstOrDefaultAsync(a => a.Id == agreement.ParentId, ct);
        if (parent is null)
        {
            return [];
        }

        var amendments = await db.Set<Amendment>()
            .AsNoTracking()
            .Where(a => a.AgreementId == parent.Id && a.EffectiveOn != null && a.EffectiveOn <= today)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);
        return [.. Head(parent), .. Text(parent), .. Amendments(amendments)];
    }

    /// <summary>Parties, term and diary numbers.</summary>
    public static IEnumerable<Block> Head(Agreement agreement) =>
        [
            new KeyValueTable(
                "",
                [
                    new("Avtal", [Paragraph.Of(agreement.Title)]),
                    .. agreement
                        .Parties.OrderBy(p => p.Order)
                        .Select(p => new KeyValue(
                            p.Term,
                            [
                                Paragraph.Of(
                                    $"{p.Name}, org.nr {p.OrganisationNumber}, {p.Address}"
                                        + (p.DiaryNumber.Length > 0 ? $". Diarienummer {p.DiaryNumber}" : "")
                                ),
                            ]
                        )),
                    new("Tid", [Paragraph.Of($"{agreement.StartsOn.Iso()}–{agreement.EndsOn.Iso()}")]),
                ]
            ),
        ];

    /// <summary>Signed amendments after the text, each from its own day.</summary>
    public static IEnumerable<Block> Amendments(IEnumerable<Amendment> amendments) =>
        amendments.SelectMany(a =>
            AmendmentText(a)
                .Prepend(Paragraph.Of($"Gäller från och med {a.EffectiveOn!.Value.Iso()}.", ParagraphStyle.Small))
                .Prepend(new Heading(1, a.Label))
        );

    /// <summary>What an amendment says.</summary>
    public static IEnumerable<Block> AmendmentText(Amendment amendment) => MarkdownReader.Read(amendment.Text, 2);

    /// <summary>The numbered clauses.</summary>
    public static IEnumerable<Block> Text(Agreement agreement)
    {
        foreach (var clause in agreement.Clauses.OrderBy(c => c.Number))
        {
            yield return new Heading(1, clause.Heading, clause.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var block in MarkdownReader.Read(clause.Text, 2))
            {
                yield return block;
            }
        }
    }
}
