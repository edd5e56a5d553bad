using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>
/// Keeps the lägesbild's priority areas with their causes, and its sources. What is new is the own party's until shared; what is shared
/// is changed for both.
/// </summary>
public sealed class LagesbildService(
    SamverkanDb db,
    AgreementVisible visible,
    HistoryLog history,
    AnnexService annexes,
    SectionService sections
)
{
    /// <summary>Adds an area (without an id) as the own party's, or changes one.</summary>
    public async Task<PriorityArea> SaveAreaAsync(
        Guid agreementId,
        Guid? id,
        int seen,
        string name,
        string why,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var side = await RequireAsync(agreementId, actor, ct);
        if (id is { } existing)
        {
            var area = await AreaAsync(agreementId, existing, side, ct);
            db.Expect(area, seen);
            if (area.Change(name, why, actor) is { } change)
            {
                db.Add(change);
            }

            await RecordAsync(area, LagesbildActs.ChangePriority.With(name), area, agreementId, actor, ct);
            return area;
        }

        var position = (await db.Set<PriorityArea>().Where(a => a.AgreementId == agreementId).MaxAsync(a => (int?)a.Position, ct) ?? 0) + 1;
        var added = new PriorityArea(agreementId, position, name, why, side);
        db.Add(added);
        await RecordAsync(added, LagesbildActs.AddPriority.With(name), added, agreementId, actor, ct);
        return added;
    }

    /// <summary>Lets the other party see an area with its causes; logged, since it may make them public records.</summary>
    public async Task ShareAreaAsync(Guid agreementId, Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var side = await RequireAsync(agreementId, actor, ct);
        var area = await AreaAsync(agreementId, id, side, ct);
        Share(area, seen, actor);
        await SmallChangeAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shares an area. The caller has asked who may, says that the lägesbild has changed, and saves.</summary>
    internal void Share(PriorityArea area, int seen, Actor actor)
    {
        db.Expect(area, seen);
        db.Add(area.Share(actor));
        history.Record(actor, LagesbildActs.SharePriority.With(area.Name), area, area.AgreementId);
    }

    /// <summary>
    /// Removes an area with its causes. A shared one is kept as removed: plans that belong to it are to be revisited when the removal
    /// has been decided (R19).
    /// </summary>
    public async Task RemoveAreaAsync(Guid agreementId, Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var side = await RequireAsync(agreementId, actor, ct);
        var area = await AreaAsync(agreementId, id, side, ct);
        db.Expect(area, seen);
        db.RemoveRange(await db.Set<Cause>().Where(c => c.PriorityAreaId == id).ToListAsync(ct));
        if (area.IsShared)
        {
            db.Add(area.Remove(actor));
        }
        else
        {
            db.RemoveRange(await db.Set<AreaChange>().Where(c => c.AreaId == id).ToListAsync(ct));
            db.Remove(area);
        }

        await RecordAsync(area, LagesbildActs.RemovePriority.With(area.Name), area, agreementId, actor, ct);
    }

    /// <summary>Adds a cause of what makes an area prioritised.</summary>
    public async Task AddCauseAsync(
        Guid agreementId,
        Guid areaId,
        Perspective perspective,
        string text,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var side = await RequireAsync(agreementId, actor, ct);
        var area = await AreaAsync(agreementId, areaId, side, ct);
        var position = await db.Set<Cause>().Where(c => c.PriorityAreaId == areaId).MaxAsync(c => (int?)c.Position, ct) ?? 0;
        db.Add(new Cause(area, position + 1, perspective, text));
        await RecordAsync(area, LagesbildActs.AddCause.With(area.Name, text), area, agreementId, actor, ct);
    }

    /// <summary>Removes a cause of what makes an area prioritised.</summary>
    public async Task RemoveCauseAsync(Guid agreementId, Guid causeId, int seen, Actor actor, CancellationToken ct = default)
    {
        var side = await RequireAsync(agreementId, actor, ct);
        var cause =
            await db.Set<Cause>().FirstOrDefaultAsync(c => c.Id == causeId && c.AgreementId == agreementId, ct)
            ?? throw new NotFoundException("Orsaken");
        var area = await AreaAsync(agreementId, cause.PriorityAreaId, side, ct);
        db.Expect(cause, seen);
        db.Remove(cause);
        await RecordAsync(cause, LagesbildActs.RemoveCause.With(area.Name, cause.Text), area, agreementId, actor, ct);
    }

    /// <summary>Adds a source (without an id) as the own party's, or changes one.</summary>
    public async Task<Source> SaveSourceAsync(
        Guid agreementId,
        Guid? id,
        int seen,
        SourceContent content,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var side = await RequireAsync(agreementId, actor, ct);
        if (id is { } existing)
        {
            var source = await SourceAsync(agreementId, existing, side, ct);
            db.Expect(source, seen);
            source.Change(content);
            await RecordAsync(source, LagesbildActs.ChangeSource.With(content.Title), source, agreementId, actor, ct);
            return source;
        }

        var position = (await db.Set<Source>().Where(s => s.AgreementId == agreementId).MaxAsync(s => (int?)s.Position, ct) ?? 0) + 1;
        var added = new Source(agreementId, position, content, side);
        db.Add(added);
        await RecordAsync(added, LagesbildActs.AddSource.With(content.Title), added, agreementId, actor, ct);
        return added;
    }

    /// <summary>Lets the other party see a source; logged, since it may make the record public.</summary>
    public async Task ShareSourceAsync(Guid agreementId, Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var side = await RequireAsync(agreementId, actor, ct);
        var source = await SourceAsync(agreementId, id, side, ct);
        Share(source, seen, actor);
        await SmallChangeAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shares a source. The caller has asked who may, says that the lägesbild has changed, and saves.</summary>
    internal void Share(Source source, int seen, Actor actor)
    {
        db.Expect(source, seen);
        source.Share();
        history.Record(actor, LagesbildActs.ShareSource.With(source.Title), source, source.AgreementId);
    }

    /// <summary>Says which of the law's parts a section is, and which of the sources that the actor may see it builds on.</summary>
    public async Task DescribeSectionAsync(
        Guid agreementId,
        Guid sectionId,
        int seen,
        LawPart part,
        IReadOnlyCollection<Guid> chosen,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var side = (await RequireAsync(agreementId, actor, ct)).Id;
        var known = await db.Set<Source>()
            .Where(s => s.AgreementId == agreementId && (s.OwnerPartyId == null || s.OwnerPartyId == side))
            .Select(s => s.Id)
            .ToListAsync(ct);
        await sections.DescribeAsync(sectionId, seen, part, chosen, known, actor, ct);
    }

    /// <summary>Removes a source; sections no longer build on it.</summary>
    public async Task RemoveSourceAsync(Guid agreementId, Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var side = await RequireAsync(agreementId, actor, ct);
        var source = await SourceAsync(agreementId, id, side, ct);
        db.Expect(source, seen);
        db.RemoveRange(await db.Set<SectionSource>().Where(l => l.SourceId == id).ToListAsync(ct));
        db.Remove(source);
        await RecordAsync(source, LagesbildActs.RemoveSource.With(source.Title), source, agreementId, actor, ct);
    }

    private async Task<AgreementParty> RequireAsync(Guid agreementId, Actor actor, CancellationToken ct)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditWorkingMaterial, agreement);
        return agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
    }

    private async Task<PriorityArea> AreaAsync(Guid agreementId, Guid id, AgreementParty side, CancellationToken ct) =>
        await db.Set<PriorityArea>()
            .FirstOrDefaultAsync(
                a =>
                    a.Id == id
                    && a.AgreementId == agreementId
                    && a.RemovedAt == null
                    && (a.OwnerPartyId == null || a.OwnerPartyId == side.Id),
                ct
            )
        ?? throw new NotFoundException("Området");

    private async Task<Source> SourceAsync(Guid agreementId, Guid id, AgreementParty side, CancellationToken ct) =>
        await db.Set<Source>()
            .FirstOrDefaultAsync(
                s => s.Id == id && s.AgreementId == agreementId && (s.OwnerPartyId == null || s.OwnerPartyId == side.Id),
                ct
            )
        ?? throw new NotFoundException("Källan");

    /// <summary>
    /// Saves an act, seen by the owner only while private; a change of what is shared also changes what a submitted version rests on.
    /// </summary>
    private async Task RecordAsync(Entity subject, Act act, IOwned owned, Guid agreementId, Actor actor, CancellationToken ct)
    {
        history.Record(actor, act, subject, agreementId, owned.OwnerPartyId);
        if (owned.OwnerPartyId is null)
        {
            await SmallChangeAsync(agreementId, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task SmallChangeAsync(Guid agreementId, Actor actor, CancellationToken ct) =>
        await annexes.SmallChangeAsync(await AnnexAsync(agreementId, ct), actor, ct);

    /// <summary>What the lägesbild builds on has changed: a submitted version is taken back. The caller has said so, and saves.</summary>
    internal async Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct) =>
        await annexes.WorkingMaterialChangedAsync(await AnnexAsync(agreementId, ct), actor, ct);

    private async Task<Guid> AnnexAsync(Guid agreementId, CancellationToken ct) =>
        await db.Set<Annex>()
            .Where(a => a.AgreementId == agreementId && a.Kind == AnnexKind.Lagesbild)
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(ct)
        ?? throw new NotFoundException("Lägesbilden");
}
