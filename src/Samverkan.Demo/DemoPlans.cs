using Samverkan.Core.ActionPlans;

namespace Samverkan.Demo;

/// <summary>The action plans of the demo story: the facts of the source agreement's annex 4, in words of our own.</summary>
internal static class DemoPlans
{
    private const string OwnCosts = "Respektive part bär sina egna personalkostnader.";
    private const string PoliceInside = "Kontaktpersonen informerar de polisanställda som berörs.";

    public static IReadOnlyList<PlanContent> All(IReadOnlyDictionary<string, Guid> areas) =>
        [Council(), Youth(areas["Ungdomar"]), PublicPlace(areas["Offentlig plats"]), Klara(areas["Klaraområdet"])];

    private static PlanContent Council() =>
        new(
            "Trygghets- och säkerhetsrådet",
            null,
            "Brottsligheten ska minska och tryggheten öka för boende, besökare och verksamma i stadsdelsområdet.",
            "- Sprida och förankra Parternas brottsförebyggande arbete hos civilsamhälle och myndigheter.\n- Ta del av andras syn på "
                + "trygghet och säkerhet.\n- Få återkoppling på den gemensamma lägesbilden."
        )
        {
            Activities =
            [
                Activity(
                    "Råd två gånger per år",
                    "Stadsdelsförvaltningen, kommunpolisen, andra myndigheter och civilsamhället möts. De tar del av lägesbilden och av "
                        + "vad aktiviteterna har lett till, och ger sina synpunkter.",
                    "Ge en gemensam bild och en plats för dialog.",
                    "Tillsvidare",
                    "2 gånger/år i juni respektive december med start 17 juni 2016",
                    "Norrmalms stadsdelsförvaltning",
                    "- Rektorer\n- Församlingar\n- Civilsamhället\n- Nämndens presidium\n- Ordförandena i funktionshinder-, pensionärs- "
                        + "och ungdomsråden\n- Storstockholms brandförsvar\n- Fastighetsägare",
                    OwnCosts,
                    "- Andel som upplever stadsdelen som trygg (trygghetsmätning 2017, medborgarenkät varje år)\n- Andel anmälda brott "
                        + "(Brås statistik varje år)\n- Andel unga som upplever sitt område som tryggt (Stockholmsenkäten 2016)\n- "
                        + "Andel deltagare som tycker att rådet är meningsfullt (enkät efter mötet i december)"
                ) with
                {
                    First = Share(
                        "Trygghets- och säkerhetssamordnare",
                        "Stadsdelsdirektör, samordnare, avdelningschefer, kommunikatör",
                        "Kalla till mötet, administrera det och skriva minnesanteckningar."
                    ),
                    Second = Share(
                        "Kommunpolis Norrmalm",
                        "Lokalpolisområdeschef, kommunpolis, kommunikatör",
                        "Delta och bidra med polisens bild av området och underlag för uppföljningen."
                    ),
                    Communication = Talk(
                        "Aktivitetsansvarig skickar kallelse och minnesanteckningar med e-post.",
                        "Minnesanteckningarna läggs på rådets samarbetsyta.",
                        PoliceInside,
                        "Kommunpolis och samordnare planerar dagordningen tillsammans."
                    ),
                },
            ],
        };

