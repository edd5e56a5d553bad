using Samverkan.Core.Compliance.Families;

namespace Samverkan.Core.Compliance;

/// <summary>The one list of obligations and tasks; pages, the overview and later reminders read it.</summary>
public sealed class ObligationQuery(FactsQuery facts, IEnumerable<IObligationFamily> families, IEnumerable<ITaskFamily> tasks)
{
    /// <summary>The most tasks of one kind that are shown.</summary>
    private const int MostOfAKind = 8;

    /// <summary>The obligations of some agreements on a day.</summary>
    public async Task<IReadOnlyList<Obligation>> ObligationsAsync(
        IReadOnlyCollection<Guid> agreements,
        DateTime now,
        CancellationToken ct = default
    )
    {
        var today = Time.SwedishTime.DateOf(now);
        var found = await facts.LoadAsync(agreements, now, ct);
        return [.. found.SelectMany(f => families.OrderBy(x => x.Place).SelectMany(x => x.Of(f, today)))];
    }

    /// <summary>What remains of a draft before it can be sent for signature.</summary>
    public async Task<IReadOnlyList<DraftStep>> StepsAsync(Guid agreementId, DateTime now, CancellationToken ct = default) =>
        [.. (await facts.LoadAsync([agreementId], now, ct)).SelectMany(f => StepsToSignature.Steps(f, Time.SwedishTime.DateOf(now)))];

    /// <summary>How each half-year of an agreement stands with the update of its lägesbild; none before it binds.</summary>
    public async Task<IReadOnlyList<HalfYearUpdate>> HalfYearsAsync(Guid agreementId, DateTime now, CancellationToken ct = default) =>
        [.. (await facts.LoadAsync([agreementId], now, ct)).SelectMany(f => LagesbildUpdates.HalfYears(f, Time.SwedishTime.DateOf(now)))];

    /// <summary>What waits for an actor in some agreements: tasks, and the next steps of obligations.</summary>
    public async Task<IReadOnlyList<WaitingTask>> TasksAsync(
        IReadOnlyCollection<Guid> agreements,
        Actor actor,
        CancellationToken ct = default
    )
    {
        if (actor.Holds.Count == 0)
        {
            return [];
        }

        var found = await facts.LoadAsync(agreements, actor.Now, ct);
        var kinds = tasks
            .Select(t => (t.Place, Of: found.SelectMany(f => t.Of(f, actor.Now))))
            .Concat(
                families.Select(x => (x.Place, Of: found.SelectMany(f => x.Of(f, actor.Today)).Select(o => o.Next).OfType<WaitingTask>()))
            )
            .OrderBy(k => k.Place);
        return [.. kinds.SelectMany(k => k.Of.Where(t => t.For.Includes(actor)).OrderBy(t => t.Order).Take(MostOfAKind))];
    }
}
