using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Lifecycle;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Time;
using Samverkan.Core.Users;

namespace Samverkan.Demo;

/// <summary>The services that the story is told with: the same that pages use, so that it cannot make what the rules forbid.</summary>
public sealed class DemoTeller(
    SamverkanDb db,
    UserService users,
    ActorQuery actors,
    AgreementService agreements,
    RegistrationService registration,
    SectionService sections,
    SourceService sources,
    AreaService priorities,
    PlanService plans,
    ForumService forums,
    MeetingVerbs meetings
)
{
    private readonly Dictionary<string, Guid> userIds = [];

    internal SamverkanDb Db => db;

    /// <summary>The demo account with this e-mail, acting at an instant.</summary>
    internal async Task<Actor> AsAsync(string email, DateTime now) =>
        await actors.FindAsync(userIds[email], now) ?? throw new InvalidOperationException($"No demo account {email}.");

    /// <summary>Organisations, functions, people and accounts.</summary>
    internal async Task PeopleAsync(DateTime now)
    {
        var system = Actor.System(now, "demoberättelse");
        var organisations = DemoPeople.Organisations.ToDictionary(o => o.Name, o => new Organisation(o.Name, o.Kind, o.Number, o.Address));
        db.AddRange(organisations.Values);
        db.AddRange(DemoPeople.Vacant.Select(v => new Function(organisations[v.Organisation], v.Title, v.Role)));
        db.Add(new HistoryEntry(system, "lade in demoberättelsens organisationer", organisations[DemoPeople.District], null, null));
        await db.SaveChangesAsync();
        foreach (var person in DemoPeople.All)
        {
            var user = await users.AddAsync(person.Name, person.Email, person.Phone, DemoPeople.Password, system);
            userIds[person.Email] = user.Id;
            var function = new Function(organisations[person.Organisation], person.Title, person.Role);
            db.Add(function);
            db.Add(function.Appoint(await db.Set<Person>().FirstAsync(p => p.Id == user.PersonId), new DateOnly(2014, 1, 1)));
            db.Add(new HistoryEntry(system, $"lät {person.Name} ha funktionen {person.Title}", function, null, null));
        }

        await db.SaveChangesAsync();
    }

    internal Task<Function> FunctionAsync(string organisation, string title) =>
        db.Set<Function>().FirstAsync(f => f.Organisation.Name == organisation && f.Title == title);

    internal async Task<Agreement> AgreementAsync(
        AgreementKind kind,
        string slug,
        string title,
        DateOnly start,
        DateOnly end,
        Guid? parent,
        (string First, string Second) organisations,
        (string First, string Second) diaries,
        string text,
        Actor actor
    )
    {
        var first = await db.Set<Organisation>().FirstAsync(o => o.Name == organisations.First);
        var second = await db.Set<Organisation>().FirstAsync(o => o.Name == organisations.Second);
        var agreement = await registration.CreateAsync(
            new NewAgreement(
                kind,
                slug,
                title,
                start,
                end,
                parent,
                new NewParty("Kommunen", first.Id, diaries.First),
                new NewParty("Polisen", second.Id, diaries.Second)
            ),
            actor
        );
        foreach (var section in DemoTexts.Read(text))
        {
            var body = section
                .Text.Replace("{start}", start.Iso(), StringComparison.Ordinal)
                .Replace("{slut}", end.Iso(), StringComparison.Ordinal);
            await agreements.AddClauseAsync(agreement.Id, section.Heading, body, actor);
        }

        return agreement;
    }

    /// <summary>Contacts and signatories of a local agreement.</summary>
    internal async Task ContactsAsync(Agreement agreement, Actor actor)
    {
        (string Organisation, string Contact, string Signatory)[] sides =
        [
            (DemoPeople.District, "Trygghets- och säkerhetssamordnare", "Stadsdelsdirektör"),
            (DemoPeople.LocalPolice, "Kommunpolis Norrmalm", "Lokalpolisområdeschef"),
        ];
        for (var i = 0; i < 2; i++)
        {
            var party = agreement.Party(i + 1);
            var contact = await FunctionAsync(sides[i].Organisation, sides[i].Contact);
            var signatory = await FunctionAsync(sides[i].Organisation, sides[i].Signatory);
            await agreements.ChangePartyAsync(
                party.Id,
                party.Version,
                party.Name,
                party.OrganisationNumber,
                party.Address,
                party.DiaryNumber,
                contact.Id,
                signatory.Id,
                actor
            );
        }
    }

    /// <summary>Chefsamrådet and the other bodies with their functions.</summary>
    internal async Task<Body> BodiesAsync(Guid agreementId, Actor actor)
    {
        var council = await forums.AddAsync(agreementId, BodyKind.Council, "Chefsamrådet", "Minst två gånger varje halvår", actor);
        await MemberAsync(council, DemoPeople.LocalPolice, "Lokalpolisområdeschef", BodyRole.DecisionMaker, actor);
        await MemberAsync(council, DemoPeople.District, "Stadsdelsdirektör", BodyRole.DecisionMaker, actor);
        await MemberAsync(council, DemoPeople.LocalPolice, "Kommunpolis Norrmalm", BodyRole.Presenter, actor);
        await MemberAsync(council, DemoPeople.District, "Trygghets- och säkerhetssamordnare", BodyRole.Presenter, actor);
        await MemberAsync(council, DemoPeople.District, "Avdelningschef social omsorg", BodyRole.CoOpted, actor);
        (BodyKind Kind, string Name, string Frequency, string Lead)[] others =
        [
            (
                BodyKind.AdvisoryCouncil,
                "Trygghets- och säkerhetsrådet",
                "2 gånger/år i juni respektive december",
                "Trygghets- och säkerhetssamordnare"
            ),
            (BodyKind.Forum, "Samverkansforum ungdomar", "1 gång/månad (ej juli)", "Preventionssamordnare"),
            (
                BodyKind.PlaceCooperation,
                "Platssamverkan offentlig plats",
                "1 gång/mån när en samverkan initieras",
                "Trygghets- och säkerhetssamordnare"
            ),
            (BodyKind.PlaceCooperation, "Platssamverkan Klara", "1 gång/månad", "Trygghets- och säkerhetssamordnare"),
        ];
        foreach (var (kind, name, frequency, lead) in others)
        {
            var body = await forums.AddAsync(agreementId, kind, name, frequency, actor);
            await MemberAsync(body, DemoPeople.District, lead, BodyRole.Lead, actor);
            await MemberAsync(body, DemoPeople.LocalPolice, "Kommunpolis Norrmalm", BodyRole.Member, actor);
            if (name == "Platssamverkan Klara")
            {
                await MemberAsync(body, DemoPeople.Company, "Fastighetschef", BodyRole.Member, actor);
            }
        }

        return council;
    }

    /// <summary>Writes an annex section by section and shares it all.</summary>
    internal async Task SectionsAsync(Guid agreementId, AnnexKind kind, string text, Actor actor)
    {
        var annex = await db.Set<Annex>().FirstAsync(a => a.AgreementId == agreementId && a.Kind == kind);
        var parents = new Guid?[5];
        foreach (var section in DemoTexts.Read(text))
        {
            var added = await sections.AddAsync(annex.Id, parents[section.Level - 1], section.Heading, actor);
            await sections.SaveDraftAsync(added.Id, 1, 0, section.Heading, section.Text, actor);
            parents[section.Level] = added.Id;
        }

        var drafts = await db.Set<SectionDraft>()
            .AsNoTracking()
            .Where(d => db.Set<Section>().Any(s => s.Id == d.SubjectId && s.AnnexId == annex.Id))
            .ToDictionaryAsync(d => d.SubjectId, d => d.Version);
        await sections.ShareAsync(annex.Id, drafts, actor);
    }

    internal async Task<Dictionary<string, Guid>> AreasAndSourcesAsync(Guid agreementId, Actor actor)
    {
        (string Name, string Why)[] areas =
        [
            ("Ungdomar", "Missbruk, psykisk ohälsa och brott bland unga som bor i området ska förebyggas tidigt."),
            ("Brottsoffer", "Personer med funktionsnedsättning och äldre är mer utsatta och behöver en gemensam väg till stöd."),
            ("Organiserad brottslighet", "Nätverken påverkar krogmiljö, tillgrepp och prostitution och därmed tryggheten för många."),
            ("Offentlig plats", "Framkomliga och trygga platser för alla, särskilt äldre och personer med funktionsnedsättning."),
            ("Klaraområdet", "Området har den högsta otryggheten i stadsdelsområdet."),
        ];
        foreach (var (name, why) in areas)
        {
            var area = await priorities.AddAsync(agreementId, new AreaContent(name, why), actor);
            await priorities.ShareAsync(area.Id, 1, actor);
        }

        (string Title, string Owner, string Period, string Use)[] texts =
        [
            ("Anmälda brott", "Brottsförebyggande rådet", "2010–2015", "Brottslighetens utveckling i avsnitt 4."),
            ("Trygghetsmätningen", "Stockholms stad", "2011 och 2014", "Otrygghet i delområden, avsnitt 5 och 6."),
            ("Medborgarundersökningen", "Stockholms stad", "2015", "De boendes trygghet, avsnitt 5."),
            ("Stockholmsenkäten", "Stockholms stad", "2014", "Ungas levnadsvanor, avsnitt 6."),
            (
                "Medborgardialog och medarbetardialog",
                "Polisen och stadsdelsförvaltningen",
                "2015",
                "Upplevda problem och platser, avsnitt 5."
            ),
            ("RAR, Status och STORM", "Polisen", "2015", "Fördjupning i tid och plats för brotten."),
        ];
        foreach (var (title, owner, period, use) in texts)
        {
            var source = await sources.AddAsync(agreementId, new SourceContent(title, owner, period, use), actor);
            await sources.ShareAsync(source.Id, 1, actor);
        }

        return await db.Set<PriorityArea>().Where(a => a.AgreementId == agreementId).ToDictionaryAsync(a => a.Name, a => a.Id);
    }

    internal async Task PlansAsync(Guid agreementId, Dictionary<string, Guid> areas, Actor actor)
    {
        foreach (var content in DemoPlans.All(areas))
        {
            var plan = await plans.AddAsync(agreementId, content, actor);
            await plans.ShareAsync(plan.Id, 1, actor);
        }
    }

    internal Task<Meeting> MeetingAsync(Body council, DateOnly date, Actor actor) =>
        meetings.Planning.PlanAsync(council.Id, SwedishTime.ToUtc(date, new TimeOnly(9, 0)), "Stadsdelsförvaltningen, rum Vasa", actor);

    private async Task MemberAsync(Body body, string organisation, string title, BodyRole role, Actor actor)
    {
        var function = await FunctionAsync(organisation, title);
        await forums.AddMemberAsync(body.Id, function.Id, role, actor);
    }
}
