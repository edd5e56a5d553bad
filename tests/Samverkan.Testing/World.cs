using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Statistics;
using Samverkan.Demo;

namespace Samverkan.Testing;

/// <summary>Who is who in the tests, and states of the world made by the product's own services.</summary>
public static class World
{
    public const string Karin = "samordnare@kommunen.example";
    public const string Jonas = "kommunpolis@polisen.example";
    public const string Eva = "direktor@kommunen.example";
    public const string Mikael = "lpochef@polisen.example";
    public const string Leila = "forumansvarig@kommunen.example";
    public const string Oskar = "kommunikator@kommunen.example";
    public const string Gunilla = "registrator@kommunen.example";
    public const string Petra = "deltagare@foretaget.example";
    public const string Admin = "admin@samverkan.example";

    /// <summary>The demo accounts in a fixed order.</summary>
    public static readonly IReadOnlyList<string> Everyone = [Karin, Jonas, Eva, Mikael, Leila, Oskar, Gunilla, Petra, Admin];

    /// <summary>An unsigned agreement with everything written and shared: annexes 3, 4, 6 and 7.</summary>
    public static async Task<Agreement> DraftAgreementAsync(this TestApp app, string slug)
    {
        var karin = await app.ActorAsync(Karin);
        return await app.WithAsync(services => DraftAgreementAsync(services, slug, karin));
    }

    /// <summary>The same, made by whoever and whenever the actor says.</summary>
    public static async Task<Agreement> DraftAgreementAsync(IServiceProvider services, string slug, Actor actor)
    {
        var teller = services.GetRequiredService<DemoTeller>();
        var parent = await services
            .GetRequiredService<SamverkanDb>()
            .Set<Agreement>()
            .Where(a => a.Slug == "stockholm-2015")
            .Select(a => a.Id)
            .FirstAsync();
        var agreement = await teller.AgreementAsync(
            AgreementKind.Local,
            slug,
            "Prövad överenskommelse",
            actor.Today,
            actor.Today.AddMonths(24).AddDays(-1),
            parent,
            (DemoPeople.District, DemoPeople.LocalPolice),
            (slug + "/1", slug + "/2"),
            "overenskommelse",
            actor
        );
        await teller.ContactsAsync(agreement, actor);
        await teller.BodiesAsync(agreement.Id, actor);
        var areas = await teller.AreasAndSourcesAsync(agreement.Id, actor);
        await teller.SectionsAsync(agreement.Id, AnnexKind.Lagesbild, "lagesbild", actor);
        await teller.PlansAsync(agreement.Id, areas, actor);
        await teller.SectionsAsync(agreement.Id, AnnexKind.FollowUp, "uppfoljningsplan", actor);
        await teller.SectionsAsync(agreement.Id, AnnexKind.Communication, "kommunikationsplan", actor);
        return agreement;
    }

    /// <summary>
    /// Opens the running agreement's planned meeting with everybody present; gives its address and that of the item with a version to
    /// decide.
    /// </summary>
    public static async Task<(string Meeting, string Item)> OpenMeetingAsync(this TestApp app, Visitor karin)
    {
        const string Root = "/overenskommelser/norrmalm-aktuell";
        var planned = await app.ReadAsync(db =>
            db.Set<Meeting>()
                .Where(m => m.State == MeetingState.Planned && m.Body.Agreement.Slug == "norrmalm-aktuell")
                .Select(m => m.Id)
                .FirstAsync()
        );
        var meeting = $"{Root}/moten/{planned}";
        var attend = await (await karin.GetAsync(meeting + "/oppna")).Form("Öppna sammanträdet").SubmitAsync();
        var form = attend.Form("Spara närvaro");
        foreach (var choice in attend.Html!.QuerySelectorAll("input[value=Present]"))
        {
            form.Forge(choice.GetAttribute("name")!, "Present");
        }

        await form.SubmitAsync();
        var item = await app.ReadAsync(db =>
            db.Set<AgendaItem>().Where(i => i.AnnexVersion!.Status == AnnexVersionStatus.Submitted).Select(i => i.Id).FirstAsync()
        );
        return (meeting, $"{meeting}/punkt/{item}");
    }

