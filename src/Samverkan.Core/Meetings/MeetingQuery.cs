using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;

namespace Samverkan.Core.Meetings;

/// <summary>A decision of an agreement's register, with the annex version it was about.</summary>
public sealed record RegisteredDecision(
    Guid MeetingId,
    Guid ItemId,
    int Number,
    int Year,
    string Title,
    DateOnly? On,
    Outcome? Outcome,
    int? Annex,
    int? Version
);

/// <summary>Where a version is to be decided.</summary>
public sealed record AgendaPlace(Guid MeetingId, Guid ItemId, string Body, int Number, int Year, DateTime StartsAt)
{
    /// <summary>The meeting as it is called.</summary>
    public string Meeting => $"{Body} {Number}/{Year}";
}

/// <summary>Reads meetings for pages.</summary>
public sealed class MeetingQuery(SamverkanDb db, MeetingVisible visible) : IHistoryParts, IHistorySecrets
{
    /// <summary>A meeting of an agreement with all that belongs to it, not tracked.</summary>
    /// <exception cref="NotFoundException">There is none that the actor may see.</exception>
    public async Task<Meeting> FindAsync(Guid agreementId, Guid id, Actor actor, CancellationToken ct = default) =>
        await MeetingLoader
            .All(visible.Meetings(actor).AsNoTrackingWithIdentityResolution())
            .FirstOrDefaultAsync(m => m.Id == id && m.AgreementId == agreementId, ct)
        ?? throw new NotFoundException("Mötet");

    /// <summary>The meetings of a body, latest first, without what belongs to them.</summary>
    public Task<Paged<Meeting>> OfBodyAsync(Guid bodyId, int page, int size, Actor actor, CancellationToken ct = default) =>
        visible.Meetings(actor).AsNoTracking().Where(m => m.BodyId == bodyId).OrderByDescending(m => m.StartsAt).PageAsync(page, size, ct);

    /// <summary>Whether the actor may see any meeting of a body.</summary>
    public Task<bool> SeesAnyAsync(Guid bodyId, Actor actor, CancellationToken ct = default) =>
        visible.Meetings(actor).AnyAsync(m => m.BodyId == bodyId, ct);

    /// <summary>Whether Chefsamrådet has met.</summary>
    public Task<bool> HasHeldCouncilAsync(Guid agreementId, CancellationToken ct = default) =>
        db.Set<Meeting>()
            .AnyAsync(
                m =>
                    m.AgreementId == agreementId
                    && m.Body.Kind == BodyKind.Council
                    && (m.State == MeetingState.Held || m.State == MeetingState.Adjusted),
                ct
            );

    /// <summary>When Chefsamrådet meets next; null when no meeting is planned.</summary>
    public Task<DateTime?> NextCouncilAsync(Guid agreementId, DateTime now, CancellationToken ct = default) =>
        db.Set<Meeting>()
            .Where(m =>
                m.AgreementId == agreementId && m.Body.Kind == BodyKind.Council && m.StartsAt >= now && m.State != MeetingState.Cancelled
            )
            .OrderBy(m => m.StartsAt)
            .Select(m => (DateTime?)m.StartsAt)
            .FirstOrDefaultAsync(ct);

    /// <summary>The items that wait to be decided, on the agendas of meetings that are not cancelled.</summary>
    internal static IQueryable<AgendaItem> ToDecide(SamverkanDb db) =>
        db.Set<AgendaItem>()
            .Where(i =>
                i.Kind == AgendaItemKind.Decision
                && i.Decision!.Outcome == null
                && db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.State != MeetingState.Cancelled)
            );

    /// <summary>The agenda where a version waits to be decided; null when it is on none.</summary>
    public Task<AgendaPlace?> PlaceOfAsync(Guid versionId, CancellationToken ct = default) =>
        ToDecide(db)
            .Where(i => i.AnnexVersionId == versionId)
            .Join(
                db.Set<Meeting>(),
                i => i.MeetingId,
                m => m.Id,
                (i, m) => new AgendaPlace(m.Id, i.Id, m.Body.Name, m.Number, m.Year, m.StartsAt)
            )
            .FirstOrDefaultAsync(ct);

    /// <summary>The register of decisions, latest first.</summary>
    /// <param name="search">As typed; empty for all.</param>
    public Task<Paged<RegisteredDecision>> RegisterAsync(
        Guid agreementId,
        string search,
        int page,
        int size,
        CancellationToken ct = default
    )
    {
        var words = SwedishText.ForSearch(search);
        return (
            from d in db.Set<Decision>()
            where d.AgreementId == agreementId && d.Number != null
            join i in db.Set<AgendaItem>() on d.AgendaItemId equals i.Id
            where words == "" || d.SearchText.Contains(words) || i.SearchText.Contains(words)
            orderby d.Year descending, d.Number descending
            select new RegisteredDecision(
                i.MeetingId,
                i.Id,
                d.Number!.Value,
                d.Year,
                i.Title,
                d.DecidedOn,
                d.Outcome,
                i.AnnexVersion == null ? null : i.AnnexVersion.Annex.Number,
                i.AnnexVersion == null ? null : i.AnnexVersion.Number
            )
        ).PageAsync(page, size, ct);
    }

    /// <summary>What a body can take up: what Chefsamrådet can decide; to the other bodies, what can be shown.</summary>
    public async Task<IReadOnlyList<Choice>> CanTakeUpAsync(Meeting meeting, CancellationToken ct = default)
    {
        if (meeting is { Decides: true, EnteredAt: not null })
        {
            return [];
        }

        List<AnnexVersionStatus> statuses = meeting.Decides
            ? [AnnexVersionStatus.Submitted]
            : [AnnexVersionStatus.InForce, AnnexVersionStatus.Documented];
        var rows = await db.Set<AnnexVersion>()
            .Where(v => v.AgreementId == meeting.AgreementId && statuses.Contains(v.Status))
            .Where(v => v.Annex.Kind == AnnexKind.Lagesbild || v.Annex.Kind == AnnexKind.ActionPlans)
            .OrderBy(v => v.Annex.Number)
            .ThenByDescending(v => v.Number)
            .Select(v => new
            {
                v.Id,
                v.Number,
                v.Annex.Kind,
            })
            .ToListAsync(ct);
        return [.. rows.Select(v => new Choice(v.Id, $"Bilaga {(int)v.Kind} {Annex.TitleOf(v.Kind)}, version {v.Number}"))];
    }

    IQueryable<Guid> IHistoryParts.Of(Guid whole) => db.Set<AgendaItem>().Where(i => i.MeetingId == whole).Select(i => i.Id);

    IQueryable<Guid> IHistorySecrets.MarkedIn(Guid agreementId, bool onlySecret) =>
        db.Set<AgendaItem>()
            .Where(x =>
                db.Set<Meeting>().Any(m => m.Id == x.MeetingId && m.AgreementId == agreementId)
                && (!onlySecret || x.Classification == Classification.Secret || x.Readers.StartsWith(Readership.OnlySign))
            )
            .Select(x => x.Id);
}
