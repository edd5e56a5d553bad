using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Compliance.Families;

/// <summary>A step on the way from draft to signed agreement.</summary>
/// <param name="Href">Where it is done.</param>
/// <param name="Missing">What is missing; empty when the step is done.</param>
public sealed record DraftStep(string Name, string Href, string Missing)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool Done => Missing.Length == 0;
}

/// <summary>What remains before a draft can be sent for signature.</summary>
public sealed class StepsToSignature : IObligationFamily
{
    private static readonly AnnexVersionStatus[] Signable =
    [
        AnnexVersionStatus.Submitted,
        AnnexVersionStatus.Decided,
        AnnexVersionStatus.Documented,
        AnnexVersionStatus.InForce,
    ];

    /// <inheritdoc/>
    public IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today) =>
        facts.State != AgreementState.Draft
            ? []
            : Steps(facts, today)
                .SkipLast(1)
                .Select(s => new Obligation(
                    "A8",
                    "Ök § 2",
                    "Steg till underskrift",
                    facts.Id,
                    s.Name,
                    "Samordnarna",
                    null,
                    null,
                    s.Done ? ObligationStatus.Met : ObligationStatus.OnTrack,
                    "",
                    s.Done ? "Inget saknas." : s.Missing
                ));

    /// <summary>The steps in order, the signature last.</summary>
    public static IReadOnlyList<DraftStep> Steps(AgreementFacts facts, DateOnly today)
    {
        var here = facts.Links;
        List<DraftStep> steps =
        [
            new("Parternas uppgifter", here.Parties, Lacking(facts, p => !p.HasDetails, "Diarienummer eller adress saknas för")),
            new(
                "Kontaktpersoner",
                here.Parties,
                facts.Kind == AgreementKind.Frame ? "" : Lacking(facts, p => p.ContactFunctionId is null, "Kontaktperson saknas för")
            ),
            new("Undertecknare", here.Parties, Lacking(facts, p => p.SignatoryFunctionId is null, "Undertecknare saknas för")),
            new("Avtalstext", here.Text, facts.Clauses == 0 ? "Ingen punkt är skriven" : ""),
            .. facts.Kind == AgreementKind.Local ? OfLocal(facts, today) : [],
        ];
        var ready = steps.TrueForAll(s => s.Done);
        return
        [
            .. steps,
            new DraftStep(
                "Underskrift",
                here.Signing,
                ready ? "Allt är klart att sändas för underskrift" : "Sänds när stegen ovan är klara"
            ),
        ];
    }

    private static IEnumerable<DraftStep> OfLocal(AgreementFacts facts, DateOnly today)
    {
        var deciding = facts
            .Bodies.SelectMany(b => b.Mandates)
            .Where(m => m.Role == BodyRole.DecisionMaker && m.HoldsFrom(today))
            .Select(m => m.PartyOrder)
            .ToHashSet();
        yield return new DraftStep(
            "Chefsamrådets beslutsfattare",
            facts.Links.Council,
            Lacking(facts, p => !deciding.Contains(p.Order), "Beslutsfattare saknas för")
        );
        AnnexKind[] written = [AnnexKind.Lagesbild, AnnexKind.ActionPlans, AnnexKind.FollowUp, AnnexKind.Communication];
        foreach (var annex in facts.Annexes.Where(a => written.Contains(a.Kind)))
        {
            yield return new DraftStep(
                annex.Label,
                facts.Links.Annex((int)annex.Kind),
                annex.Versions.Any(v => Signable.Contains(v.Status)) ? "" : "Ingen version är underställd"
            );
        }
    }

    private static string Lacking(AgreementFacts facts, Func<PartyFact, bool> lacks, string what)
    {
        var parties = facts.Parties.Where(lacks).Select(p => p.Term).ToList();
        return parties.Count == 0 ? "" : $"{what} {SwedishText.List(parties)}";
    }
}
