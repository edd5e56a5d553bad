using Samverkan.Core.Compliance;

namespace Samverkan.Web.Framework;

/// <summary>Keeps the facts of agreements in the process, bounded with all else that is kept.</summary>
public sealed class KeptFacts(Kept kept) : IFactsCache
{
    private static readonly TimeSpan AtMost = TimeSpan.FromHours(1);

    public AgreementFacts? Find(string key) => kept.Find<AgreementFacts>(key);

    public void Keep(string key, AgreementFacts facts) =>
        kept.Keep(key, facts, 2_000 + (200L * (facts.Meetings.Count + facts.Annexes.Sum(a => a.Versions.Count))), AtMost);
}
