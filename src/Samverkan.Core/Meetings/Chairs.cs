using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>Whose turn it is in a body, and who is expected to chair each coming meeting when they are held in order (R12).</summary>
/// <param name="Turn">The turn after the last held meeting.</param>
/// <param name="Expected">Coming meeting → party (1 or 2).</param>
public sealed record ChairPlan(ChairTurn Turn, IReadOnlyDictionary<Guid, int> Expected);

/// <summary>
/// The one computation of who chairs: lists, the meeting's own page, the overview and the summons ask it. Meetings that were planned for a
/// day that has passed and never held take no turn, nor do cancelled ones.
/// </summary>
public sealed class Chairs(SamverkanDb db)
{
    private const int MostComing = 50;

    private sealed record Last(DateTime StartsAt, int Chair);

    private static readonly PerModel<Func<SamverkanDb, Guid, CancellationToken, Task<Last?>>> LastHeld = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid bodyId, CancellationToken ct) =>
                db.Set<Meeting>()
                    .Where(m => m.BodyId == bodyId && (m.State == MeetingState.Held || m.State == MeetingState.Adjusted))
                    .OrderByDescending(m => m.StartsAt)
                    .Select(m => new Last(m.StartsAt, m.Chair))
                    .FirstOrDefault()
        )
    );

    private static readonly PerModel<Func<SamverkanDb, Guid, DateTime, IAsyncEnumerable<Guid>>> Coming = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid bodyId, DateTime from) =>
                db.Set<Meeting>()
                    .Where(m =>
                        m.BodyId == bodyId
                        && (
                            (m.State == MeetingState.Ongoing && m.EnteredAt == null)
                            || ((m.State == MeetingState.Planned || m.State == MeetingState.Called) && m.StartsAt >= from)
                        )
                    )
                    .OrderBy(m => m.StartsAt)
                    .Take(MostComing)
                    .Select(m => m.Id)
        )
    );

    /// <summary>Whose turn it is after the last held meeting.</summary>
    public async Task<ChairTurn> TurnAsync(Body body, Agreement agreement, CancellationToken ct = default) =>
        await LastHeld.For(db)(db, body.Id, ct) is { } last
            ? ChairRotation.Next(agreement.FirstChair, [new HeldMeeting(SwedishTime.DateOf(last.StartsAt), last.Chair)])
            : ChairRotation.Next(agreement.FirstChair, []);

    /// <summary>The turn with the expected chairs of the meetings from a day on.</summary>
    public async Task<ChairPlan> PlanAsync(Body body, Agreement agreement, DateOnly today, CancellationToken ct = default)
    {
        var turn = await TurnAsync(body, agreement, ct);
        var coming = await Coming.For(db)(db, body.Id, SwedishTime.ToUtc(today, default)).ToListAsync(ct);
        var expected = coming.Zip(ChairRotation.Forecast(turn.Party, [], coming.Count)).ToDictionary(c => c.First, c => c.Second);
        return new ChairPlan(turn, expected);
    }

    /// <summary>Whose turn it is to chair a meeting; 0 in bodies without alternation.</summary>
    public async Task<int> ExpectedAsync(Meeting meeting, DateOnly today, CancellationToken ct = default)
    {
        if (!meeting.Body.Decides)
        {
            return 0;
        }

        var plan = await PlanAsync(meeting.Body, meeting.Body.Agreement, today, ct);
        return plan.Expected.TryGetValue(meeting.Id, out var party) ? party : plan.Turn.Party;
    }
}
