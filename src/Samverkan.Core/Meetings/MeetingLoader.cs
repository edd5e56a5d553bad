using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Meetings;

/// <summary>Loads a meeting with all that belongs to it.</summary>
public sealed class MeetingLoader(SamverkanDb db, MeetingVisible visible, ForumVisible forums)
{
    /// <summary>The meeting with body, members, agenda, decisions, attendance and adjustments, tracked.</summary>
    public Task<Meeting> LoadAsync(Guid id, Permission permission, Actor actor, CancellationToken ct = default) =>
        LoadAsync(All(visible.Meetings(actor)), id, permission, actor, ct);

    /// <summary>The meeting with what decisions are taken from: all but adjustments and moves, tracked.</summary>
    public async Task<Meeting> LoadToDecideAsync(Guid id, Permission permission, Actor actor, CancellationToken ct = default)
    {
        // The body is loaded in one command, few rows however they multiply; the context joins it to the meeting.
        var meeting = visible.Meetings(actor).Where(m => m.Id == id);
        await WithBody(db.Set<Body>().Where(b => meeting.Any(m => m.BodyId == b.Id))).AsSingleQuery().LoadAsync(ct);
        return await LoadAsync(WithItems(visible.Meetings(actor)), id, permission, actor, ct);
    }

    private static async Task<Meeting> LoadAsync(
        IQueryable<Meeting> meetings,
        Guid id,
        Permission permission,
        Actor actor,
        CancellationToken ct
    )
    {
        var meeting = await meetings.FirstOrDefaultAsync(m => m.Id == id, ct) ?? throw new NotFoundException("Mötet");
        if (permission == Permission.RunForums ? !CanRun(meeting, actor) : !actor.Can(permission, meeting.Body.Agreement))
        {
            throw new ForbiddenException();
        }

        return meeting;
    }

    /// <summary>
    /// Whether the actor plans and runs the meetings of a body: coordinators all of them, who is responsible for a forum those of that
    /// forum.
    /// </summary>
    public static bool CanRun(Body body, Agreement agreement, Actor actor) =>
        actor.Can(Permission.RunMeetings, agreement)
        || (
            !body.Decides
            && actor.Can(Permission.RunForums, agreement)
            && body.Members.Exists(m => m.Role == BodyRole.Lead && m.HoldsOn(actor.Today) && actor.HoldsFunction(m.FunctionId))
        );

    /// <summary>Whether the actor runs this meeting; body and agreement are loaded with it.</summary>
    public static bool CanRun(Meeting meeting, Actor actor) => CanRun(meeting.Body, meeting.Body.Agreement, actor);

    /// <summary>A body whose meetings the actor plans and runs, with its agreement and members.</summary>
    /// <exception cref="NotFoundException">There is none that the actor may see.</exception>
    /// <exception cref="ForbiddenException">The actor does not run its meetings.</exception>
    public async Task<Body> BodyToRunAsync(Guid bodyId, Actor actor, CancellationToken ct)
    {
        var body =
            await WithBody(forums.Bodies(actor)).AsSplitQuery().FirstOrDefaultAsync(b => b.Id == bodyId, ct)
            ?? throw new NotFoundException("Forumet");
        return CanRun(body, body.Agreement, actor) ? body : throw new ForbiddenException();
    }

    /// <summary>A query with all that belongs to meetings.</summary>
    public static IQueryable<Meeting> All(IQueryable<Meeting> meetings) =>
        WithItems(meetings)
            .Include(m => m.Body)
                .ThenInclude(b => b.Members)
                    .ThenInclude(m => m.Function)
            .Include(m => m.Body)
                .ThenInclude(b => b.Agreement)
                    .ThenInclude(a => a.Parties)
            .Include(m => m.Adjustments)
            .Include(m => m.Moves.OrderBy(x => x.Sequence));

    private static IQueryable<Body> WithBody(IQueryable<Body> bodies) =>
        bodies.Include(b => b.Agreement).ThenInclude(a => a.Parties).Include(b => b.Members).ThenInclude(m => m.Function);

    private static IQueryable<Meeting> WithItems(IQueryable<Meeting> meetings) =>
        meetings
            .Include(m => m.Items)
                .ThenInclude(i => i.Decision!)
                    .ThenInclude(d => d.Standpoints)
            .Include(m => m.Items)
                .ThenInclude(i => i.AnnexVersion)
            .Include(m => m.Attendances)
            .AsSplitQuery();

    /// <summary>A meeting that the actor runs, with one of its items.</summary>
    public async Task<(Meeting Meeting, AgendaItem Item)> LoadItemAsync(Guid meetingId, Guid itemId, Actor actor, CancellationToken ct)
    {
        var meeting = await LoadAsync(meetingId, Permission.RunForums, actor, ct);
        var item = meeting.Items.Find(i => i.Id == itemId && (actor.IsSystem || actor.MayRead(i, meeting.Body.Agreement)));
        return (meeting, item ?? throw new NotFoundException("Punkten"));
    }
}
