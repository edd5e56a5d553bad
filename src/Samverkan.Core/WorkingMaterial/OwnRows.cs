using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>A kind of working material of which each thing is one row that only its party sees until it is shared.</summary>
public abstract class OwnRows<T> : IUnsharedMaterial
    where T : Entity
{
    /// <inheritdoc/>
    public abstract int Order { get; }

    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <summary>What an actor needs to share things of the kind.</summary>
    protected virtual Permission Needed => Permission.EditWorkingMaterial;

    /// <summary>A party's rows that are not shared, in order.</summary>
    protected abstract IQueryable<T> Own(Guid agreementId, Guid partyId);

    /// <summary>A row as it stands on the page.</summary>
    protected abstract Unshared Row(T row, AgreementLinks links);

    /// <summary>Shares a row, noted in the history; refused when it is another than was seen.</summary>
    protected abstract void Share(T row, int seen, Actor actor);

    /// <summary>Says what else changes when some are shared.</summary>
    protected virtual Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Needed, agreement))
        {
            return [];
        }

        var links = Links.Agreement(agreement.Slug);
        var own = await Own(agreement.Id, side.Id).AsNoTracking().ToListAsync(ct);
        return [.. own.Select(r => Row(r, links))];
    }

    /// <inheritdoc/>
    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var ids = seen.Keys.ToList();
        var chosen = await Own(agreement.Id, side.Id).Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        if (chosen.Count > 0)
        {
            actor.Require(Needed, agreement);
            chosen.ForEach(r => Share(r, seen[r.Id], actor));
            await ChangedAsync(agreement.Id, actor, ct);
        }

        return chosen.Count;
    }
}
