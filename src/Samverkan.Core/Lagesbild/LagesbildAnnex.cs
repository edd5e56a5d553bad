using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;

namespace Samverkan.Core.Lagesbild;

/// <summary>What the lägesbild builds on has changed: a submitted version of annex 3 is taken back.</summary>
public sealed class LagesbildAnnex(SamverkanDb db, AnnexService annexes)
{
    /// <summary>Says that what both parties see has changed. The caller saves.</summary>
    public async Task ChangedAsync(Guid agreementId, Actor actor, CancellationToken ct = default) =>
        await annexes.WorkingMaterialChangedAsync(await IdAsync(agreementId, ct), actor, ct);

    /// <summary>Says that something small has changed, refused where a submitted version rests on it. The caller saves.</summary>
    public async Task SmallChangeAsync(Guid agreementId, Actor actor, CancellationToken ct = default) =>
        await annexes.SmallChangeAsync(await IdAsync(agreementId, ct), actor, ct);

    private async Task<Guid> IdAsync(Guid agreementId, CancellationToken ct) =>
        await db.Set<Annex>()
            .Where(a => a.AgreementId == agreementId && a.Kind == AnnexKind.Lagesbild)
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(ct)
        ?? throw new NotFoundException("Lägesbilden");
}
