using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Demo;
using static Samverkan.Testing.World;

namespace Samverkan.Testing;

/// <summary>
/// The way out: from wherever a walk has come, what is under way can be ended and the main job done once more, by those who may.
/// </summary>
internal static class WalkOut
{
    public static async Task GoAsync(TestApp app, Walk walk)
    {
        await StepAsync(app, walk, "avsluta underskrift", EndRequestsAsync);
        await StepAsync(app, walk, "avsluta möten", EndMeetingsAsync);
        await StepAsync(app, walk, "beslutad bilaga", DecideAsync);
        await StepAsync(app, walk, "undertecknat avtal", SignAsync);
    }

    private static async Task StepAsync(TestApp app, Walk walk, string name, Func<WalkStage, Task> step)
    {
        try
        {
            await app.WithAsync(async services =>
            {
                await step(new WalkStage(services, walk));
                return 0;
            });
        }
        catch (Exception e) when (e is not WalkException)
        {
            throw new WalkException($"No way out, {name}: {e.GetType().Name}: {e.Message}\n{walk.Where}", e);
        }
    }

    /// <summary>A request that waits for signatures is taken back.</summary>
    private static async Task EndRequestsAsync(WalkStage s)
    {
        var karin = await s.AsAsync(Karin);
        foreach (var request in await s.Requests.AsNoTracking().Where(r => r.State == RequestState.Open).ToListAsync())
        {
            await s.Get<SigningService>().WithdrawAsync(request.Id, request.Version, "Görs om.", karin);
        }
    }

    /// <summary>A coming meeting is cancelled; one that goes on is ended, and its minutes adjusted.</summary>
    private static async Task EndMeetingsAsync(WalkStage s)
    {
        var (planning, karin) = (s.Get<MeetingVerbs>().Planning, await s.AsAsync(Karin));
        foreach (var coming in await s.Meetings.Where(m => m.State == MeetingState.Planned || m.State == MeetingState.Called).ToListAsync())
        {
            await planning.CancelAsync(coming.Id, coming.Version, "Görs om.", karin);
        }

        var ids = await s
            .Meetings.Where(m => m.State == MeetingState.Ongoing || m.State == MeetingState.Held)
            .Select(m => m.Id)
            .ToListAsync();
        foreach (var id in ids)
        {
            var meeting = await s.Meetings.FirstAsync(m => m.Id == id);
            if (meeting.IsOngoing)
            {
                await CloseAsync(s, meeting);
            }

            await AdjustAsync(s, meeting);
        }
    }

    private static async Task CloseAsync(WalkStage s, Meeting meeting)
    {
        var (verbs, karin) = (s.Get<MeetingVerbs>(), await s.AsAsync(Karin));
        await verbs.Holding.NoteAttendanceAsync(meeting.Id, meeting.Version, EverybodyOf(meeting), karin);
        foreach (var item in meeting.Items.Where(i => i.Decision is { Outcome: null }))
        {
            await verbs.Decisions.PutOffAsync(meeting.Id, item.Id, item.Decision!.Version, Outcome.Tabled, "Mer underlag.", karin);
        }

        await verbs.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
    }

    private static async Task AdjustAsync(WalkStage s, Meeting meeting)
    {
        var minutes = s.Get<MeetingVerbs>().Minutes;
        if (!meeting.Decides)
        {
            await minutes.FinishNotesAsync(meeting.Id, meeting.MinutesHash, await s.AsAsync(Karin));
            return;
        }

        var why = "";
        foreach (var who in new[] { Eva, Mikael })
        {
            var actor = await s.AsAsync(who);
            if (meeting.WhyNotAdjust(actor) is { None: false } refused)
            {
                why += $" {who}: {string.Join(' ', refused.Rules.Select(r => r.Id))}";
            }
            else
            {
                await minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, actor);
            }
        }

