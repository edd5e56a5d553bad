using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Annexes;

/// <summary>
/// Reads of annexes that pages share, compiled. An annex is loaded whole, with all its versions: what is in force is asked of it. Content
/// is loaded only where it is shown.
/// </summary>
public sealed class AnnexQuery(SamverkanDb db) : IHistoryParts
{
    private static readonly PerModel<Func<SamverkanDb, Guid, IAsyncEnumerable<Annex>>> Current = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid agreementId) =>
                db.Set<Annex>()
                    .AsNoTracking()
                    .Where(a => a.AgreementId == agreementId)
                    .OrderBy(a => a.Number)
                    .Include(a =>
                        a.Versions.Where(v =>
                            v.Status != AnnexVersionStatus.Superseded
                            && v.Status != AnnexVersionStatus.Returned
                            && v.Status != AnnexVersionStatus.Rejected
                            && v.Status != AnnexVersionStatus.Withdrawn
                        )
                    )
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, AnnexKind, CancellationToken, Task<Annex?>>> ByKind = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid agreementId, AnnexKind kind, CancellationToken ct) =>
                db.Set<Annex>()
                    .AsNoTracking()
                    .Include(a => a.Versions.OrderByDescending(v => v.Number))
                    .FirstOrDefault(a => a.AgreementId == agreementId && a.Kind == kind)
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, CancellationToken, Task<byte[]?>>> ContentById = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid frozenId, CancellationToken ct) =>
                db.Set<FrozenDocument>().Where(d => d.Id == frozenId).Select(d => d.Content).FirstOrDefault()
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, IAsyncEnumerable<AnnexTransition>>> Way = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid versionId) =>
                db.Set<AnnexTransition>()
                    .AsNoTracking()
                    .OrderBy(t => t.At)
                    .ThenBy(t => t.Sequence)
                    .Where(t => t.AnnexVersionId == versionId)
        )
    );

    /// <summary>The seven annexes with the versions that matter today: in force or open, without their documents.</summary>
    public async Task<IReadOnlyList<Annex>> CurrentAsync(Guid agreementId, CancellationToken ct = default) =>
        await ListAsync(Current.For(db)(db, agreementId), ct);

    /// <summary>An annex whole, with all its versions, newest first, without their content.</summary>
    /// <exception cref="NotFoundException">The agreement has no such annex.</exception>
    public async Task<Annex> FindAsync(Guid agreementId, int number, CancellationToken ct = default) =>
        await ByKind.For(db)(db, agreementId, (AnnexKind)number, ct) ?? throw new NotFoundException("Bilagan");

    /// <summary>An annex whole, by its id.</summary>
    /// <exception cref="NotFoundException">There is no such annex.</exception>
    public async Task<Annex> FindAsync(Guid id, CancellationToken ct = default) =>
        await db.Set<Annex>()
            .AsNoTracking()
            .Include(a => a.Versions.OrderByDescending(v => v.Number))
            .FirstOrDefaultAsync(a => a.Id == id, ct)
        ?? throw new NotFoundException("Bilagan");

    /// <summary>The seven annexes whole, in order, without content.</summary>
    public async Task<IReadOnlyList<Annex>> ListAsync(Guid agreementId, CancellationToken ct = default) =>
        await db.Set<Annex>()
            .AsNoTracking()
            .Include(a => a.Versions.OrderByDescending(v => v.Number))
            .Where(a => a.AgreementId == agreementId)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);

    /// <summary>One version with its content.</summary>
    /// <exception cref="NotFoundException">The annex has no such version.</exception>
    /// <exception cref="BrokenEvidenceException">What was frozen is gone.</exception>
    public async Task<AnnexVersion> FindVersionAsync(Annex annex, int number, CancellationToken ct = default)
    {
        var id = annex.Id;
        var version =
            await db.Set<AnnexVersion>()
                .AsNoTracking()
                .Include(v => v.Frozen)
                .FirstOrDefaultAsync(v => v.AnnexId == id && v.Number == number, ct)
            ?? throw new NotFoundException("Versionen");
        return version is { IsFrozen: true, Frozen: null } ? throw Gone(version.FrozenId!.Value) : version;
    }

    /// <summary>What was frozen, packed as it stands in the database now.</summary>
    /// <exception cref="BrokenEvidenceException">It is gone.</exception>
    public async Task<byte[]> ContentAsync(Guid frozenId, CancellationToken ct = default) =>
        await ContentById.For(db)(db, frozenId, ct) ?? throw Gone(frozenId);

    private static BrokenEvidenceException Gone(Guid frozenId) => new($"Det frysta innehållet {frozenId}");

    /// <summary>A version's way so far, oldest first.</summary>
    public Task<List<AnnexTransition>> WayAsync(Guid versionId, CancellationToken ct = default) =>
        ListAsync(Way.For(db)(db, versionId), ct);

    /// <summary>What the annexes of an agreement are, by id.</summary>
    public Task<Dictionary<Guid, Annex>> ByIdAsync(Guid agreementId, CancellationToken ct = default) =>
        db.Set<Annex>().AsNoTracking().Where(a => a.AgreementId == agreementId).ToDictionaryAsync(a => a.Id, ct);

    IQueryable<Guid> IHistoryParts.Of(Guid whole) => db.Set<AnnexVersion>().Where(v => v.AnnexId == whole).Select(v => v.Id);

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(ct))
        {
            list.Add(row);
        }

        return list;
    }
}
