using Samverkan.Core.Data;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance;

/// <summary>Remembers facts for the process; bounded, and safe to forget at any time.</summary>
public interface IFactsCache
{
    /// <summary>What is kept under a key; null where nothing is.</summary>
    AgreementFacts? Find(string key);

    /// <summary>Keeps the facts of an agreement under a key.</summary>
    void Keep(string key, AgreementFacts facts);
}

/// <summary>Keeps nothing: for the command line and what runs once.</summary>
public sealed class NoFactsCache : IFactsCache
{
    /// <inheritdoc/>
    public AgreementFacts? Find(string key) => null;

    /// <inheritdoc/>
    public void Keep(string key, AgreementFacts facts) { }
}

/// <summary>
/// The facts of agreements, loaded anew only for those in which something has been done since, by their stamps, and each day: who works
/// in hundreds of agreements pays for the one that changed.
/// </summary>
public sealed class FactsQuery(FactsLoader loader, ChangeStamps stamps, IFactsCache kept)
{
    /// <summary>The facts of those agreements that exist, latest ending first.</summary>
    /// <param name="now">The instant that tasks and obligations are asked of, UTC.</param>
    public async Task<IReadOnlyList<AgreementFacts>> LoadAsync(
        IReadOnlyCollection<Guid> agreements,
        DateTime now,
        CancellationToken ct = default
    )
    {
        // The stamps are read before what they stamp: an act in between makes the facts loaded anew, never kept too long.
        var (current, today) = (await stamps.EachAsync(agreements, ct), SwedishTime.DateOf(now));
        var shared = current.GetValueOrDefault(ChangeStamp.Installation);
        string Key(Guid id) => $"facts:{id}:{current.GetValueOrDefault(id)}:{shared}:{today:yyyyMMdd}";
        var found = agreements.Distinct().Select(id => (Id: id, Facts: kept.Find(Key(id)))).ToList();
        var loaded = await loader.LoadAsync([.. found.Where(f => f.Facts is null).Select(f => f.Id)], now, ct);
        foreach (var facts in loaded)
        {
            kept.Keep(Key(facts.Id), facts);
        }

        return
        [
            .. found.Select(f => f.Facts).OfType<AgreementFacts>().Concat(loaded).OrderByDescending(f => f.EndsOn).ThenBy(f => f.Sequence),
        ];
    }
}
