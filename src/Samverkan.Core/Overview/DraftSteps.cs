using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Overview;

/// <summary>A step on the way from draft to signed agreement.</summary>
/// <param name="Href">Where it is done.</param>
/// <param name="Missing">What is missing; empty when the step is done.</param>
public sealed record DraftStep(string Name, string Href, string Missing)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool Done => Missing.Length == 0;
}

/// <summary>What remains before a draft can be sent for signature.</summary>
public sealed class DraftSteps(SamverkanDb db)
{
    /// <param name="annexes">The agreement's annexes with their current versions.</param>
    /// <param name="agreement">The draft with parties and clauses.</param>
    /// <param name="today">The day of the question.</param>
    public async Task<IReadOnlyList<DraftStep>> AskAsync(
        Agreement agreement,
        IReadOnlyList<Annex> annexes,
        DateOnly today,
        CancellationToken ct = default
    )
    {
        var clauses = await db.Set<Clause>().CountAsync(c => c.AgreementId == agreement.Id, ct);
        var here = Links.Agreement(agreement.Slug);
        List<DraftStep> steps =
        [
            new(
                "Parternas uppgifter",
                here.Parties,
                Of(agreement, p => p.DiaryNumber.Length == 0 || p.Address.Length == 0, "Diarienummer eller adress saknas för")
            ),
            new(
                "Kontaktpersoner",
                here.Parties,
                agreement.Kind == AgreementKind.Frame ? "" : Of(agreement, p => p.ContactFunctionId is null, "Kontaktperson saknas för")
            ),
            new("Undertecknare", here.Parties, Of(agreement, p => p.SignatoryFunctionId is null, "Undertecknare saknas för")),
            new("Avtalstext", here.Text, clauses == 0 ? "Ingen punkt är skriven" : ""),
        ];
        if (agreement.Kind == AgreementKind.Local)
        {
            var deciding = await db.Set<BodyMember>()
                .CountAsync(m => m.AgreementId == agreement.Id && m.Role == BodyRole.DecisionMaker && m.HoldsFrom(today), ct);
            steps.Add(new("Chefsamrådets beslutsfattare", here.Council, deciding < 2 ? "En beslutsfattare för varje part behövs" : ""));
            steps.AddRange(
                annexes
                    .Where(a => a.HasSections || a.Kind == AnnexKind.ActionPlans)
                    .Select(a => new DraftStep(
                        a.Label,
                        here.Annex(a.Number),
                        a.Versions.Exists(v => v.IsFrozen) ? "" : "Ingen version är underställd"
                    ))
            );
        }

        return
        [
            .. steps,
            new DraftStep(
                "Underskrift",
                here.Signing,
                steps.TrueForAll(s => s.Done) ? "Allt är klart att sändas för underskrift" : "Sänds när stegen ovan är klara"
            ),
        ];
    }

    private static string Of(Agreement agreement, Func<AgreementParty, bool> lacks, string what)
    {
        var parties = agreement.Parties.Where(lacks).OrderBy(p => p.Order).Select(p => p.Term).ToList();
        return parties.Count == 0 ? "" : $"{what} {Common.SwedishText.List(parties)}";
    }
}
