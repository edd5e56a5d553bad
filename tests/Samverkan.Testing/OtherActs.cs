using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Lifecycle;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Demo;

namespace Samverkan.Testing;

/// <summary>The acts that <see cref="Lived"/> has no use for, done once each, so that tests can listen to their queries.</summary>
public static class OtherActs
{
    /// <summary>Does them in a signed agreement of the demo story.</summary>
    public static async Task DoAsync(IServiceProvider services, Guid agreementId, DateOnly today)
    {
        var karin = await Lived.AsAsync(services, World.Karin, today);
        await TextAsync(services, karin);
        await MeetingsAsync(services, agreementId, karin, await Lived.AsAsync(services, World.Eva, today));
        await WorkingMaterialAsync(services, agreementId, karin);
        await StatisticsActs.DoAsync(services, agreementId, karin);
        await AnnexesAsync(services, agreementId, karin);
        await PeopleAsync(services, await Lived.AsAsync(services, World.Admin, today));
    }

    private static async Task TextAsync(IServiceProvider services, Actor karin)
    {
        var agreements = services.GetRequiredService<AgreementService>();
        var agreement = await World.DraftAgreementAsync(services, "utkast", karin);
        await agreements.ChangeAsync(agreement.Id, agreement.Version, "Ny titel", agreement.StartsOn, agreement.EndsOn, karin);
        await agreements.ChangeSettingsAsync(agreement.Id, agreement.Version, agreement.Settings with { RenewalMonths = 12 }, "", karin);
        var clause = await agreements.AddClauseAsync(agreement.Id, "Rubrik", "Text", karin);
        await agreements.ChangeClauseAsync(clause.Id, clause.Version, "Rubrik", "Annan text", karin);
        await agreements.RemoveClauseAsync(clause.Id, clause.Version, karin);
        await services.GetRequiredService<RegistrationService>().RegisterAsMadeAsync(agreement.Id, agreement.Version, karin);
    }