        if (!meeting.IsAdjusted)
        {
            var present = meeting.Attendances.Where(a => a.State == AttendanceState.Present).Select(a => $"{a.PartyOrder} {a.Role}");
            var here = $"present: {string.Join(", ", present)}; chair {meeting.Chair}, round {meeting.MinutesRound}";
            throw new InvalidOperationException($"{meeting.Label} is {meeting.State} and its minutes cannot be adjusted ({here}):{why}");
        }
    }

    /// <summary>The lägesbild is changed, submitted, decided by both, documented, dated and appended.</summary>
    private static async Task DecideAsync(WalkStage s)
    {
        var (annexes, verbs, karin) = (s.Get<AnnexService>(), s.Get<MeetingVerbs>(), await s.AsAsync(Karin));
        var annex = await s.Annexes.Include(a => a.Versions).FirstAsync(a => a.Number == 3);
        if (annex.Open is { Status: AnnexVersionStatus.Decided })
        {
            throw new InvalidOperationException("A version is decided in no meeting that can be adjusted.");
        }

        if (annex.Open is { Status: AnnexVersionStatus.Submitted } before)
        {
            await annexes.WithdrawAsync(before.Id, before.Version, "Görs om.", karin);
        }

        await ChangeAsync(s, annex, karin);
        var version = await annexes.SubmitAsync(annex.Id, annex.Version, "Sista gången.", karin);
        var council = await s.Bodies.FirstAsync(b => b.Kind == BodyKind.Council);
        var meeting = await verbs.Planning.PlanAsync(council.Id, s.Now, "Rum Vasa", karin);
        var item = await verbs.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Lägesbilden", "Karin", "", version.Id, karin);
        await verbs.Holding.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", karin);
        await verbs.Holding.NoteAttendanceAsync(meeting.Id, meeting.Version, EverybodyOf(meeting), karin);
        foreach (var who in new[] { Eva, Mikael })
        {
            var actor = await s.AsAsync(who);
            await verbs.Decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, item.SubjectHash, Outcome.Approved, "", actor);
        }

        await verbs.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
        await AdjustAsync(s, meeting);
        await annexes.AppendAsync(version.Id, version.Version, karin.Today, karin);
    }

    private static async Task ChangeAsync(WalkStage s, Annex annex, Core.Access.Actor karin)
    {
        var sections = s.Get<SectionService>();
        var section = await s.Db.Set<Section>().Include(x => x.Drafts).FirstAsync(x => x.AnnexId == annex.Id && x.Heading == "Metod");
        var draft = await sections.SaveDraftAsync(section.Id, 0, section.ContentVersion, "Metod", section.Text + "\n\nSlut.", karin);
        await sections.ShareAsync(annex.Id, new Dictionary<Guid, int> { [section.Id] = draft.Version }, karin);
    }

    /// <summary>An agreement that is not signed yet is sent for signature and signed by both.</summary>
    private static async Task SignAsync(WalkStage s)
    {
        var agreement = await s.Db.Set<Agreement>().FirstAsync(a => a.Id == s.AgreementId);
        if (agreement.State != AgreementState.Draft)
        {
            return;
        }

        var (annexes, signing, karin) = (s.Get<AnnexService>(), s.Get<SigningService>(), await s.AsAsync(Karin));
        foreach (var annex in await s.Annexes.Include(a => a.Versions).Where(a => a.Number != 2 && a.Number != 5).ToListAsync())
        {
            if (annex.Versions.TrueForAll(v => !v.IsFrozen || v.Status is AnnexVersionStatus.Withdrawn or AnnexVersionStatus.Rejected))
            {
                await Refused.ByAsync(() => annexes.SubmitAsync(annex.Id, annex.Version, "Inför underskrift.", karin));
            }
        }

        var request = await signing.RequestAsync(agreement.Id, agreement.Version, karin);
        foreach (var who in new[] { Eva, Mikael })
        {
            await signing.SignAsync(request.Id, request.Version, "Stockholm", karin.Today, await s.AsAsync(who));
        }
    }

    private static Dictionary<Guid, AttendanceState> EverybodyOf(Meeting meeting) =>
        meeting.Attendances.Where(a => !a.IsVacant).ToDictionary(a => a.Id, _ => AttendanceState.Present);
}
