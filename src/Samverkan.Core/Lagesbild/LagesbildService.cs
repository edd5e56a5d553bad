using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Lagesbild;

/// <summary>Keeps the lägesbild's priority areas and sources; both are shared from the start.</summary>
public sealed class LagesbildService(SamverkanDb db, Visible visible, HistoryLog history, AnnexService annexes)
{
    public async Task SaveAreaAsync(Guid agreementId, Guid? id, int seen, string name, string why, Actor actor, CancellationToken ct = default)
    {
        await RequireAsync(agreementId, actor, ct);
        if (id is { } existing)
        {
            var area = await db.PriorityAreas.FirstOrDefaultAsync(a => a.Id == existing && a.AgreementId == agreementId, ct) ?? throw new NotFoundException("Området");
            db.Expect(area, seen);
            area.Change(name, why, actor);
            history.Record(actor, $"ändrade det prioriterade området {name}", area, agreementId);
        }
        else
        {
            var position = (await db.PriorityAreas.Where(a => a.AgreementId == agreementId).MaxAsync(a => (int?)a.Position, ct) ?? 0) + 1;
            var area = new PriorityArea(agreementId, position, name, why, actor);
            db.Add(area);
            history.Record(actor, $"lade till det prioriterade området {name}", area, agreementId);
        }

        await ChangedAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Removes an area that no plan belongs to.</summary>
    public async Task RemoveAreaAsync(Guid agreementId, Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        await RequireAsync(agreementId, actor, ct);
        var area = await db.PriorityAreas.FirstOrDefaultAsync(a => a.Id == id && a.AgreementId == agreementId, ct) ?? throw new NotFoundException("Området");
        db.Expect(area, seen);
        new Broken().When(await db.ActionPlans.AnyAsync(p => p.PriorityAreaId == id, ct), SectionRules.AreaInUse).ThrowIfAny();
        db.RemoveRange(await db.Causes.Where(c => c.PriorityAreaId == id).ToListAsync(ct));
        db.Remove(area);
        history.Record(actor, $"tog bort det prioriterade området {area.Name}", area, agreementId);
        await ChangedAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Adds a cause of what makes an area prioritised.</summary>
    public async Task AddCauseAsync(Guid agreementId, Guid areaId, Perspective perspective, string text, Actor actor, CancellationToken ct = default)
    {
        await RequireAsync(agreementId, actor, ct);
        var area = await db.PriorityAreas.FirstOrDefaultAsync(a => a.Id == areaId && a.AgreementId == agreementId, ct) ?? throw new NotFoundException("Området");
        var position = await db.Causes.Where(c => c.PriorityAreaId == areaId).MaxAsync(c => (int?)c.Position, ct) ?? 0;
        var cause = new Cause(area, position + 1, perspective, text);
        db.Add(cause);
        history.Record(actor, $"lade till en orsak till {area.Name}: {text}", area, agreementId);
        await ChangedAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveCauseAsync(Guid agreementId, Guid causeId, int seen, Actor actor, CancellationToken ct = default)
    {
        await RequireAsync(agreementId, actor, ct);
        var cause = await db.Causes.FirstOrDefaultAsync(c => c.Id == causeId && c.AgreementId == agreementId, ct) ?? throw new NotFoundException("Orsaken");
        db.Expect(cause, seen);
        db.Remove(cause);
        history.Record(actor, $"tog bort en orsak: {cause.Text}", cause, agreementId);
        await ChangedAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task SaveSourceAsync(Guid agreementId, Guid? id, int seen, SourceContent content, Actor actor, CancellationToken ct = default)
    {
        await RequireAsync(agreementId, actor, ct);
        if (id is { } existing)
        {
            var source = await db.Sources.FirstOrDefaultAsync(s => s.Id == existing && s.AgreementId == agreementId, ct) ?? throw new NotFoundException("Källan");
            db.Expect(source, seen);
            source.Change(content);
            history.Record(actor, $"ändrade källan {content.Title}", source, agreementId);
        }
        else
        {
            var position = (await db.Sources.Where(s => s.AgreementId == agreementId).MaxAsync(s => (int?)s.Position, ct) ?? 0) + 1;
            var source = new Source(agreementId, position, content);
            db.Add(source);
            history.Record(actor, $"lade till källan {content.Title}", source, agreementId);
        }

        await ChangedAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveSourceAsync(Guid agreementId, Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        await RequireAsync(agreementId, actor, ct);
        var source = await db.Sources.FirstOrDefaultAsync(s => s.Id == id && s.AgreementId == agreementId, ct) ?? throw new NotFoundException("Källan");
        db.Expect(source, seen);
        db.RemoveRange(await db.SectionSources.Where(l => l.SourceId == id).ToListAsync(ct));
        db.Remove(source);
        history.Record(actor, $"tog bort källan {source.Title}", source, agreementId);
        await ChangedAsync(agreementId, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task RequireAsync(Guid agreementId, Actor actor, CancellationToken ct)
    {
        var agreement = await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct) ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditWorkingMaterial, agreement);
    }

    private async Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct)
    {
        var annex = await db.Annexes.Where(a => a.AgreementId == agreementId && a.Kind == AnnexKind.Lagesbild).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct) ?? throw new NotFoundException("Lägesbilden");
        await annexes.SmallChangeAsync(annex, actor, ct);
    }
}