    /// <summary>Every page's address with its parameters filled from the demo story, for those that show something by GET.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(this TestApp app, IEnumerable<string> routes)
    {
        var values = await app.ReadAsync(ValuesAsync);
        return [.. routes.Select(r => Fill(r, values))];
    }

    private static async Task<Dictionary<string, string>> ValuesAsync(SamverkanDb db)
    {
        var agreement = await db.Set<Agreement>().FirstAsync(a => a.Slug == "norrmalm-aktuell");
        var meeting = await db.Set<Meeting>()
            .Include(m => m.Items)
                .ThenInclude(i => i.Decision)
            .Where(m => m.AgreementId == agreement.Id)
            .OrderByDescending(m => m.StartsAt)
            .FirstAsync();
        var held = await db.Set<Meeting>()
            .Include(m => m.Items)
                .ThenInclude(i => i.Decision)
            .Where(m => m.AgreementId == agreement.Id && m.MinutesHash != "")
            .OrderByDescending(m => m.StartsAt)
            .FirstAsync();
        var entered = await db.Set<Meeting>()
            .Include(m => m.Items)
            .Where(m => m.AgreementId == agreement.Id && m.EnteredAt != null)
            .FirstOrDefaultAsync();
        var plan = await db.Set<ActionPlan>().FirstAsync(p => p.AgreementId == agreement.Id);
        return new Dictionary<string, string>
        {
            ["slug"] = "norrmalm-aktuell",
            ["number"] = "3",
            ["nr"] = "2",
            ["body"] = meeting.BodyId.ToString(),
            ["meeting"] = meeting.Id.ToString(),
            ["held"] = held.Id.ToString(),
            ["itemId"] = meeting.Items.First(i => i.Decision is not null).Id.ToString(),
            ["heldItem"] = held.Items.First(i => i.Decision is not null).Id.ToString(),
            ["entered"] = (entered?.Id ?? Guid.Empty).ToString(),
            ["enteredItem"] = (entered?.Items[0].Id ?? Guid.Empty).ToString(),
            ["plan"] = plan.Id.ToString(),
            ["activity"] = plan.Content.Activities[0].Id.ToString(),
            ["section"] = (await db.Set<Section>().FirstAsync(s => s.AgreementId == agreement.Id && s.Heading == "Metod")).Id.ToString(),
            ["party"] = (await db.Set<AgreementParty>().FirstAsync(p => p.AgreementId == agreement.Id)).Id.ToString(),
            ["clause"] = (await db.Set<Clause>().FirstAsync(c => c.AgreementId == agreement.Id)).Id.ToString(),
            ["request"] = (await db.Set<SignatureRequest>().FirstAsync(r => r.AgreementId == agreement.Id)).Id.ToString(),
            ["user"] = (await db.Users.FirstAsync()).Id.ToString(),
            ["organisation"] = (await db.Set<Organisation>().FirstAsync(o => o.Name == DemoPeople.District)).Id.ToString(),
            ["function"] = (await db.Set<Function>().FirstAsync(f => f.Title == "Stadsdelsdirektör")).Id.ToString(),
            ["area"] = (await db.Set<PriorityArea>().FirstAsync(a => a.AgreementId == agreement.Id)).Id.ToString(),
            ["source"] = (await db.Set<Source>().FirstAsync(s => s.AgreementId == agreement.Id)).Id.ToString(),
            ["figures"] = (
                await db.Set<Section>().FirstAsync(s => s.AgreementId == agreement.Id && s.Heading == "Personrån")
            ).Id.ToString(),
            ["crime"] = (await db.Set<CrimeSet>().FirstAsync(s => s.Name == "Fickstöld")).Id.ToString(),
            ["place"] = (await db.Set<Area>().FirstAsync(a => a.Name == "LPO Norrmalm")).Id.ToString(),
            ["import"] = (await db.Set<FigureImport>().FirstAsync()).Id.ToString(),
            ["question"] = (await db.Set<SurveyQuestion>().FirstAsync()).Id.ToString(),
            ["contribution"] = (
                await db.Set<Contribution>()
                    .Where(c => c.AgreementId == agreement.Id && db.Set<AgreementParty>().Any(p => p.Id == c.PartyId && p.Order == 1))
                    .Select(c => c.Id)
                    .FirstAsync()
            ).ToString(),
            ["file"] = Guid.Empty.ToString(),
            ["image"] = Guid.Empty.ToString(),
            ["amendment"] = (
                await db.Set<Amendment>().Where(a => a.AgreementId == agreement.Id).Select(a => (Guid?)a.Id).FirstOrDefaultAsync()
                ?? Guid.Empty
            ).ToString(),
            ["code"] = "404",
        };
    }

