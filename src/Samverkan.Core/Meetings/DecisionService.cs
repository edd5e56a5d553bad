using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;

namespace Samverkan.Core.Meetings;

/// <summary>Takes decisions in Chefsamrådet. They have effect when the minutes are adjusted (MinutesService).</summary>
public sealed class DecisionService(SamverkanDb db, HistoryLog history, MeetingLoader loader)
{
    /// <summary>Writes what is to be decided.</summary>
    public async Task WriteAsync(
        Guid meetingId,
        Guid itemId,
        int seen,
        string content,
        string others,
        string delegation,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (meeting, item, decision) = await LoadAsync(meetingId, itemId, Permission.RunMeetings, actor, ct);
        new Broken().When(!meeting.AgendaIsOpen, MeetingRules.AgendaIsClosed).ThrowIfAny();
        db.Expect(decision, seen);
        decision.Write(item, content, others, delegation);
        history.Record(actor, MeetingsActs.WriteProposal.With(item.Title), item, meeting.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A decision-maker decides, signed in as themself.</summary>
    /// <param name="seenSubject">The hash of the annex version that the decision-maker saw; empty where there is none.</param>
    /// <returns>The item with its decision as it stands now.</returns>
    public async Task<(AgendaItem Item, Decision Decision)> DecideAsync(
        Guid meetingId,
        Guid itemId,
        int seen,
        string seenSubject,
        Outcome choice,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (meeting, item, decision) = await LoadAsync(meetingId, itemId, Permission.Decide, actor, ct);
        Expect(item, decision, seen, seenSubject);
        var member =
            meeting.DeciderOf(actor)
            ?? throw new RuleException(
                Own(meeting, BodyRole.Deputy, actor) ? MeetingRules.NoMandate
                : Own(meeting, BodyRole.DecisionMaker, actor) ? MeetingRules.DeputyServes
                : MeetingRules.OnlyDecisionMakers
            );
        db.AddIfNew(
            decision.Give(
                meeting,
                item,
                member.PartyOrder,
                choice,
                reason,
                byDecisionMaker: true,
                actor.Name,
                Title(member.Function.Title, member.Role),
                actor
            )
        );
        history.Record(
            actor with
            {
                Reason = reason,
            },
            MeetingsActs.Decide.With(Decision.OutcomeText(choice).ToLower(SwedishText.Culture), item.Title),
            item,
            meeting.AgreementId
        );
        await SettleWhenAgreedAsync(meeting, item, decision, actor, ct);
        await db.SaveChangesAsync(ct);
        return (item, decision);
    }

    /// <summary>The secretary notes what a decision-maker said; it counts when that person has confirmed it.</summary>
    public async Task RecordAsync(
        Guid meetingId,
        Guid itemId,
        int seen,
        int partyOrder,
        Outcome choice,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (meeting, item, decision) = await LoadAsync(meetingId, itemId, Permission.RunMeetings, actor, ct);
        db.Expect(decision, seen);
        var present = meeting.Present(partyOrder);
        db.AddIfNew(
            decision.Give(
                meeting,
                item,
                partyOrder,
                choice,
                reason,
                byDecisionMaker: false,
                present?.Name ?? "",
                present is null ? "" : Title(present.Title, present.Role),
                actor
            )
        );
        db.Touch(decision);
        history.Record(
            actor with
            {
                Reason = reason,
            },
            MeetingsActs.NoteStandpoint.With(present?.Title, item.Title),
            item,
            meeting.AgreementId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A decision-maker confirms what the secretary noted.</summary>
    public async Task ConfirmAsync(Guid meetingId, Guid itemId, int seen, string seenSubject, Actor actor, CancellationToken ct = default)
    {
        var (meeting, item, decision) = await LoadAsync(meetingId, itemId, Permission.Decide, actor, ct);
        Expect(item, decision, seen, seenSubject);
        var member = meeting.DeciderOf(actor);
        decision.Confirm(meeting, item, member?.PartyOrder ?? 0, member is null ? "" : Title(member.Function.Title, member.Role), actor);
        history.Record(actor, MeetingsActs.ConfirmStandpoint.With(item.Title), item, meeting.AgreementId);
        await SettleWhenAgreedAsync(meeting, item, decision, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Nothing is decided: the item is tabled, or sent back when the parties differ (R13).</summary>
    public async Task PutOffAsync(
        Guid meetingId,
        Guid itemId,
        int seen,
        Outcome outcome,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (meeting, item, decision) = await LoadAsync(meetingId, itemId, Permission.RunMeetings, actor, ct);
        db.Expect(decision, seen);
        new Broken()
            .When(meeting.State != MeetingState.Ongoing, MeetingRules.NotStarted)
            .When(outcome is not (Outcome.Tabled or Outcome.Returned), MeetingRules.OnlyDecisionMakers)
            .When(reason.Length == 0, MeetingRules.ReasonNeeded)
            .ThrowIfAny();
        await SettleAsync(meeting, item, decision, outcome, reason, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Enters a decision of a meeting that was held before, as its minutes tell it.</summary>
    /// <param name="number">The paragraph it has in the minutes; null gives the next.</param>
    public async Task EnterAsync(
        Guid meetingId,
        Guid itemId,
        int seen,
        Outcome outcome,
        int? number,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (meeting, item, decision) = await LoadAsync(meetingId, itemId, Permission.RunMeetings, actor, ct);
        db.Expect(decision, seen);
        new Broken()
            .When(meeting.EnteredAt is null, MeetingRules.DecidedHere)
            .When(meeting.State != MeetingState.Ongoing, MeetingRules.NotStarted)
            .When(decision.Content.Length == 0, MeetingRules.NothingToDecide)
            .When(
                number is not null
                    && await db.Set<Decision>()
                        .AnyAsync(d => d.BodyId == decision.BodyId && d.Year == decision.Year && d.Number == number, ct),
                MeetingRules.NumberTaken
            )
            .ThrowIfAny();
        await SettleAsync(meeting, item, decision, outcome, reason, actor, ct, number);
        await db.SaveChangesAsync(ct);
    }

    private static bool Own(Meeting meeting, BodyRole role, Actor actor) =>
        meeting.Body.Members.Exists(m => m.Role == role && actor.HoldsFunction(m.FunctionId));

    private static string Title(string title, BodyRole role) => role == BodyRole.Deputy ? title + ", ersättare" : title;

    private async Task SettleWhenAgreedAsync(Meeting meeting, AgendaItem item, Decision decision, Actor actor, CancellationToken ct)
    {
        if (decision.Common(item) is { } outcome)
        {
            await SettleAsync(meeting, item, decision, outcome, "", actor, ct);
        }
        else
        {
            db.Touch(decision);
        }
    }

    private async Task SettleAsync(
        Meeting meeting,
        AgendaItem item,
        Decision decision,
        Outcome outcome,
        string reason,
        Actor actor,
        CancellationToken ct,
        int? given = null
    )
    {
        new Broken()
            .When(
                outcome == Outcome.Approved && item.AnnexVersion is { Status: not AnnexVersionStatus.Submitted },
                MeetingRules.VersionWithdrawn
            )
            .ThrowIfAny();
        var number =
            given
            ?? (
                await db.Set<Decision>().Where(d => d.BodyId == decision.BodyId && d.Year == decision.Year).MaxAsync(d => d.Number, ct) ?? 0
            ) + 1;
        decision.Settle(outcome, reason, number, meeting.EnteredAt is null ? actor.Today : meeting.Date);
        if (item.AnnexVersion is { Status: AnnexVersionStatus.Submitted } version)
        {
            switch (outcome)
            {
                case Outcome.Approved:
                    version.Decide(actor, actor.Today, $"bifall, {decision.Label}");
                    break;
                case Outcome.Rejected:
                    version.SendBack(actor, rejected: true, $"avslag, {decision.Label}");
                    break;
                case Outcome.Returned:
                    version.SendBack(actor, rejected: false, $"återremiss, {decision.Label}");
                    break;
            }
        }

        history.Record(
            actor with
            {
                Reason = reason,
            },
            MeetingsActs.Settle.With(decision.Label, item.Title, Decision.OutcomeText(outcome).ToLower(SwedishText.Culture)),
            item,
            meeting.AgreementId
        );
    }

    private void Expect(AgendaItem item, Decision decision, int seen, string seenSubject)
    {
        db.Expect(decision, seen);
        if (item.SubjectHash != seenSubject)
        {
            throw new StaleException();
        }
    }

    private async Task<(Meeting Meeting, AgendaItem Item, Decision Decision)> LoadAsync(
        Guid meetingId,
        Guid itemId,
        Permission permission,
        Actor actor,
        CancellationToken ct
    )
    {
        var meeting = await loader.LoadToDecideAsync(meetingId, permission, actor, ct);
        var item = meeting.Items.Find(i => i.Id == itemId) ?? throw new NotFoundException("Punkten");
        return (meeting, item, item.Decision ?? throw new RuleException(MeetingRules.NotDecisionItem));
    }
}
