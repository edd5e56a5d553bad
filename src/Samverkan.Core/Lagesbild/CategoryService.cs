using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Lagesbild;

/// <summary>Keeps a samverkansavtal's mandatory categories, and the stances of the agreements under it.</summary>
public sealed class CategoryService(SamverkanDb db, AgreementVisible visible, HistoryLog history)
{
    /// <summary>Adds a mandatory category last in the list of a samverkansavtal.</summary>
    public async Task AddAsync(Guid frameId, string name, Actor actor, CancellationToken ct = default)
    {
        var frame = await LoadAsync(frameId, Permission.EditAgreement, actor, ct);
        var existing = await db.Set<PriorityCategory>().Where(c => c.AgreementId == frameId).ToListAsync(ct);
        new Broken()
            .When(frame.Kind != AgreementKind.Frame, CategoryRules.OnlyFrame)
            .When(existing.Exists(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)), CategoryRules.NameTaken)
            .ThrowIfAny();
        var category = new PriorityCategory(frameId, existing.Select(c => c.Position).DefaultIfEmpty(0).Max() + 1, name);
        db.Add(category);
        history.Record(actor, LagesbildActs.AddCategory.With(name), category, frameId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Removes a category that no agreement has taken a stance on.</summary>
    public async Task RemoveAsync(Guid categoryId, int seen, Actor actor, CancellationToken ct = default)
    {
        var category =
            await db.Set<PriorityCategory>().FirstOrDefaultAsync(c => c.Id == categoryId, ct) ?? throw new NotFoundException("Kategorin");
        await LoadAsync(category.AgreementId, Permission.EditAgreement, actor, ct);
        db.Expect(category, seen);
        new Broken().When(await db.Set<CategoryStance>().AnyAsync(s => s.CategoryId == categoryId, ct), CategoryRules.InUse).ThrowIfAny();
        db.Remove(category);
        history.Record(actor, LagesbildActs.RemoveCategory.With(category.Name), category, category.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes a stance on a category of the parent; both parties see it at once.</summary>
    public async Task TakeStanceAsync(
        Guid agreementId,
        Guid categoryId,
        int seen,
        bool prioritised,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var agreement = await LoadAsync(agreementId, Permission.EditWorkingMaterial, actor, ct);
        var category =
            await db.Set<PriorityCategory>().FirstOrDefaultAsync(c => c.Id == categoryId && c.AgreementId == agreement.ParentId, ct)
            ?? throw new NotFoundException("Kategorin");
        var stance = await db.Set<CategoryStance>()
            .FirstOrDefaultAsync(s => s.AgreementId == agreementId && s.CategoryId == categoryId, ct);
        if (stance is null)
        {
            stance = new CategoryStance(agreementId, categoryId, prioritised, reason);
            db.Add(stance);
        }
        else
        {
            db.Expect(stance, seen);
            stance.Take(prioritised, reason);
        }

        history.Record(
            actor with
            {
                Reason = reason,
            },
            LagesbildActs.TakeStance.With(category.Name, prioritised ? "prioriteras" : "prioriteras inte"),
            stance,
            agreementId
        );
        await db.SaveChangesAsync(ct);
    }

    private async Task<Agreement> LoadAsync(Guid id, Permission permission, Actor actor, CancellationToken ct)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(permission, agreement);
        return agreement;
    }
}