    private static async Task MeetingsAsync(IServiceProvider services, Guid agreementId, Actor karin, Actor eva)
    {
        var (meetings, decisions) = (services.GetRequiredService<MeetingVerbs>(), services.GetRequiredService<DecisionService>());
        var council = await services
            .GetRequiredService<SamverkanDb>()
            .Set<Body>()
            .FirstAsync(b => b.AgreementId == agreementId && b.Kind == BodyKind.Council);
        var meeting = await meetings.Planning.PlanAsync(
            council.Id,
            SwedishTime.ToUtc(karin.Today.AddDays(3), new TimeOnly(9, 0)),
            "Rum Vasa",
            karin
        );
        await meetings.Planning.MoveAsync(
            meeting.Id,
            meeting.Version,
            SwedishTime.ToUtc(karin.Today, new TimeOnly(9, 0)),
            "Rum Vasa",
            "Förhinder",
            karin
        );
        await meetings.Planning.CallAsync(meeting.Id, meeting.Version, karin);
        var item = await meetings.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Beslut", "Karin Hedlund", "", null, karin);
        var other = await meetings.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Information, "Läget", "", "", null, karin);
        await decisions.WriteAsync(meeting.Id, item.Id, item.Decision!.Version, "Chefsamrådet beslutar.", "", "", karin);
        await meetings.Agenda.ChangeItemAsync(meeting.Id, other.Id, other.Version, "Läget nu", "", "", karin);
        await meetings.Agenda.AttachAsync(meeting.Id, other.Id, "underlag.pdf", Drawn.Pdf, karin);
        await meetings.Holding.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", karin);
        await meetings.Holding.NoteAttendanceAsync(
            meeting.Id,
            meeting.Version,
            meeting.Attendances.Where(a => !a.IsVacant).ToDictionary(a => a.Id, _ => AttendanceState.Present),
            karin
        );
        await meetings.Holding.WriteNotesAsync(meeting.Id, other.Id, other.Version, "Anteckning.", karin);
        await decisions.RecordAsync(meeting.Id, item.Id, item.Decision.Version, meeting.PartyOf(eva), Outcome.Approved, "", karin);
        await decisions.ConfirmAsync(meeting.Id, item.Id, item.Decision.Version, "", eva);
        await decisions.PutOffAsync(meeting.Id, item.Id, item.Decision.Version, Outcome.Tabled, "Mer underlag behövs.", karin);
        await meetings.Holding.CloseAsync(meeting.Id, meeting.Version, karin);
        var cancelled = await meetings.Planning.PlanAsync(
            council.Id,
            SwedishTime.ToUtc(karin.Today.AddDays(9), new TimeOnly(9, 0)),
            "Rum Vasa",
            karin
        );
        await meetings.Planning.CancelAsync(cancelled.Id, cancelled.Version, "Sjukdom", karin);
    }

    private static async Task WorkingMaterialAsync(IServiceProvider services, Guid agreementId, Actor karin)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        var (sections, plans) = (services.GetRequiredService<SectionService>(), services.GetRequiredService<PlanService>());
        var (areas, sources) = (services.GetRequiredService<AreaService>(), services.GetRequiredService<SourceService>());
        var annex = await db.Set<Annex>().FirstAsync(a => a.AgreementId == agreementId && a.Number == 3);
        var section = await sections.AddAsync(annex.Id, null, "Nytt avsnitt", karin);
        await sections.DiscardAsync(section.Id, 1, karin);
        var shared = await db.Set<Section>().FirstAsync(s => s.AgreementId == agreementId && s.Heading == "Metod");
        await sections.MoveAsync(shared.Id, up: true, karin);
        await sections.AddImageAsync(
            shared.Id,
            0,
            shared.ContentVersion,
            new NormalImage([0xFF, 0xD8], 1, 1),
            (i, text) => text + i.Reference("Karta", "Karta"),
            karin
        );
        await services.GetRequiredService<PresenceService>().EnterAsync(shared.Id, karin);
        await services.GetRequiredService<PresenceService>().LeaveAsync(shared.Id, karin);
        var comments = services.GetRequiredService<CommentService>();
        await comments.AddAsync(shared.Id, "Stämmer åren?", false, karin);
        var comment = await db.Set<SectionComment>().FirstAsync(c => c.SectionId == shared.Id);
        await comments.ResolveAsync(comment.Id, comment.Version, true, karin);
        await comments.AskForReviewAsync(shared.Id, karin.Today.AddDays(7), karin);
        var round = await db.Set<ReviewRound>().FirstAsync(r => r.SectionId == shared.Id);
        await comments.FinishReviewAsync(round.Id, round.Version, await Lived.AsAsync(services, World.Jonas, karin.Today));
        await services
            .GetRequiredService<SourceService>()
            .DescribeSectionAsync(
                agreementId,
                shared.Id,
                shared.Version,
                LawPart.Analysis,
                await db.Set<Source>().Where(s => s.AgreementId == agreementId).Take(1).Select(s => s.Id).ToListAsync(),
                karin
            );
        await sections.PlaceAsync(shared.Id, shared.Version, null, karin);
        await sections.RemoveAsync(shared.Id, shared.Version, karin);
        var area = await db.Set<PriorityArea>().FirstAsync(a => a.AgreementId == agreementId);
        var reason = await areas.SaveDraftAsync(area.Id, 0, area.ContentVersion, c => c with { Why = "Annat skäl" }, karin);
        await areas.ShareAsync(area.Id, reason.Version, karin);
        await areas.SaveDraftAsync(area.Id, 0, area.ContentVersion, c => c with { Why = "Tredje skälet" }, karin);
        await areas.MergeAsync(area.Id, 1, area.ContentVersion, karin);
        await areas.DiscardAsync(area.Id, 1, karin);
        var unused = await areas.AddAsync(agreementId, new AreaContent("Nytt område"), karin);
        await areas.ShareAsync(unused.Id, 1, karin);
        await areas.RemoveAsync(unused.Id, unused.Version, karin);
        var source = await db.Set<Source>().FirstAsync(s => s.AgreementId == agreementId);
        var written = new SourceContent(source.Title, "Annan", "2026", "Allt");
        var draft = await sources.SaveDraftAsync(source.Id, 0, source.ContentVersion, _ => written, karin);
        await sources.MergeAsync(source.Id, draft.Version, source.ContentVersion, karin);
        await sources.ShareAsync(source.Id, draft.Version, karin);
        var own = await sources.AddAsync(agreementId, new SourceContent("Ny källa"), karin);
        await sources.ShareAsync(own.Id, 1, karin);
        await sources.RemoveAsync(source.Id, source.Version, karin);
        var dropped = await sources.AddAsync(agreementId, new SourceContent("Ingen källa"), karin);
        await sources.DiscardAsync(dropped.Id, 1, karin);
        var plan = await plans.AddAsync(agreementId, new PlanContent("Plan", null, "Mål", "Syfte", ""), karin);
        await plans.SaveDraftAsync(plan.Id, 1, 0, p => p with { Goal = "Annat mål" }, karin);
        await plans.DiscardAsync(plan.Id, 2, karin);
        var old = await db.Set<ActionPlan>().FirstAsync(p => p.AgreementId == agreementId);
        await plans.NeedsNoChangeAsync(old.Id, old.Version, "Bara namnet är ändrat.", karin);
        await plans.RemoveAsync(old.Id, old.Version, karin);
    }

    private static async Task AnnexesAsync(IServiceProvider services, Guid agreementId, Actor karin)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        var (annexes, signing) = (services.GetRequiredService<AnnexService>(), services.GetRequiredService<SigningService>());
        await AmendmentsAsync(services, agreementId, karin);
        var reviewed = await db.Set<Annex>().FirstAsync(a => a.AgreementId == agreementId && a.Number == 5);
        await annexes.PlanReviewAsync(reviewed.Id, reviewed.Version, karin.Today.AddDays(60), karin);
        foreach (var number in new[] { 2, 6 })
        {
            var annex = await db.Set<Annex>().Include(a => a.Versions).FirstAsync(a => a.AgreementId == agreementId && a.Number == number);
            var version = await annexes.SubmitAsync(annex.Id, annex.Version, "Ändrat.", karin);
            if (number == 2)
            {
                await annexes.NotifyAsync(version.Id, version.Version, karin);
            }
            else
            {
                var request = await signing.RequestAmendmentAsync(version.Id, version.Version, karin);
                await signing.WithdrawAsync(request.Id, request.Version, "Fel i texten", karin);
                await annexes.WithdrawAsync(version.Id, version.Version, "Fel i texten", karin);
            }
        }
    }

    private static async Task AmendmentsAsync(IServiceProvider services, Guid agreementId, Actor karin)
    {
        var (amendments, signing) = (services.GetRequiredService<AmendmentService>(), services.GetRequiredService<SigningService>());
        var amendment = await amendments.AddAsync(agreementId, new AmendmentContent("Punkt 5", "Ny lydelse."), karin);
        await amendments.SaveDraftAsync(amendment.Id, 1, 0, c => c with { Text = "Annan lydelse." }, karin);
        await amendments.MergeAsync(amendment.Id, 2, 0, karin);
        await amendments.ShareAsync(amendment.Id, 2, karin);
        await amendments.SaveDraftAsync(amendment.Id, 0, 1, c => c with { Text = "En tredje lydelse." }, karin);
        await amendments.DiscardAsync(amendment.Id, 1, karin);
        var request = await signing.RequestTextAmendmentAsync(amendment.Id, amendment.Version, karin);
        await signing.WithdrawAsync(request.Id, request.Version, "Fel i texten", karin);
        var other = await amendments.AddAsync(agreementId, new AmendmentContent("Punkt 6", "Ny lydelse."), karin);
        await amendments.RemoveAsync(other.Id, other.Version, karin);
    }

    private static async Task PeopleAsync(IServiceProvider services, Actor admin)
    {
        var (contacts, users) = (services.GetRequiredService<ContactService>(), services.GetRequiredService<UserService>());
        var organisation = await contacts.SaveOrganisationAsync(null, 0, "Ny organisation", OrganisationKind.Other, "", "", admin);
        var function = await contacts.SaveFunctionAsync(organisation.Id, null, 0, "Ny funktion", FunctionRole.Participant, "", admin);
        var user = await users.InviteAsync("Ny Person", "ny@kommunen.example", "", new Uri("https://samverkan.kommunen.example"), admin);
        await contacts.AppointAsync(function.Id, user.PersonId!.Value, admin.Today, admin);
        await contacts.EndHoldingAsync(function.Holdings[0].Id, function.Holdings[0].Version, admin.Today, admin);
        await users.MailPasswordLinkAsync("ny@kommunen.example", new Uri("https://samverkan.kommunen.example"), admin);
        await users.ResetTwoFactorAsync(user.Id, admin);
        var person = await services.GetRequiredService<SamverkanDb>().Set<Person>().FirstAsync(p => p.Id == user.PersonId);
        await users.ChangeAsync(user.Id, person.Version, "Nytt Namn", "", active: true, admin);
    }
}
