using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance.Tasks;

/// <summary>What waits with versions: to be appended, to be put on an agenda, to be worked on again.</summary>
public sealed class VersionTasks : ITaskFamily
{
    /// <inheritdoc/>
    public int Place => 40;

    /// <inheritdoc/>
    public IEnumerable<WaitingTask> Of(AgreementFacts facts, DateTime now)
    {
        var submitters = Audience.Of(facts.Parties.Select(p => p.OrganisationId), Permission.Submit);
        var running = facts.Running(Permission.RunMeetings, SwedishTime.DateOf(now));
        var decided = facts.Annexes.Where(a => a.Kind is AnnexKind.Lagesbild or AnnexKind.ActionPlans);
        return facts
            .Annexes.SelectMany(a => a.Versions.Where(v => v.Status == AnnexVersionStatus.Documented).Select(v => (a, v)))
            .Select(x => new WaitingTask(
                Name(facts, x.a, x.v),
                "Datera och tillfoga",
                facts.Links.Annex((int)x.a.Kind).Version(x.v.Number).Append,
                submitters,
                SwedishTime.ToUtc(x.v.EffectiveOn ?? default, default)
            ))
            .Concat(decided.SelectMany(a => a.Versions.SelectMany(v => Undecided(facts, a, v, running))));
    }

    private static IEnumerable<WaitingTask> Undecided(AgreementFacts facts, AnnexFact annex, VersionFact v, Audience whom)
    {
        if (v.Status == AnnexVersionStatus.Returned && !annex.Versions.Any(w => w.Number > v.Number))
        {
            yield return new WaitingTask(
                Name(facts, annex, v) + ": återremitterad",
                "Arbeta vidare",
                facts.Links.Annex((int)annex.Kind),
                whom,
                v.SubmittedAt ?? default
            );
        }

        if (v is { Status: AnnexVersionStatus.Submitted, AwaitsSignatures: false, OnAgenda: false } && facts.State != AgreementState.Draft)
        {
            yield return new WaitingTask(
                Name(facts, annex, v) + ": underställd men inte på någon dagordning",
                "Välj sammanträde",
                facts.Links.Council,
                whom,
                v.SubmittedAt ?? default
            );
        }
    }

    private static string Name(AgreementFacts facts, AnnexFact annex, VersionFact v) =>
        $"Bilaga {(int)annex.Kind} version {v.Number}, {facts.Title}";
}
