using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>Plans and runs meetings: time, agenda, summons, attendance, notes.</summary>
public sealed class MeetingService(SamverkanDb db, Visible visible, HistoryLog history, MeetingLoader loader, MinutesComposer minutes, Outbox outbox, AttachmentService attachments)
{
    public async Task<Meeting> PlanAsync(Guid bodyId, DateTime startsAt, string place, Actor actor, CancellationToken ct = default)
    {
        var body = await visible.Bodies(actor).Include(b => b.Agreement).ThenInclude(a => a.Parties).Include(b => b.Members).ThenInclude(m => m.Function).ThenInclude(f => f.Holdings).ThenInclude(h => h.Person)
            .AsSplitQuery().FirstOrDefaultAsync(b => b.Id == bodyId, ct) ?? throw new NotFoundException("Forumet");
        actor.Require(Permission.RunMeetings, body.Agreement);
        var turn = await loader.TurnAsync(body, body.Agreement, ct);
        var year = SwedishTime.DateOf(startsAt).Year;
        var number = (await db.Meetings.Where(m => m.BodyId == bodyId && m.Year == year).Select(m => (int?)m.Number).MaxAsync(ct) ?? 0) + 1;
        var meeting = new Meeting(body, number, startsAt, place, turn.Party);
        var date = meeting.Date;
        foreach (var member in body.Members.Where(m => m.To is null).OrderBy(m => m.Role))
        {
            meeting.Attendances.Add(new Attendance(meeting, member.FunctionId, member.Function.Title, member.Function.HolderOn(date)?.Name ?? Attendance.Vacant, member.Role, member.PartyOrder));
        }

        db.Add(meeting);
        history.Record(actor, $"planerade {meeting.Label} den {date.Iso()}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return meeting;
    }

    /// <summary>Moves a coming meeting; who has been summoned is told.</summary>
    public async Task MoveAsync(Guid id, int seen, DateTime startsAt, string place, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        var before = meeting.Label;
        meeting.Move(startsAt, place, reason);
        await FollowDateAsync(meeting, ct);
        await TellAsync(meeting, $"Flyttat: {before}", $"{before} är flyttat till den {meeting.Date.Long()} klockan {SwedishTime.Local(startsAt):HH.mm}, {place}. Skäl: {reason}", actor, ct);
        history.Record(actor with { Reason = reason }, $"flyttade {before} till {meeting.Date.Iso()}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Cancels a coming meeting; who has been summoned is told.</summary>
    public async Task CancelAsync(Guid id, int seen, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        await TellAsync(meeting, $"Inställt: {meeting.Label}", $"{meeting.Label} den {meeting.Date.Long()} är inställt. Skäl: {reason}", actor, ct);
        meeting.Cancel(reason);
        history.Record(actor with { Reason = reason }, $"ställde in {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes back minutes that one party has adjusted, so that a fault can be corrected.</summary>
    public Task TakeBackMinutesAsync(Guid id, int seen, string reason, Actor actor, CancellationToken ct = default) =>
        ChangeAsync(id, seen, m => m.TakeBackMinutes(reason), m => $"återtog protokollet för {m.Label} för rättelse", actor with { Reason = reason }, ct);

    /// <summary>Sends the summons with the agenda to everyone who holds a function in the body.</summary>
    public async Task CallAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        meeting.Call();
        await FollowDateAsync(meeting, ct);
        var agenda = string.Join('\n', meeting.Items.OrderBy(i => i.Position).Select(i => $"{i.Position}. {i.Title}"));
        await TellAsync(meeting, $"Kallelse: {meeting.Label} {meeting.Date.Iso()}", $"Du kallas till {meeting.Label} den {meeting.Date.Long()} klockan {SwedishTime.Local(meeting.StartsAt):HH.mm}, {meeting.Place}.\n\nDagordning\n{agenda}\n\nLogga in i Samverkan för att läsa underlagen.", actor, ct);
        history.Record(actor, $"kallade till {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    public async Task OpenAsync(Guid id, int seen, int chair, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        var turn = await loader.TurnAsync(meeting.Body, meeting.Body.Agreement, ct);
        meeting.Open(turn.Party, chair, reason, actor);
        await FollowDateAsync(meeting, ct);
        history.Record(actor with { Reason = reason }, $"öppnade {meeting.Label} med {meeting.Body.Agreement.Party(chair).Term} som ordförande", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    public async Task NoteAttendanceAsync(Guid id, int seen, IReadOnlyDictionary<Guid, AttendanceState> states, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        foreach (var attendance in meeting.Attendances.Where(a => states.ContainsKey(a.Id)))
        {
            new Broken().When(attendance.IsVacant && states[attendance.Id] == AttendanceState.Present, MeetingRules.VacantIsAbsent).ThrowIfAny();
            attendance.Note(states[attendance.Id]);
        }

        db.Touch(meeting);
        history.Record(actor, $"antecknade närvaro vid {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    public async Task<AgendaItem> AddItemAsync(Guid id, AgendaItemKind kind, string title, string presenter, string background, Guid? annexVersionId, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        var item = new AgendaItem(meeting, meeting.Items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1, kind, title);
        item.Change(title, presenter, background);
        if (annexVersionId is { } versionId)
        {
            var version = await db.AnnexVersions.Include(v => v.Annex).FirstOrDefaultAsync(v => v.Id == versionId && v.AgreementId == meeting.AgreementId, ct) ?? throw new NotFoundException("Bilageversionen");
            var taken = await db.AgendaItems.AnyAsync(i => i.AnnexVersionId == versionId && i.Decision!.Outcome == null && db.Meetings.Any(m => m.Id == i.MeetingId && m.State != MeetingState.Cancelled), ct);
            new Broken().When(version.Annex.Route != ApprovalRoute.CouncilDecision, AnnexRules.WrongRoute).When(taken, MeetingRules.VersionOnOtherAgenda).ThrowIfAny();
            item.TakeUp(version);
            item.Decision!.Write($"Chefsamrådet godkänner bilaga {version.Annex.Number} {version.Annex.Title}, version {version.Number}.", "", "");
        }

        meeting.Items.Add(item);
        db.Add(item);
        db.Touch(meeting);
        history.Record(actor, $"lade till punkten {title} i {meeting.Label}", item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return item;
    }

    public async Task ChangeItemAsync(Guid meetingId, Guid itemId, int seen, string title, string presenter, string background, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        db.Expect(item, seen);
        item.Change(title, presenter, background);
        history.Record(actor, $"ändrade punkten {title} i {meeting.Label}", item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveItemAsync(Guid meetingId, Guid itemId, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).When(item.Decision?.Outcome is not null || item.Decision?.Standpoints.Count > 0, MeetingRules.ItemIsDecided).ThrowIfAny();
        meeting.Items.Remove(item);
        if (item.Decision is { } decision)
        {
            db.Remove(decision);
        }

        db.Remove(item);
        foreach (var (later, i) in meeting.Items.OrderBy(i => i.Position).Select((x, i) => (x, i)))
        {
            later.Place(i + 1);
        }

        history.Record(actor, $"tog bort punkten {item.Title} ur {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Saves what was said at an item; refused with the other's text when somebody saved in between.</summary>
    public async Task WriteNotesAsync(Guid meetingId, Guid itemId, int seen, string notes, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(meeting.State is not (MeetingState.Ongoing or MeetingState.Held), MeetingRules.NotStarted).When(meeting.Standing.Any(), MeetingRules.MinutesLocked).ThrowIfAny();
        if (item.Version != seen)
        {
            throw new StaleException(item.Notes, await history.LastToChangeAsync(item.Id, ct), item.Version);
        }

        item.Write(notes);
        if (meeting.State == MeetingState.Held)
        {
            meeting.RewriteMinutes(await minutes.ComposeAsync(meeting, ct));
        }

        history.Record(actor, $"antecknade under punkten {item.Title}", item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Attaches a file to an item; PDF, PNG and JPEG up to ten megabytes.</summary>
    public async Task AttachAsync(Guid meetingId, Guid itemId, string name, byte[] bytes, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        attachments.Keep(item.Id, meeting.AgreementId, name, bytes, actor);
        history.Record(actor, $"bifogade {name} till punkten {item.Title}", item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Closes the meeting and composes its minutes; every decision item must be settled.</summary>
    public async Task CloseAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        meeting.WhyNotClose().ThrowIfAny();
        meeting.Close(await minutes.ComposeAsync(meeting, ct), actor);
        history.Record(actor, $"avslutade {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What follows a meeting's date: its number within the year, the members it has then, and who holds their functions.</summary>
    private async Task FollowDateAsync(Meeting meeting, CancellationToken ct)
    {
        var year = meeting.Date.Year;
        if (year != meeting.Year)
        {
            meeting.Renumber(year, (await db.Meetings.Where(m => m.BodyId == meeting.BodyId && m.Year == year).Select(m => (int?)m.Number).MaxAsync(ct) ?? 0) + 1);
        }

        foreach (var member in meeting.Body.Members.Where(m => m.To is null && !meeting.Attendances.Exists(a => a.FunctionId == m.FunctionId)))
        {
            var added = new Attendance(meeting, member.FunctionId, member.Function.Title, Attendance.Vacant, member.Role, member.PartyOrder);
            meeting.Attendances.Add(added);
            db.Add(added);
        }

        var (date, functions) = (meeting.Date, meeting.Attendances.Select(a => a.FunctionId).ToList());
        var holders = await db.Holdings.Where(h => functions.Contains(h.FunctionId) && h.From <= date && (h.To == null || h.To >= date)).OrderBy(h => h.From).Select(h => new { h.FunctionId, h.Person.Name }).ToListAsync(ct);
        meeting.Attendances.ForEach(a => a.HeldBy(holders.LastOrDefault(h => h.FunctionId == a.FunctionId)?.Name ?? Attendance.Vacant));
    }

    /// <summary>Mails everyone who holds a function in the body, once the meeting has been called.</summary>
    private async Task TellAsync(Meeting meeting, string subject, string body, Actor actor, CancellationToken ct)
    {
        if (meeting.State != MeetingState.Called)
        {
            return;
        }

        var (date, functions) = (meeting.Date, meeting.Attendances.Select(a => a.FunctionId).ToList());
        var emails = await db.Holdings.Where(h => functions.Contains(h.FunctionId) && h.From <= date && (h.To == null || h.To >= date)).Select(h => h.Person.Email).Distinct().ToListAsync(ct);
        emails.Where(e => e.Length > 0).ToList().ForEach(e => outbox.Queue(e, subject, body, actor));
    }

    private async Task ChangeAsync(Guid id, int seen, Action<Meeting> verb, Func<Meeting, string> act, Actor actor, CancellationToken ct)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunMeetings, actor, ct);
        db.Expect(meeting, seen);
        verb(meeting);
        history.Record(actor, act(meeting), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    private async Task<(Meeting Meeting, AgendaItem Item)> LoadItemAsync(Guid meetingId, Guid itemId, Actor actor, CancellationToken ct)
    {
        var meeting = await loader.LoadAsync(meetingId, Permission.RunMeetings, actor, ct);
        return (meeting, meeting.Items.Find(i => i.Id == itemId) ?? throw new NotFoundException("Punkten"));
    }
}
