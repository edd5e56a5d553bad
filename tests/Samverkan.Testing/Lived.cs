using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Demo;

namespace Samverkan.Testing;

/// <summary>Agreements lived through with the product's own services: signed, met about, changed.</summary>
public static class Lived
{
    /// <summary>A demo account acting at an hour of a day.</summary>
    public static async Task<Actor> AsAsync(IServiceProvider services, string email, DateOnly on, int hour = 9)
    {
        var id = await services.GetRequiredService<SamverkanDb>().Users.Where(u => u.Email == email).Select(u => u.Id).FirstAsync();
        return (await services.GetRequiredService<ActorQuery>().FindAsync(id, SwedishTime.ToUtc(on, new TimeOnly(hour, 0))))!;
    }

    /// <summary>An agreement with all seven annexes, signed by both on a day.</summary>
    public static async Task<Guid> SignedAsync(IServiceProvider services, string slug, DateOnly on)
    {
        var karin = await AsAsync(services, World.Karin, on, 9);
        var agreement = await World.DraftAgreementAsync(services, slug, karin);
        var annexes = services.GetRequiredService<AnnexService>();
        foreach (
            var annex in await services
                .GetRequiredService<SamverkanDb>()
                .Set<Annex>()
                .Where(a => a.AgreementId == agreement.Id && (a.Number == 3 || a.Number == 4 || a.Number == 6 || a.Number == 7))
                .ToListAsync()
        )
        {
            await annexes.SubmitAsync(annex.Id, annex.Version, "Första versionen.", karin);
        }

        var signing = services.GetRequiredService<SigningService>();
        var request = await signing.RequestAsync(agreement.Id, agreement.Version, karin);
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AsAsync(services, World.Eva, on, 11));
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AsAsync(services, World.Mikael, on, 12));
        return agreement.Id;
    }

    /// <summary>A meeting of Chefsamrådet that decides a new version of the lägesbild, adjusted and appended in the same week.</summary>
    public static async Task MeetAsync(IServiceProvider services, Guid agreementId, DateOnly on, int round)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        var (sections, annexes) = (services.GetRequiredService<SectionService>(), services.GetRequiredService<AnnexService>());
        var (meetings, decisions) = (services.GetRequiredService<MeetingVerbs>(), services.GetRequiredService<DecisionService>());
        var karin = await AsAsync(services, World.Karin, on, 9);
        var (eva, mikael) = (await AsAsync(services, World.Eva, on, 11), await AsAsync(services, World.Mikael, on, 11));

        var section = await db.Set<Section>().Include(s => s.Drafts).FirstAsync(s => s.AgreementId == agreementId && s.Heading == "Metod");
        var draft = await sections.SaveDraftAsync(
            section.Id,
            0,
            section.ContentVersion,
            section.Heading,
            $"{section.Text}\n\nGenomgång nummer {round} gjordes {on.Iso()}.",
            karin
        );
        await sections.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = draft.Version }, karin);
        var annex = await db.Set<Annex>().FirstAsync(a => a.Id == section.AnnexId);
        var version = await annexes.SubmitAsync(annex.Id, annex.Version, $"Genomgång nummer {round}.", karin);

        var council = await db.Set<Body>().FirstAsync(b => b.AgreementId == agreementId && b.Kind == BodyKind.Council);
        var meeting = await meetings.Planning.PlanAsync(council.Id, SwedishTime.ToUtc(on, new TimeOnly(10, 0)), "Rum Vasa", karin);
        var item = await meetings.Agenda.AddItemAsync(
            meeting.Id,
            AgendaItemKind.Decision,
            "Uppdaterad lägesbild",
            "Karin Hedlund",
            "",
            version.Id,
            karin
        );
        await meetings.Holding.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", karin);
        await meetings.Holding.NoteAttendanceAsync(
            meeting.Id,
            meeting.Version,
            meeting.Attendances.Where(a => !a.IsVacant).ToDictionary(a => a.Id, _ => AttendanceState.Present),
            karin
        );
        await decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, item.SubjectHash, Outcome.Approved, "", eva);
        await decisions.DecideAsync(meeting.Id, item.Id, item.Decision.Version, item.SubjectHash, Outcome.Approved, "", mikael);
        await meetings.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
        await meetings.Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, eva);
        await meetings.Minutes.AdjustAsync(meeting.Id, meeting.MinutesHash, mikael);
        await annexes.AppendAsync(version.Id, version.Version, on, karin);
    }
}