    private static PlanContent Youth(Guid area) =>
        new(
            "Ungdomar: social prevention",
            area,
            "Unga som bor i stadsdelsområdet ska inte hamna i kriminalitet, missbruk eller psykisk ohälsa.",
            "",
            "- Få unga uppger psykisk ohälsa jämfört med staden, men andelen ökar.\n- Missbruket bland unga i området ökar.\n- Unga som "
                + "bor i området begår tillgreppsbrott.\n- Mobbning och trakasserier i sociala medier."
        )
        {
            Activities =
            [
                Activity(
                    "Samverkansforum fält, fritid, socialtjänst och polis",
                    "- Lyfta trender om missbruk, kriminalitet och psykisk ohälsa bland unga.\n- Ta upp unga i riskzon; i den delen "
                        + "deltar bara socialtjänst och polis.\n- Alltid fråga om det finns tecken på våldsbejakande extremism.",
                    "Förebygga och hantera problem tidigt, dela en aktuell bild och planera gemensamma insatser.",
                    "Tillsvidare",
                    "1 gång/månad (ej juli) med start 16 juni 2016",
                    "Preventionssamordnare, stadsdelsförvaltningen",
                    "Socialtjänst hos polisen, rektorer och ungdomsrådet bjuds in till ett temamöte en gång per termin.",
                    OwnCosts,
                    "- Anmälda brott där den misstänkte är ung och bor i området; antal anmälningar till socialtjänsten\n- Andel unga "
                        + "med god psykisk hälsa (Stockholmsenkäten 2016)\n- Andel unga som använder narkotika (Stockholmsenkäten 2016)"
                ) with
                {
                    First = Share(
                        "Preventionssamordnare",
                        "Enhetschef fält och fritid, preventionssamordnare, fältassistenter, familjeenheten",
                        "Kalla, administrera, delta i beslutade aktiviteter och bjuda in till temamöte en gång per termin."
                    ),
                    Second = Share(
                        "Ansvarig för ungdomsfrågor",
                        "Måloperatörer ungdomar, ungdomsutredare",
                        "Delta i beslutade aktiviteter och bidra med aktuell lägesbild."
                    ),
                    Communication = Talk(
                        "Aktivitetsansvarig berättar för skolor och ungdomsjouren när något uppmärksammats.",
                        "Enheten informeras vid möten och på intranätet.",
                        PoliceInside,
                        "Vid planerade möten, och däremellan vid behov."
                    ),
                },
                Activity(
                    "Tobakstillsyn",
                    "",
                    "Förebygga olaglig försäljning av tobak och folköl till minderåriga genom kontroller och utbildning av säljare.",
                    "Tillsvidare",
                    "4 gånger/år med start 14 juni 2016",
                    "Stadsdelsförvaltningen",
                    "",
                    OwnCosts,
                    "- Andel unga som röker (Stockholmsenkäten 2016)\n- Andel unga som köper sina cigaretter i butik (Stockholmsenkäten "
                        + "2016)\n- Andel brister som åtgärdats efter tillsyn"
                ) with
                {
                    First = Share(
                        "Preventionssamordnare",
                        "Preventionssamordnare, tillsynsansvarig",
                        "- Planera fyra tillsynstillfällen per år.\n- Lämna förslag på datum till polisen senast den 31 januari.\n- "
                            + "Planera och hålla utbildning, boka lokal och välja tillsynsobjekt."
                    ),
                    Second = Share(
                        "Gruppchef lokal samverkansgrupp",
                        "Personal i yttre tjänst",
                        "Delta vid fyra tillsynstillfällen per år och i utbildningen i samband med dem."
                    ),
                    Communication = Talk(
                        "",
                        "Enhet, avdelningschef och familjeenhetens chef informeras vid möten och på intranätet.",
                        PoliceInside,
                        "Tillfällena planeras i början av året. Före varje tillfälle informeras polisen om utbildning och objekt."
                    ),
                },
            ],
        };

    private static PlanContent PublicPlace(Guid area) =>
        new(
            "Platssamverkan för trygg offentlig plats",
            area,
            "Offentliga platser ska vara trygga och tillgängliga för alla.",
            "",
            "- Hinder gör platser otillgängliga för äldre och personer med funktionsnedsättning.\n- Näringsidkare använder offentlig "
                + "plats utan tillstånd.\n- Bosättningar leder till nedskräpning och ohälsosamma förhållanden.\n- Olovliga upplag "
                + "hindrar och skräpar ned.\n- Trånga gator gör tillgrepp lättare att begå."
        )
        {
            Activities =
            [
                Activity(
                    "Platssamverkan när en plats är otrygg",
                    "När en plats bedöms som otrygg kallas en grupp med berörda aktörer. Gruppen tar fram en plan med ansvariga, "
                        + "åtgärder och tider. Stadsdelsförvaltning och polis bedömer tillsammans när det ska ske.",
                    "Hantera det som skapar otrygghet på offentliga platser genom strukturerad samverkan.",
                    "Tillsvidare",
                    "1 gång/mån med start när en samverkan initieras",
                    "Stadsdelsförvaltningen",
                    "- Trafikkontoret\n- Kollektivtrafiken\n- Fastighetsägare\n- Socialförvaltningens uppsökande enhet\n- Östermalms "
                        + "stadsdelsförvaltning\n- Församlingar",
                    OwnCosts,
                    "- Andel som upplever stadsdelen som trygg (trygghetsmätning 2017, medborgarenkät varje år)"
                ) with
                {
                    First = Share(
                        "Trygghets- och säkerhetssamordnare",
                        "Samordnare, parkingenjör där det gäller parkmark, kommunikationsstrateg, preventionssamordnare",
                        "Kalla, bjuda in deltagare, föra minnesanteckningar och åtgärdslista."
                    ),
                    Second = Share(
                        "Kommunpolis",
                        "Gruppchef lokal samverkansgrupp, poliser i yttre tjänst, kommunikatör",
                        "Delta vid möten och i beslutade aktiviteter."
                    ),
                    Communication = Talk(
                        "Vid möten och löpande med e-post.",
                        "Deltagarna informerar sina enheter; intranätet används.",
                        PoliceInside,
                        "Löpande avstämning mellan ansvarig och kontaktperson."
                    ),
                },
            ],
        };

