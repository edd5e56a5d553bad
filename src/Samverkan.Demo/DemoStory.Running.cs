using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Demo;

public sealed partial class DemoStory
{
    /// <summary>What each side has gathered for the next picture, shared and not.</summary>
    private async Task ContributionsAsync(Guid agreementId, DateOnly today)
    {
        var (municipality, police) = (await AtAsync(Coordinator, today.AddDays(-6), 9), await AtAsync(Police, today.AddDays(-5), 9));
        var park = await contributions.AddAsync(
            agreementId,
            new ContributionContent(
                ContributionKind.Place,
                "Trapporna i Observatorielunden",
                "Observatorielunden",
                today.AddDays(-9),
                "",
                "Belysningen är trasig på två ställen. Personalen vid parkleken undviker trapporna efter klockan 16."
            ),
            municipality
        );
        await contributions.ShareAsync(park.Id, park.Version, municipality);
        await contributions.AddAsync(
            agreementId,
            new ContributionContent(
                ContributionKind.StaffDialogue,
                "Samtal med fältgruppen",
                "Fältgruppen",
                today.AddDays(-7),
                "6 deltagare",
                "Fältgruppen möter fler unga vid Sergels torg än i höstas."
            ),
            municipality
        );
        var dialogue = await contributions.AddAsync(
            agreementId,
            new ContributionContent(
                ContributionKind.CitizenDialogue,
                "Medborgardialog på Odenplan",
                "Boende och förbipasserande",
                today.AddDays(-12),
                "84 svar",
                "De flesta tar upp cyklar på gångbanan och stölder i butik."
            ),
            police
        );
        await contributions.ShareAsync(dialogue.Id, dialogue.Version, police);
    }

    private async Task<AnnexVersion> SubmitAsync(
        Guid agreementId,
        AnnexKind kind,
        string heading,
        string addition,
        string note,
        DateOnly on
    )
    {
        var actor = await AtAsync(Police, on, 9);
        var section = await Db.Set<Section>()
            .Include(s => s.Drafts)
            .FirstAsync(s => s.AgreementId == agreementId && s.Annex.Kind == kind && s.Heading == heading);
        var draft = await sections.SaveDraftAsync(section.Id, 0, section.ContentVersion, heading, section.Text + addition, actor);
        await sections.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = draft.Version }, actor);
        var annex = await Db.Set<Annex>().FirstAsync(a => a.Id == section.AnnexId);
        return await annexes.SubmitAsync(annex.Id, annex.Version, note, actor);
    }

    /// <summary>Holds a meeting: with a lägesbild to decide when a heading is given, else with a follow-up to note.</summary>
    private async Task<Meeting> HoldAsync(Body council, DateOnly on, AnnexKind kind, string? heading, string addition, string note)
    {
        var date = NextWorkingDay(on);
        var version = heading is null ? null : await SubmitAsync(council.AgreementId, kind, heading, addition, note, date.AddDays(-6));
        var secretary = await AtAsync(Coordinator, date, 9);
        var meeting = await teller.MeetingAsync(council, date, await AtAsync(Coordinator, date.AddDays(-20), 9));
        await meetings.Agenda.AddItemAsync(
            meeting.Id,
            AgendaItemKind.Information,
            "Läget i området",
            "Jonas Ek, kommunpolis",
            "Kort genomgång av händelser sedan förra sammanträdet.",
            null,
            secretary
        );
        var item = await meetings.Agenda.AddItemAsync(
            meeting.Id,
            AgendaItemKind.Decision,
            version is null ? "Uppföljning av samverkansforum" : "Uppdaterad lägesbild",
            "Karin Hedlund, trygghets- och säkerhetssamordnare",
            "",
            version?.Id,
            secretary
        );
        if (version is null)
        {
            await decisions.WriteAsync(
                meeting.Id,
                item.Id,
                item.Decision!.Version,
                "Chefsamrådet godkänner uppföljningen och ger samordnarna i uppdrag att pröva en gemensam mötestid för platssamverkan.",
                "",
                "",
                secretary
            );
        }

        await meetings.Holding.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", secretary);
        await meetings.Holding.NoteAttendanceAsync(
            meeting.Id,
            meeting.Version,
            meeting.Attendances.ToDictionary(
                a => a.Id,
                a => a.Role == BodyRole.CoOpted ? AttendanceState.Excused : AttendanceState.Present
            ),
            secretary
        );
        await meetings.Holding.WriteNotesAsync(
            meeting.Id,
            meeting.Items[0].Id,
            meeting.Items[0].Version,
            "Kommunpolisen redogör för händelserna. Chefsamrådet konstaterar att insatserna i Klaraområdet fortsätter som planerat.",
            secretary
        );
        await decisions.DecideAsync(
            meeting.Id,
            item.Id,
            item.Decision!.Version,
            item.SubjectHash,
            Outcome.Approved,
            "",
            await AtAsync(Director, date, 10)
        );
        await decisions.DecideAsync(
            meeting.Id,
            item.Id,
            item.Decision.Version,
            item.SubjectHash,
            Outcome.Approved,
            "",
            await AtAsync(Chief, date, 10)
        );
        await meetings.Holding.CloseAsync(meeting.Id, meeting.Version, await AtAsync(Coordinator, date, 11));
        return meeting;
    }

    private async Task AdjustAsync(Meeting meeting, DateOnly on)
    {
        await meetings.Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, await AtAsync(Director, on, 9));
        await meetings.Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, await AtAsync(Chief, on, 11));
    }

    private async Task AppendAsync(Guid agreementId, AnnexKind kind, DateOnly on)
    {
        var version = await Db.Set<AnnexVersion>()
            .FirstAsync(v => v.AgreementId == agreementId && v.Annex.Kind == kind && v.Status == AnnexVersionStatus.Documented);
        await annexes.AppendAsync(version.Id, version.Version, on, await AtAsync(Coordinator, on, 9));
    }

    /// <summary>A private draft on each side.</summary>
    private async Task DraftsAsync(Guid agreementId, DateOnly today)
    {
        (string Email, string Heading, string Text)[] drafts =
        [
            (
                Coordinator,
                "Brottsoffer",
                "\n\nFörvaltningen föreslår att vi prövar en gemensam telefontid för äldre och personer med funktionsnedsättning som "
                    + "utsatts för brott."
            ),
            (
                Police,
                "Krogar",
                "\n\nPolisens sammanställning av höstens krogkontroller är inte klar. Siffrorna förs in när de är kvalitetssäkrade."
            ),
        ];
        foreach (var (email, heading, text) in drafts)
        {
            var section = await Db.Set<Section>()
                .Include(s => s.Drafts)
                .FirstAsync(s => s.AgreementId == agreementId && s.Heading == heading);
            await sections.SaveDraftAsync(
                section.Id,
                0,
                section.ContentVersion,
                heading,
                section.Text + text,
                await AtAsync(email, today.AddDays(-1), 15)
            );
        }
    }
}
