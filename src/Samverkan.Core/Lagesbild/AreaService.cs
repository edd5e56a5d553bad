using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>Keeps the prioritised areas with their causes: each party writes in its own draft, shared by an explicit act.</summary>
public sealed class AreaService(DraftTools tools, LagesbildAnnex annex) : DraftService<PriorityArea, AreaContent>(tools)
{
    /// <inheritdoc/>
    public override int Order => 20;

    /// <inheritdoc/>
    public override string Kind => "Prioriterade områden";

    /// <inheritdoc/>
    protected override string Called => "Området";

    /// <inheritdoc/>
    protected override DraftActs Acts { get; } =
        new(
            LagesbildActs.AddPriority,
            LagesbildActs.ChangePriority,
            LagesbildActs.MergePriority,
            LagesbildActs.DiscardPriority,
            LagesbildActs.SharePriority,
            LagesbildActs.RemovePriority
        );

    /// <summary>Those that are still prioritised.</summary>
    protected override IQueryable<PriorityArea> Things => base.Things.Where(a => a.RemovedAt == null);

    /// <inheritdoc/>
    protected override string NameOf(AreaContent content) => content.Name;

    /// <inheritdoc/>
    protected override string Href(PriorityArea thing, AgreementLinks links) => links.Area(thing.Id);

    /// <inheritdoc/>
    protected override int? AnnexOf(PriorityArea thing) => (int)AnnexKind.Lagesbild;

    /// <summary>Adds an area as the own party's.</summary>
    public async Task<PriorityArea> AddAsync(Guid agreementId, AreaContent content, Actor actor, CancellationToken ct = default)
    {
        var (_, side) = await RequireAsync(agreementId, actor, ct);
        var position = (await Db.Set<PriorityArea>().Where(a => a.AgreementId == agreementId).MaxAsync(a => (int?)a.Position, ct) ?? 0) + 1;
        var area = new PriorityArea(agreementId, position, content.Name, side);
        return await AddAsync(area, content, Acts.Add.With(content.Name), side, actor, ct);
    }

    /// <summary>Adds a cause of what makes an area prioritised.</summary>
    public async Task AddCauseAsync(Guid areaId, Perspective perspective, string text, Actor actor, CancellationToken ct = default)
    {
        var (area, _, _) = await LoadAsync(areaId, actor, ct);
        var position = await Db.Set<Cause>().Where(c => c.PriorityAreaId == areaId).MaxAsync(c => (int?)c.Position, ct) ?? 0;
        Db.Add(new Cause(area, position + 1, perspective, text));
        await RecordAsync(area, LagesbildActs.AddCause.With(area.Name, text), area, actor, ct);
    }

    /// <summary>Removes a cause of what makes an area prioritised.</summary>
    public async Task RemoveCauseAsync(Guid agreementId, Guid causeId, int seen, Actor actor, CancellationToken ct = default)
    {
        var cause =
            await Db.Set<Cause>().FirstOrDefaultAsync(c => c.Id == causeId && c.AgreementId == agreementId, ct)
            ?? throw new NotFoundException("Orsaken");
        var (area, _, _) = await LoadAsync(cause.PriorityAreaId, actor, ct);
        Db.Expect(cause, seen);
        Db.Remove(cause);
        await RecordAsync(cause, LagesbildActs.RemoveCause.With(area.Name, cause.Text), area, actor, ct);
    }

    /// <summary>That it was shared counts for the plans that belong to it (R19).</summary>
    protected override void Shared(PriorityArea thing, AreaContent before, bool isChange, Actor actor)
    {
        if (!isChange || before != thing.Content)
        {
            Db.Add(new AreaChange(thing, actor));
        }
    }

    /// <summary>
    /// A shared area is kept as removed: plans that belong to it are to be revisited when the removal has been decided (R19).
    /// </summary>
    protected override void Remove(PriorityArea thing, Actor actor)
    {
        if (thing.IsShared)
        {
            Db.Add(thing.Remove(actor));
        }
        else
        {
            Db.Remove(thing);
        }
    }

    /// <inheritdoc/>
    protected override async Task RemoveWhatBelongsAsync(PriorityArea thing, CancellationToken ct)
    {
        var id = thing.Id;
        Db.RemoveRange(await Db.Set<Cause>().Where(c => c.PriorityAreaId == id).ToListAsync(ct));
        if (!thing.IsShared)
        {
            Db.RemoveRange(await Db.Set<AreaChange>().Where(c => c.AreaId == id).ToListAsync(ct));
        }
    }

    /// <inheritdoc/>
    protected override Task ChangedAloneAsync(Guid agreementId, PriorityArea thing, Actor actor, CancellationToken ct) =>
        annex.SmallChangeAsync(agreementId, actor, ct);

    /// <inheritdoc/>
    protected override Task ChangedAsync(Guid agreementId, IReadOnlyCollection<PriorityArea> things, Actor actor, CancellationToken ct) =>
        annex.ChangedAsync(agreementId, actor, ct);

    /// <summary>Saves an act, seen by the owner only while private; what is shared also changes the annex.</summary>
    private async Task RecordAsync(Entity subject, Act act, PriorityArea area, Actor actor, CancellationToken ct)
    {
        History.Record(actor, act, subject, area.AgreementId, area.OwnerPartyId);
        if (area.IsShared)
        {
            await annex.SmallChangeAsync(area.AgreementId, actor, ct);
        }

        await Db.SaveChangesAsync(ct);
    }
}