    private static PlanContent Klara(Guid area) =>
        new(
            "Platssamverkan Klara",
            area,
            "Öka tryggheten och minska brottsligheten i Klaraområdet.",
            "I samverkan hitta åtgärder som ökar tryggheten och minskar brottsligheten för boende, besökare och verksamma.",
            "- En strategisk plats med ett stort flöde av människor.\n- Stor otrygghet bland boende och besökare.\n- Många slags "
                + "brott.\n- Samma personer rör sig mellan Plattan, Klarabergsviadukten och Vasagatan."
        )
        {
            Activities =
            [
                Activity(
                    "Månadsmöte med aktörerna i Klara",
                    "- Gå igenom läget i området.\n- Upprätta en plan där det framgår vem som äger varje uppdrag och när återkoppling "
                        + "ska ske.",
                    "Hålla ihop aktörernas insatser.",
                    "Tillsvidare",
                    "1 gång/månad med start 6 september 2016",
                    "Stadsdelsförvaltningen",
                    "- Socialförvaltningens ungdomsjour och uppsökande enhet\n- Trafikkontoret\n- City i Samverkan\n- "
                        + "Kollektivtrafiken\n- Varuhus, kulturhus och fastighetsägare i området",
                    OwnCosts,
                    "- Andel som upplever stadsdelen som trygg (trygghetsmätning 2017, medborgarenkät varje år)"
                ) with
                {
                    First = Share(
                        "Trygghets- och säkerhetssamordnare",
                        "Samordnare, enhetschef fält och fritid, preventionssamordnare",
                        "Kalla, administrera, föra minnesanteckningar och delta i beslutade aktiviteter."
                    ),
                    Second = Share(
                        "Kommunpolis",
                        "Kommunpolis, insatsledare narkotika",
                        "Delta, förmedla aktuell information och delta i beslutade aktiviteter."
                    ),
                    Communication = Talk(
                        "Kallelse och minnesanteckningar med e-post.",
                        "Minnesanteckningar till deltagarna; intranät vid särskilda insatser; samarbetsyta.",
                        PoliceInside,
                        "Löpande avstämning mellan ansvarig och kontaktperson."
                    ),
                },
            ],
        };

    private static ActivityContent Activity(
        string title,
        string description,
        string purpose,
        string term,
        string frequency,
        string responsible,
        string others,
        string financing,
        string followUp
    ) =>
        new(Guid.CreateVersion7(), title)
        {
            Description = description,
            Purpose = purpose,
            Term = term,
            Frequency = frequency,
            Responsible = responsible,
            OtherParticipants = others,
            Financing = financing,
            FollowUp = followUp,
        };

    private static PartyShare Share(string contact, string participants, string commitments) =>
        new()
        {
            Contact = contact,
            Participants = participants,
            Commitments = commitments,
        };

    private static CommunicationBlocks Talk(string participants, string withinFirst, string withinSecond, string between) =>
        new()
        {
            Participants = participants,
            WithinFirst = withinFirst,
            WithinSecond = withinSecond,
            Between = between,
        };
}
