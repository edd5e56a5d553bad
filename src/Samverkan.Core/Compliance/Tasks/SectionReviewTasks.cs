using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance.Tasks;

/// <summary>Sections that the other party has asked to have looked over.</summary>
public sealed class SectionReviewTasks : ITaskFamily
{
    /// <inheritdoc/>
    public int Place => 50;

    /// <inheritdoc/>
    public IEnumerable<WaitingTask> Of(AgreementFacts facts, DateTime now) =>
        facts.Reviews.Select(r => new WaitingTask(
            $"Granska avsnittet {r.Heading}, {facts.Title}, senast {r.DueOn.Long()}",
            "Läs och kommentera",
            facts.Links.Annex((int)r.Kind).Section(r.SectionId).Comments,
            Audience.Of(
                facts.EndsOn >= SwedishTime.DateOf(now)
                    ? facts.Parties.Where(p => p.Id != r.AskedByPartyId).Select(p => p.OrganisationId)
                    : [],
                Permission.RunMeetings
            ),
            SwedishTime.ToUtc(r.DueOn, default)
        ));
}
