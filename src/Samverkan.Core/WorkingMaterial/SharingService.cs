using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>What a party has of one kind that is not shared.</summary>
public sealed record UnsharedKind(string Name, IReadOnlyList<Unshared> Items);

/// <summary>
/// Shares what a party has written with the other party: everything in one act, whatever it is. What is shared leaves the authority and may
/// become a public record (TF 2 kap. 10 §), so that it is always an act of its own, of exactly what was seen.
/// </summary>
public sealed class SharingService(SamverkanDb db, AgreementVisible visible, IEnumerable<IUnsharedMaterial> materials)
{
    /// <summary>What the actor's party has that is not shared, by kind; kinds with nothing are left out.</summary>
    public async Task<IReadOnlyList<UnsharedKind>> ListAsync(Agreement agreement, Actor actor, CancellationToken ct = default)
    {
        if (agreement.SideOf(actor) is not { } side)
        {
            return [];
        }

        var kinds = new List<UnsharedKind>();
        foreach (var material in materials.OrderBy(m => m.Order))
        {
            kinds.Add(new UnsharedKind(material.Kind, await material.ListAsync(agreement, side, actor, ct)));
        }

        return [.. kinds.Where(k => k.Items.Count > 0)];
    }

    /// <summary>Shares things with the other party, exactly as the sharer saw them; all of them or none.</summary>
    /// <param name="seen">The things with the version that was shown.</param>
    /// <returns>How many were shared.</returns>
    /// <exception cref="StaleException">One of them has been changed, shared or removed since.</exception>
    public async Task<int> ShareAsync(Guid agreementId, IReadOnlyDictionary<Guid, int> seen, Actor actor, CancellationToken ct = default)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditWorkingMaterial, agreement);
        var side = agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
        new Broken().When(seen.Count == 0, SharingRules.NothingChosen).ThrowIfAny();
        var shared = 0;
        foreach (var material in materials.OrderBy(m => m.Order))
        {
            shared += await material.ShareAsync(agreement, side, seen, actor, ct);
        }

        if (shared != seen.Count)
        {
            throw new StaleException();
        }

        await db.SaveChangesAsync(ct);
        return shared;
    }
}
