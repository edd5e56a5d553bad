using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance;

/// <summary>Reads how the lägesbild of an agreement stands with its presentation (R21).</summary>
public sealed class PresentationQuery(SamverkanDb db, AnnexQuery annexes)
{
    private const int MostVersions = 10;
    private const int MostMeetings = 40;

    private sealed record Seen(Guid Id, DateTime StartsAt, MeetingState State, List<Guid> Shows);

    private static readonly PerModel<Func<SamverkanDb, Guid, IAsyncEnumerable<Seen>>> OfCouncil = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid agreementId) =>
                db.Set<Meeting>()
                    .Where(m => m.AgreementId == agreementId && m.Body.Kind == BodyKind.AdvisoryCouncil)
                    .OrderByDescending(m => m.StartsAt)
                    .Take(MostMeetings)
                    .Select(m => new Seen(
                        m.Id,
                        m.StartsAt,
                        m.State,
                        m.Items.Where(i => i.AnnexVersionId != null).Select(i => i.AnnexVersionId!.Value).ToList()
                    ))
        )
    );

    /// <summary>How the latest decided versions of an agreement's lägesbild stand; empty where there is no such council.</summary>
    public async Task<IReadOnlyList<Presentation>> OfAsync(Guid agreementId, CancellationToken ct = default) =>
        await OfAsync(await annexes.FindAsync(agreementId, (int)AnnexKind.Lagesbild, ct), ct);

    /// <param name="lagesbild">The annex whole, with its versions.</param>
    public async Task<IReadOnlyList<Presentation>> OfAsync(Annex lagesbild, CancellationToken ct = default)
    {
        var meetings = await OfCouncil.For(db)(db, lagesbild.AgreementId).ToListAsync(ct);
        if (
            meetings.Count == 0
            && !await db.Set<Body>().AnyAsync(b => b.AgreementId == lagesbild.AgreementId && b.Kind == BodyKind.AdvisoryCouncil, ct)
        )
        {
            return [];
        }

        var versions = lagesbild.Versions.Where(v => v.DecidedOn is not null && v.EffectiveOn is not null).OrderByDescending(v => v.Number);
        return Presentations.Of(
            [.. versions.Take(MostVersions).Select(v => new DecidedLagesbild(v.Id, v.Number, v.DecidedOn!.Value))],
            [.. meetings.Select(m => new CouncilMeeting(m.Id, SwedishTime.DateOf(m.StartsAt), m.State, m.Shows))]
        );
    }
}
