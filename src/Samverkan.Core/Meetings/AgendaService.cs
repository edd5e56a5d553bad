using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Meetings;

/// <summary>Keeps the agenda of a meeting: items, what they take up, and files attached to them.</summary>
public sealed class AgendaService(
    SamverkanDb db,
    HistoryLog history,
    MeetingLoader loader,
    AttachmentService attachments,
    MarkingNotice notice
)
{
    /// <summary>Adds an item last on the agenda; a version goes with it to be decided on, or to be shown.</summary>
    public async Task<AgendaItem> AddItemAsync(
        Guid id,
        AgendaItemKind kind,
        string title,
        string presenter,
        string background,
        Guid? annexVersionId,
        Actor actor,
        Marking marking = default,
        CancellationToken ct = default
    )
    {
        var meeting = await loader.LoadAsync(id, Permission.RunForums, actor, ct);
        new Broken()
            .When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed)
            .When(kind == AgendaItemKind.Decision && !meeting.Decides, MeetingRules.OnlyCouncilDecides)
            .ThrowIfAny();
        var item = new AgendaItem(meeting, meeting.Items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1, kind, title);
        item.Change(title, presenter, background);
        Mark(item, marking, meeting, actor);
        if (annexVersionId is { } versionId)
        {
            var version =
                await db.Set<AnnexVersion>()
                    .Include(v => v.Annex)
                    .FirstOrDefaultAsync(v => v.Id == versionId && v.AgreementId == meeting.AgreementId, ct)
                ?? throw new NotFoundException("Bilageversionen");
            meeting.WhyNotTakeUp(kind, version).ThrowIfAny();
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
        history.Record(actor, MeetingsActs.AddItem.With(title, meeting.Label), item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
        return item;
    }

    private async Task TakeUpAsync(AgendaItem item, AnnexVersion version, CancellationToken ct)
    {
        var taken = await MeetingQuery.ToDecide(db).AnyAsync(i => i.AnnexVersionId == version.Id, ct);
        new Broken()
            .When(version.Annex.Route != ApprovalRoute.CouncilDecision, AnnexRules.WrongRoute)
            .When(taken, MeetingRules.VersionOnOtherAgenda)
            .ThrowIfAny();
        item.TakeUp(version);
        item.Decision!.Propose(version.Annex, version.Number);
    }

    /// <summary>Rewrites an item while the agenda is open.</summary>
    public async Task ChangeItemAsync(
        Guid meetingId,
        Guid itemId,
        int seen,
        string title,
        string presenter,
        string background,
        Actor actor,
        Marking marking = default,
        CancellationToken ct = default
    )
    {
        var (meeting, item) = await loader.LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        db.Expect(item, seen);
        var (before, agreement) = (item.Marking, meeting.Body.Agreement);
        var opens = marking.Opens(before, ReadAlready(before, meeting));
        new Broken().When(opens && string.IsNullOrWhiteSpace(actor.Reason), MarkingRules.LoweringNeedsReason).ThrowIfAny();
        item.Change(title, presenter, background);
        Mark(item, marking, meeting, actor);
        history.Record(
            opens ? actor : actor with { Reason = null },
            MeetingsActs.ChangeItem.With(title, meeting.Label),
            item,
            meeting.AgreementId
        );
        if (opens)
        {
            var page = Links.Agreement(agreement.Slug).Meeting(meeting.Id).At(item.Id);
            await notice.TellAsync(agreement, item, "en punkt på en dagordning", before, marking, page, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The functions and organisations of the parties that have read what is marked so by its classification.</summary>
    private static HashSet<Guid> ReadAlready(Marking before, Meeting meeting)
    {
        var parties = meeting.Body.Agreement.Parties.Select(p => p.OrganisationId).ToHashSet();
        var functions = meeting
            .Body.Members.Select(m => m.Function)
            .Where(f => parties.Contains(f.OrganisationId))
            .Where(f => before.Classification < Classification.Secret || Roles.Allows(f.Role, Permission.ReadWorkingMaterial));
        return [.. functions.Select(f => f.Id), .. before.Classification < Classification.Secret ? parties : []];
    }

    /// <summary>Says who an item is meant for. Whom it names is told in the history, and who names them is one of them.</summary>
    private void Mark(AgendaItem item, Marking marking, Meeting meeting, Actor actor)
    {
        var before = item.Marking;
        item.Mark(marking);
        new Broken().When(!actor.IsSystem && !actor.MayRead(item, meeting.Body.Agreement), MeetingRules.OwnReader).ThrowIfAny();
        if (item.Marking.Named != before.Named)
        {
            history.Record(actor, MeetingsActs.NameReaders.With(item.Title, item.Marking.OpenPhrase), item, meeting.AgreementId);
        }
    }

    /// <summary>Removes an item that is not settled and has no standpoint; later items move up.</summary>
    public async Task RemoveItemAsync(Guid meetingId, Guid itemId, int seen, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await loader.LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken()
            .When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed)
            .When(item.Decision?.Outcome is not null || item.Decision?.Standpoints.Count > 0, MeetingRules.ItemIsDecided)
            .ThrowIfAny();
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

        history.Record(actor, MeetingsActs.RemoveItem.With(item.Marking.Tell(item.Title), meeting.Label), meeting, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Attaches a file to an item; PDF, PNG and JPEG up to ten megabytes.</summary>
    public async Task AttachAsync(Guid meetingId, Guid itemId, string name, byte[] bytes, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item) = await loader.LoadItemAsync(meetingId, itemId, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        attachments.Keep(item.Id, meeting.AgreementId, name, bytes, actor);
        history.Record(actor, MeetingsActs.Attach.With(item.Marking.Tell(name), item.Title), item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }
}
