using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Meetings;

/// <summary>A settled decision, as a row of a list.</summary>
public sealed record DecisionRow(
    Guid MeetingId,
    Guid ItemId,
    int Number,
    int Year,
    string Title,
    Classification Classification,
    DateOnly? On,
    Outcome? Outcome
);

/// <summary>Reads Chefsamrådet for its page.</summary>
public sealed class CouncilQuery(SamverkanDb db)
{
    private const int LatestDecisions = 10;

    private static readonly PerModel<Func<SamverkanDb, Guid, CancellationToken, Task<Body?>>> ByAgreement = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid agreementId, CancellationToken ct) =>
                db.Set<Body>().AsNoTracking().FirstOrDefault(b => b.AgreementId == agreementId && b.Kind == BodyKind.Council)
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, int, int, IAsyncEnumerable<Meeting>>> Page = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid bodyId, int skip, int take) =>
                db.Set<Meeting>().AsNoTracking().Where(m => m.BodyId == bodyId).OrderByDescending(m => m.StartsAt).Skip(skip).Take(take)
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, IAsyncEnumerable<DecisionRow>>> Latest = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid bodyId) =>
                db.Set<Decision>()
                    .AsNoTracking()
                    .Where(d => d.BodyId == bodyId && d.Number != null)
                    .OrderByDescending(d => d.Year)
                    .ThenByDescending(d => d.Number)
                    .Take(LatestDecisions)
                    .Join(
                        db.Set<AgendaItem>(),
                        d => d.AgendaItemId,
                        i => i.Id,
                        (d, i) =>
                            new DecisionRow(i.MeetingId, i.Id, d.Number!.Value, d.Year, i.Title, i.Classification, d.DecidedOn, d.Outcome)
                    )
        )
    );

    /// <summary>An agreement's Chefsamråd; null when it has none.</summary>
    public Task<Body?> FindAsync(Guid agreementId, CancellationToken ct = default) => ByAgreement.For(db)(db, agreementId, ct);

    /// <summary>Its meetings, latest first, without what belongs to them.</summary>
    public async Task<List<Meeting>> MeetingsAsync(Guid bodyId, int skip, int take, CancellationToken ct = default) =>
        await Page.For(db)(db, bodyId, skip, take).ToListAsync(ct);

    /// <summary>Its ten latest decisions.</summary>
    /// <param name="clearance">The most closed marking that the reader reads; what is above it is not named.</param>
    public async Task<List<DecisionRow>> DecisionsAsync(Guid bodyId, Classification clearance, CancellationToken ct = default) =>
        [
            .. (await Latest.For(db)(db, bodyId).ToListAsync(ct)).Select(d =>
                d.Classification <= clearance ? d : d with { Title = Marking.Restricted }
            ),
        ];
}
