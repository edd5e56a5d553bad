using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Drafts;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.ActionPlans;

/// <summary>Composes annex 4: every shared plan with its activities as key–value tables.</summary>
public sealed class PlanComposer(SamverkanDb db) : IAnnexComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<AnnexKind> Kinds => [AnnexKind.ActionPlans];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var plans = await db.Set<ActionPlan>()
            .AsNoTracking()
            .Where(p => p.AgreementId == agreement.Id && p.OwnerPartyId == null)
            .OrderBy(p => p.Position)
            .ToListAsync(ct);
        // Each plan begins a page, since a plan is handed out to its forum by itself.
        return
        [
            .. plans.SelectMany(
                (p, i) =>
                    Blocks(p.Content, agreement, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                        .Prepend(new PageBreak())
                        .Skip(i == 0 ? 1 : 0)
            ),
        ];
    }

    /// <summary>One plan as blocks: its fields in their order, the name as heading.</summary>
    public static IEnumerable<Block> Blocks(PlanContent plan, Agreement agreement, string number)
    {
        yield return new Heading(1, plan.Title, number.Length == 0 ? null : number);
        var (first, second) = (agreement.Party(1).Term, agreement.Party(2).Term);
        var rows = Rows(plan, first, second);
        if (rows.Count > 0)
        {
            yield return new KeyValueTable("", rows);
        }

        for (var i = 0; i < plan.Activities.Count; i++)
        {
            yield return new Heading(2, plan.Activities[i].Title, number.Length == 0 ? null : $"{number}.{i + 1}");
            yield return new KeyValueTable("", Rows(plan.Activities[i], first, second));
        }
    }

    private static List<KeyValue> Rows(object content, string first, string second) =>
        [
            .. ContentField
                .All(content.GetType())
                .Skip(1)
                .Select(f => (Key: ContentField.Named(f.FullLabel, first, second), Text: f.Of(content)))
                .Where(r => r.Text.Trim().Length > 0)
                .Select(r => new KeyValue(r.Key, MarkdownReader.Read(r.Text, 4))),
        ];
}
