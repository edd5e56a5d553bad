using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>Plans meetings, moves and cancels them, and sends the summons.</summary>
public sealed class PlanningService(
    SamverkanDb db,
    HistoryLog history,
    MeetingLoader loader,
    Chairs chairs,
    MeetingRoster roster,
    Outbox outbox
)
{
    /// <summary>Plans a meeting of a body at an instant (UTC); who takes part on that day is expected there.</summary>
    public async Task<Meeting> PlanAsync(Guid bodyId, DateTime startsAt, string place, Actor actor, CancellationToken ct = default)
    {
        var body = await loader.BodyToRunAsync(bodyId, actor, ct);
        var chair = body.Decides ? (await chairs.TurnAsync(body, body.Agreement, ct)).Party : 0;
        var number = await roster.NextNumberAsync(bodyId, SwedishTime.DateOf(startsAt).Year, ct);
        var meeting = new Meeting(body, number, startsAt, place, chair).Planned(actor);
        var date = meeting.Date;
        db.Add(meeting);
        await roster.FollowDateAsync(meeting, ct);
        history.Record(actor, MeetingsActs.Plan.With(meeting.Label, date.Iso()), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return meeting;
    }

    /// <summary>Moves a coming meeting; who has been summoned is told.</summary>
    public async Task MoveAsync(
        Guid id,
        int seen,
        DateTime startsAt,
        string place,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        var before = meeting.Label;
        meeting.Move(startsAt, place, reason, actor);
        db.Add(meeting.Moves[^1]);
        await roster.FollowDateAsync(meeting, ct);
        await TellAsync(
            meeting,
            Events.MeetingMoved,
            [before, $"{meeting.Date.Long()} klockan {SwedishTime.Local(startsAt):HH.mm}, {place}", reason],
            actor,
            ct
        );
        history.Record(actor with { Reason = reason }, MeetingsActs.Move.With(before, meeting.Date.Iso()), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Cancels a coming meeting; who has been summoned is told.</summary>
    public async Task CancelAsync(Guid id, int seen, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        await TellAsync(meeting, Events.MeetingCancelled, [meeting.Label, meeting.Date.Long(), reason], actor, ct);
        meeting.Cancel(reason);
        history.Record(actor with { Reason = reason }, MeetingsActs.Cancel.With(meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Sends the summons with the agenda to everyone who holds a function in the body.</summary>
    public async Task CallAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.Call();
        await roster.FollowDateAsync(meeting, ct);
        var agenda = string.Join('\n', meeting.Items.OrderBy(i => i.Position).Select(i => $"{i.Position}. {i.OpenTitle}"));
        var chair = await chairs.ExpectedAsync(meeting, actor.Today, ct);
        await TellAsync(
            meeting,
            Events.MeetingCalled,
            [
                meeting.Label,
                meeting.Date.Iso(),
                meeting.Date.Long(),
                $"{SwedishTime.Local(meeting.StartsAt):HH.mm}",
                meeting.Place,
                chair == 0 ? "" : $" Ordförande: {meeting.Body.Agreement.Party(chair).Term}.",
                agenda,
            ],
            actor,
            ct
        );
        history.Record(actor, MeetingsActs.Call.With(meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Tells everyone who holds a function in the body, once the meeting has been called; their calendars follow.</summary>
    private async Task TellAsync(Meeting meeting, Event what, string[] values, Actor actor, CancellationToken ct)
    {
        if (meeting.State != MeetingState.Called)
        {
            return;
        }

        var (date, functions) = (meeting.Date, meeting.Attendances.Select(a => a.FunctionId).ToList());
        var people = await db.Set<FunctionHolding>()
            .Where(h => functions.Contains(h.FunctionId) && h.HoldsOn(date))
            .Select(h => new
            {
                h.PersonId,
                h.Person.Name,
                h.Person.Email,
            })
            .Distinct()
            .ToListAsync(ct);
        var link = actor.Address(Links.Agreement(meeting.Body.Agreement.Slug).Meeting(meeting.Id));
        var invited = people.Where(p => p.Email.Length > 0).Select(p => new Invited(p.Name, p.Email));
        var file = MeetingInvitation.Of(
            meeting,
            cancelled: what == Events.MeetingCancelled,
            await OrganiserAsync(actor, ct),
            invited,
            link,
            actor.Now
        );
        var occurrence = new Occurrence(what, meeting.Id, $"{meeting.Version}", values, link) { Attachments = [file] };
        await outbox.TellAsync(occurrence, people.Select(p => new Recipient(p.PersonId, p.Email)), actor, ct);
    }

    private Task<Invited?> OrganiserAsync(Actor actor, CancellationToken ct) =>
        db.Set<Person>()
            .Where(p => p.Id == actor.PersonId && p.Email != "")
            .Select(p => new Invited(p.Name, p.Email))
            .FirstOrDefaultAsync(ct);
}
