namespace Samverkan.Core.Compliance.Tasks;

/// <summary>What waits to be signed.</summary>
public sealed class SignatureTasks : ITaskFamily
{
    /// <inheritdoc/>
    public int Place => 20;

    /// <inheritdoc/>
    public IEnumerable<WaitingTask> Of(AgreementFacts facts, DateTime now) =>
        facts.Requests.SelectMany(r =>
            facts
                .Parties.Where(p => p.SignatoryFunctionId is not null && !r.Signed.Contains(p.Order))
                .Select(p => new WaitingTask(
                    $"Underskrift av {facts.Title}",
                    "Läs och underteckna",
                    facts.Links.SigningOf(r.Id).Sign,
                    Audience.OfFunctions(p.SignatoryFunctionId!.Value),
                    r.RequestedAt
                ))
        );
}
