using Samverkan.Core.Annexes;

namespace Samverkan.Core.Compliance.Families;

/// <summary>The lägesbild is updated at least once every half-year (R18, Ök § 9).</summary>
public sealed class LagesbildUpdates : IObligationFamily
{
    /// <inheritdoc/>
    public IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today) =>
        HalfYears(facts, today)
            .Select(h => new Obligation(
                "R18",
                "Ök § 9",
                "Uppdatering av lägesbilden",
                facts.Id,
                $"Lägesbilden uppdateras under halvåret {h.From.Iso()}–{h.To.Iso()}",
                "Samordnarna",
                h.From,
                h.To,
                h.Status,
                h.MetOn is { } day ? $"Version beslutad {day.Iso()}" : "",
                "Dagen för beslutet placerar versionen i sitt halvår. Risk när mer än halva halvåret gått utan beslut."
            ));

    /// <summary>How each half-year of the term stands on a day; none before the agreement binds.</summary>
    public static IReadOnlyList<HalfYearUpdate> HalfYears(AgreementFacts facts, DateOnly today)
    {
        if (!facts.Binds || facts.Annexes.FirstOrDefault(a => a.Kind == AnnexKind.Lagesbild) is not { } annex)
        {
            return [];
        }

        var decided = annex.Versions.Where(v => v is { EffectiveOn: not null, DecidedOn: not null });
        return HalfYearUpdates.Of(
            facts.StartsOn,
            facts.EndsOn,
            facts.HalfYears,
            [.. decided.Select(v => new DecidedVersion(v.Number, v.DecidedOn!.Value))],
            today
        );
    }
}
