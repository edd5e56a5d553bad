namespace Samverkan.Core.Compliance.Families;

/// <summary>Plans are revisited when a decision has changed what is prioritised (R19, Ök § 9).</summary>
public sealed class PlansToRevisit : IObligationFamily
{
    /// <inheritdoc/>
    public IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today) =>
        facts.Plans.Select(r => new Obligation(
            "R19",
            "Ök § 9",
            "Åtgärdsplaner efter ändrade prioriteringar",
            facts.Id,
            r.PlanId is null ? $"Området {r.Area} får en åtgärdsplan" : $"Åtgärdsplanen {r.Plan} ses över",
            "Samordnarna",
            null,
            null,
            ObligationStatus.AtRisk,
            "",
            "Området har ändrats genom beslut, och planen är varken delad på nytt eller prövad sedan dess."
        )
        {
            Next = r.PlanId is { } id
                ? new WaitingTask(
                    $"Åtgärdsplanen {r.Plan}, {facts.Title}: området {r.Area} har {(r.Removed ? "tagits bort" : "ändrats")} genom beslut",
                    "Se över planen",
                    facts.Links.Plan(id),
                    facts.Running(Permission.RunMeetings, today),
                    default
                )
                : new WaitingTask(
                    $"Området {r.Area}, {facts.Title}, saknar åtgärdsplan",
                    "Lägg till plan",
                    facts.Links.NewPlan,
                    facts.Running(Permission.RunMeetings, today),
                    default
                ),
        });
}
