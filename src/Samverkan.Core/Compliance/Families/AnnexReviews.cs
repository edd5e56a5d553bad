using Samverkan.Core.Annexes;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance.Families;

/// <summary>An annex is looked over by the day that the parties have set (B14).</summary>
public sealed class AnnexReviews : IObligationFamily
{
    /// <inheritdoc/>
    public IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today) =>
        from a in facts.Annexes
        where a.ReviewOn is not null
        let due = a.ReviewOn!.Value
        let met = a.Versions.Any(v => v.EffectiveOn is not null && v.SubmittedAt > a.ReviewSetAt)
        select new Obligation(
            "B14",
            "–",
            "Översyn av bilagor",
            facts.Id,
            $"{a.Label} ses över",
            "Samordnarna",
            null,
            due,
            met ? ObligationStatus.Met
                : due < today ? ObligationStatus.NotMet
                : due <= today.AddDays(Annex.DaysToReview) ? ObligationStatus.AtRisk
                : ObligationStatus.OnTrack,
            "",
            "En version som underställts efter att dagen sattes, och trätt i kraft, är översynen."
        )
        {
            Next =
                !met && due <= today.AddDays(Annex.DaysToReview)
                    ? new WaitingTask(
                        $"{a.Label}, {facts.Title}: ses över senast {due.Long()}",
                        "Öppna bilagan",
                        facts.Links.Annex((int)a.Kind),
                        facts.Running(Permission.RunMeetings, today),
                        SwedishTime.ToUtc(due, default)
                    )
                    : null,
        };
}
