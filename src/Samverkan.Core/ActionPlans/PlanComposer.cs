using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
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
            .Include(p => p.Activities)
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

    /// <summary>One plan as blocks.</summary>
    public static IEnumerable<Block> Blocks(PlanContent plan, Agreement agreement, string number)
    {
        yield return new Heading(1, plan.Title, number.Length == 0 ? null : number);
        var rows = Rows(("Mål", plan.Goal), ("Syfte", plan.Purpose), ("Problembild", plan.Problem));
        if (rows.Count > 0)
        {
            yield return new KeyValueTable("", rows);
        }

        for (var i = 0; i < plan.Activities.Count; i++)
        {
            yield return new Heading(2, plan.Activities[i].Title, number.Length == 0 ? null : $"{number}.{i + 1}");
            yield return new KeyValueTable("", Rows(plan.Activities[i], agreement.Party(1).Term, agreement.Party(2).Term));
        }
    }

    private static List<KeyValue> Rows(ActivityContent a, string first, string second) =>
        Rows(
            ("Aktivitet", a.Description),
            ("Syfte", a.Purpose),
            ("Löptid", a.Term),
            ("Mötesfrekvens", a.Frequency),
            ("Aktivitetsansvarig", a.Responsible),
            ($"{second}s kontakt", a.Second.Contact),
            ($"{second}s deltagare", a.Second.Participants),
            ($"{second}s åtaganden", a.Second.Commitments),
            ($"{first}s kontakt", a.First.Contact),
            ($"{first}s deltagare", a.First.Participants),
            ($"{first}s åtaganden", a.First.Commitments),
            ("Övriga deltagare", a.OtherParticipants),
            ("Finansiering", a.Financing),
            ("Kommunikation till deltagarna", a.Communication.Participants),
            ($"Kommunikation inom {second}", a.Communication.WithinSecond),
            ($"Kommunikation inom {first}", a.Communication.WithinFirst),
            ("Kommunikation mellan parterna", a.Communication.Between),
            ("Uppföljning", a.FollowUp),
            ("Utfall", a.Outcome)
        );

    private static List<KeyValue> Rows(params (string Key, string Text)[] rows) =>
        [.. rows.Where(r => r.Text.Trim().Length > 0).Select(r => new KeyValue(r.Key, MarkdownReader.Read(r.Text, 4)))];
}

/// <summary>A plan as plain text: to show what somebody else wrote.</summary>
public static class PlanText
{
    /// <summary>All that the plan and its activities say, field by field; Markdown is left as it is.</summary>
    public static string Of(PlanContent plan)
    {
        string[] own = [plan.Title, plan.Goal, plan.Purpose, plan.Problem];
        var activities = plan.Activities.SelectMany(a =>
            new[]
            {
                "",
                a.Title,
                a.Description,
                a.Purpose,
                a.Term,
                a.Frequency,
                a.Responsible,
                a.First.Contact,
                a.First.Participants,
                a.First.Commitments,
                a.Second.Contact,
                a.Second.Participants,
                a.Second.Commitments,
                a.OtherParticipants,
                a.Financing,
                a.Communication.Participants,
                a.Communication.WithinFirst,
                a.Communication.WithinSecond,
                a.Communication.Between,
                a.FollowUp,
                a.Outcome,
            }
        );
        return string.Join('\n', own.Concat(activities)).Trim();
    }
}
