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
public sealed class MeetingService(SamverkanDb db, Visible visible, HistoryLog history, MeetingLoader loader, MinutesComposer minutes, Outbox outbox, AttachmentService attachments, ArchiveService archive)
{
    public async Task<Meeting> PlanAsync(Guid bodyId, DateTime startsAt, string place, Actor actor, CancellationToken ct = default)
    {
        var body = await visible.Bodies(actor).Include(b => b.Agreement).ThenInclude(a => a.Parties).Include(b => b.Members).ThenInclude(m => m.Function).ThenInclude(f => f.Holdings).ThenInclude(h => h.Person)
            .AsSplitQuery().FirstOrDefaultAsync(b => b.Id == bodyId, ct) ?? throw new NotFoundException("Forumet");
        if (!MeetingLoader.CanRun(body, body.Agreement, actor))
        {
            throw new ForbiddenException();
        }

        var chair = await ExpectedChairAsync(body, ct);
        var year = SwedishTime.DateOf(startsAt).Year;
        var number = (await db.Meetings.Where(m => m.BodyId == bodyId && m.Year == year).Select(m => (int?)m.Number).MaxAsync(ct) ?? 0) + 1;
        var meeting = new Meeting(body, number, startsAt, place, chair);
        var date = meeting.Date;
        foreach (var member in body.MembersOn(date))
        {
            meeting.Attendances.Add(new Attendance(meeting, member.FunctionId, member.Function.Title, member.Function.HolderOn(date)?.Name ?? Attendance.Vacant, member.Role, member.PartyOrder));
        }

        db.Add(meeting);
        history.Record(actor, $"planerade {meeting.Label} den {date.Iso()}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return meeting;
    }

    /// <summary>Moves a coming meeting; who has been summoned is told.</summary>
    /// <param name="page">Where the meeting is read.</param>
    public async Task MoveAsync(Guid id, int seen, DateTime startsAt, string place, string reason, Uri page, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        var before = meeting.Label;
        meeting.Move(startsAt, place, reason);
        await FollowDateAsync(meeting, ct);
        await TellAsync(meeting, $"Flyttat: {before}", $"{before} är flyttat till den {meeting.Date.Long()} klockan {SwedishTime.Local(startsAt):HH.mm}, {place}. Skäl: {reason}\n\n{page}", actor, ct);
        history.Record(actor with { Reason = reason }, $"flyttade {before} till {meeting.Date.Iso()}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Cancels a coming meeting; who has been summoned is told.</summary>
    /// <param name="page">Where the meeting is read.</param>
    public async Task CancelAsync(Guid id, int seen, string reason, Uri page, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        await TellAsync(meeting, $"Inställt: {meeting.Label}", $"{meeting.Label} den {meeting.Date.Long()} är inställt. Skäl: {reason}\n\n{page}", actor, ct);
        meeting.Cancel(reason);
        history.Record(actor with { Reason = reason }, $"ställde in {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes back minutes that one party has adjusted, so that a fault can be corrected.</summary>
    public Task TakeBackMinutesAsync(Guid id, int seen, string reason, Actor actor, CancellationToken ct = default) =>
        ChangeAsync(id, seen, m => m.TakeBackMinutes(reason), m => $"återtog protokollet för {m.Label} för rättelse", actor with { Reason = reason }, ct);

    /// <summary>Sends the summons with the agenda to everyone who holds a function in the body.</summary>
    /// <param name="page">Where the meeting and its documents are read.</param>
    public async Task CallAsync(Guid id, int seen, Uri page, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.Call();
        await FollowDateAsync(meeting, ct);
        var agenda = string.Join('\n', meeting.Items.OrderBy(i => i.Position).Select(i => $"{i.Position}. {i.Title}"));
        await TellAsync(meeting, $"Kallelse: {meeting.Label} {meeting.Date.Iso()}", $"Du kallas till {meeting.Label} den {meeting.Date.Long()} klockan {SwedishTime.Local(meeting.StartsAt):HH.mm}, {meeting.Place}.\n\nDagordning\n{agenda}\n\nUnderlagen finns i Samverkan:\n{page}", actor, ct);
        history.Record(actor, $"kallade till {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    public async Task OpenAsync(Guid id, int seen, int chair, string reason, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.Open(await ExpectedChairAsync(meeting.Body, ct), meeting.Decides ? chair : 0, reason, actor);
        await FollowDateAsync(meeting, ct);
        history.Record(actor with { Reason = reason }, $"öppnade {meeting.Label}" + (meeting.Decides ? $" med {meeting.Body.Agreement.Party(chair).Term} som ordförande" : ""), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Changes who chairs an ongoing meeting of Chefsamrådet.</summary>
    public Task ChangeChairAsync(Guid id, int seen, int chair, string reason, Actor actor, CancellationToken ct = default) =>
        ChangeAsync(id, seen, m => m.ChangeChair(chair, reason), m => $"lät {m.Body.Agreement.Party(chair).Term} ta över som ordförande i {m.Label}", actor with { Reason = reason }, ct);

    /// <summary>Whose turn it is to chair; 0 in bodies without alternation.</summary>
    private async Task<int> ExpectedChairAsync(Body body, CancellationToken ct) => body.Decides ? (await loader.TurnAsync(body, body.Agreement, ct)).Party : 0;

    public async Task NoteAttendanceAsync(Guid id, int seen, IReadOnlyDictionary<Guid, AttendanceState> states, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
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

    public async Task<AgendaItem> AddItemAsync(Guid id, AgendaItemKind kind, string title, string presenter, string background, Guid? annexVersionId, Actor actor, Marking marking = default, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).When(kind == AgendaItemKind.Decision && !meeting.Decides, MeetingRules.OnlyCouncilDecides).ThrowIfAny();
        var item = new AgendaItem(meeting, meeting.Items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1, kind, title);
        item.Change(title, presenter, background);
        item.Mark(marking);
        if (annexVersionId is { } versionId)
        {
            var version = await db.AnnexVersions.Include(v => v.Annex).FirstOrDefaultAsync(v => v.Id == versionId && v.AgreementId == meeting.AgreementId, ct) ?? throw new NotFoundException("Bilageversionen");
            if (kind == AgendaItemKind.Decision)
            {
                await TakeUpAsync(item, version, ct);
            }
            else
            {
                item.Present(version);
            }
        }

        meeting.Items.Add(item);
        db.Add(item);
        db.Touch(meeting);
        history.Record(actor, $"lade till punkten {title} i {meeting.Label}", item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return item;
    }

    private async Task TakeUpAsync(AgendaItem item, AnnexVersion version, CancellationToken ct)
    {
        var taken = await db.AgendaItems.AnyAsync(i => i.AnnexVersionId == version.Id && i.Kind == AgendaItemKind.Decision && i.Decision!.Outcome == null && db.Meetings.Any(m => m.Id == i.MeetingId && m.State != MeetingState.Cancelled), ct);
        new Broken().When(version.Annex.Route != ApprovalRoute.CouncilDecision, AnnexRules.WrongRoute).When(taken, MeetingRules.VersionOnOtherAgenda).ThrowIfAny();
        item.TakeUp(version);
        item.Decision!.Write($"Chefsamrådet godkänner bilaga {version.Annex.Number} {version.Annex.Title}, version {version.Number}.", "", "");
    }

    public async Task ChangeItemAsync(Guid meetingId, Guid itemId, int seen, string title, string presenter, string background, Actor actor, Marking marking = default, CancellationToken ct = default)
    {
        var (meeting, item) = await LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        db.Expect(item, seen);
        item.Change(title, presenter, background);
        item.Mark(marking);
        history.Record(actor, $"ändrade punkten {title} i {meeting.Label}", item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveItemAsync(Guid meetingId, Guid itemId, int seen, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).When(item.Decision?.Outcome is not null || item.Decision?.Standpoints.Count > 0, MeetingRules.ItemIsDecided).ThrowIfAny();
        db.Expect(item, seen);
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
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        meeting.WhyNotClose().ThrowIfAny();
        meeting.Close(await minutes.ComposeAsync(meeting, ct), actor);
        history.Record(actor, $"avslutade {meeting.Label}", meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Finishes and archives the notes of a body that does not decide (E14).</summary>
    public async Task FinishNotesAsync(Guid id, string seenHash, Actor actor, CancellationToken ct = default)
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        if (meeting.MinutesHash != seenHash)
        {
            throw new StaleException();
        }

        meeting.FinishNotes(actor);
        archive.Keep(meeting.Id, meeting.AgreementId, $"minnesanteckningar-{meeting.Year}-{meeting.Number}.pdf", minutes.ForPrint(meeting), actor);
        history.Record(actor, $"gjorde minnesanteckningarna från {meeting.Label} klara", meeting, meeting.AgreementId);
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

        foreach (var without in meeting.Attendances.Where(a => a.Role == BodyRole.Deputy && !meeting.Body.MembersOn(meeting.Date).Any(m => m.FunctionId == a.FunctionId)).ToList())
        {
            // A deputy whose mandate does not cover the new day has no place there.
            meeting.Attendances.Remove(without);
            db.Remove(without);
        }

        foreach (var member in meeting.Body.MembersOn(meeting.Date).Where(m => !meeting.Attendances.Exists(a => a.FunctionId == m.FunctionId)))
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
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        db.Expect(meeting, seen);
        verb(meeting);
        history.Record(actor, act(meeting), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    private async Task<(Meeting Meeting, AgendaItem Item)> LoadItemAsync(Guid meetingId, Guid itemId, Actor actor, CancellationToken ct)
    {
        var meeting = await loader.LoadAsync(meetingId, Permission.RunForums, actor, ct);
        return (meeting, meeting.Items.Find(i => i.Id == itemId) ?? throw new NotFoundException("Punkten"));
    }
}
