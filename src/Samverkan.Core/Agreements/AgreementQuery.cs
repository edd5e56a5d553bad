using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Agreements;

/// <summary>Reads agreements and their amendments for pages: only what the actor may see.</summary>
public sealed class AgreementQuery(SamverkanDb db, AgreementVisible visible)
{
    private const int MostChildren = 100;

    /// <summary>The agreements the actor may see, latest first, with their parties.</summary>
    /// <param name="search">As typed; empty for all.</param>
    public Task<Paged<Agreement>> ListAsync(string search, int page, int size, Actor actor, CancellationToken ct = default)
    {
        var words = SwedishText.ForSearch(search);
        return visible
            .Agreements(actor)
            .AsNoTracking()
            .Include(a => a.Parties)
            .Where(a => words == "" || a.SearchText.Contains(words))
            .OrderByDescending(a => a.EndsOn)
            .ThenBy(a => a.Sequence)
            .PageAsync(page, size, ct);
    }

    /// <summary>The samverkansavtal that an agreement can rest on.</summary>
    public async Task<IReadOnlyList<Choice>> FramesAsync(Actor actor, CancellationToken ct = default) =>
        await visible
            .Agreements(actor)
            .Where(a => a.Kind == AgreementKind.Frame)
            .OrderBy(a => a.Title)
            .Select(a => new Choice(a.Id, a.Title))
            .ToListAsync(ct);

    /// <summary>The agreements that rest on a samverkansavtal, latest first.</summary>
    public async Task<IReadOnlyList<Agreement>> ChildrenAsync(Guid frameId, Actor actor, CancellationToken ct = default) =>
        await visible
            .Agreements(actor)
            .AsNoTracking()
            .Where(a => a.ParentId == frameId)
            .OrderByDescending(a => a.StartsOn)
            .Take(MostChildren)
            .ToListAsync(ct);

    /// <summary>How the settings of an agreement have been changed, latest first.</summary>
    public Task<List<SettingsChange>> SettingsChangesAsync(Guid agreementId, CancellationToken ct = default) =>
        db.Set<SettingsChange>().AsNoTracking().Where(c => c.AgreementId == agreementId).OrderByDescending(c => c.Sequence).ToListAsync(ct);

    /// <summary>How half-years have been counted, from which day, oldest first.</summary>
    public async Task<IReadOnlyList<HalfYearCut>> HalfYearCutsAsync(Agreement agreement, CancellationToken ct = default)
    {
        var changes = await SettingsChangesAsync(agreement.Id, ct);
        changes.Reverse();
        return HalfYearCut.Of(agreement.HalfYears, changes);
    }

    /// <summary>The amendments of an agreement, in order.</summary>
    public async Task<IReadOnlyList<Amendment>> AmendmentsAsync(Agreement agreement, Actor actor, CancellationToken ct = default) =>
        await visible.Amendments(actor, agreement).AsNoTracking().OrderBy(a => a.Number).ThenBy(a => a.Sequence).ToListAsync(ct);

    /// <summary>The amendments that held on a day, in order.</summary>
    public async Task<IReadOnlyList<Amendment>> AmendmentsOnAsync(
        Agreement agreement,
        DateOnly day,
        Actor actor,
        CancellationToken ct = default
    ) =>
        await visible
            .Amendments(actor, agreement)
            .AsNoTracking()
            .Where(a => a.EffectiveOn != null && a.EffectiveOn <= day)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);

    /// <summary>One amendment.</summary>
    /// <exception cref="NotFoundException">There is none that the actor may see.</exception>
    public async Task<Amendment> AmendmentAsync(Agreement agreement, Guid id, Actor actor, CancellationToken ct = default)
    {
        var side = agreement.SideOf(actor)?.Id;
        return await visible
                .Amendments(actor, agreement)
                .AsNoTracking()
                .Include(a => a.Drafts.Where(d => d.PartyId == side))
                .FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Tillägget");
    }
}