    private static string Fill(string route, Dictionary<string, string> values)
    {
        var id = route switch
        {
            _ when route.StartsWith("/statistik/brott/", StringComparison.Ordinal) => "crime",
            _ when route.StartsWith("/statistik/omraden/", StringComparison.Ordinal) => "place",
            _ when route.StartsWith("/statistik/inlasningar/", StringComparison.Ordinal) => "import",
            _ when route.StartsWith("/statistik/enkater/", StringComparison.Ordinal) => "question",
            _ when route.EndsWith("/siffror", StringComparison.Ordinal) || route.EndsWith("/diagram", StringComparison.Ordinal) =>
                "figures",
            _ when route.EndsWith("/for-in", StringComparison.Ordinal) => "entered",
            _ when route.Contains("/moten/{id:guid}/protokoll", StringComparison.Ordinal)
                    || route.EndsWith("/utdrag", StringComparison.Ordinal) => "held",
            _ when route.Contains("/moten/", StringComparison.Ordinal) => "meeting",
            _ when route.Contains("/atgardsplaner/", StringComparison.Ordinal) => "plan",
            _ when route.Contains("/arbete/", StringComparison.Ordinal) => "section",
            _ when route.Contains("/parter/", StringComparison.Ordinal) => "party",
            _ when route.Contains("/avtalstext/", StringComparison.Ordinal) => "clause",
            _ when route.Contains("/tillagg/", StringComparison.Ordinal) => "amendment",
            _ when route.Contains("/underskrift/", StringComparison.Ordinal) => "request",
            _ when route.Contains("/anvandare/", StringComparison.Ordinal) => "user",
            _ when route.Contains("/organisationer/", StringComparison.Ordinal) => "organisation",
            _ when route.Contains("/funktioner/", StringComparison.Ordinal) => "function",
            _ when route.Contains("/bidrag/", StringComparison.Ordinal) => "contribution",
            _ when route.Contains("/orsaker/", StringComparison.Ordinal) => "area",
            _ when route.Contains("/omraden/", StringComparison.Ordinal) => "area",
            _ when route.Contains("/kallor/", StringComparison.Ordinal) => "source",
            _ => "body",
        };
        var address = System.Text.RegularExpressions.Regex.Replace(
            route,
            @"\{(\w+)[^}]*\}",
            m =>
                m.Groups[1].Value switch
                {
                    "id" => values[id],
                    "itemId" when route.EndsWith("/utdrag", StringComparison.Ordinal) => values["heldItem"],
                    "itemId" when id == "entered" => values["enteredItem"],
                    var name => values[name],
                }
        );
        return route.EndsWith("/forhandsgranska", StringComparison.Ordinal)
            ? "/overenskommelser/norrmalm-2016/bilagor/7/forhandsgranska"
            : address + (route.EndsWith("/jamfor", StringComparison.Ordinal) ? "?fran=1&till=2" : "");
    }
}
