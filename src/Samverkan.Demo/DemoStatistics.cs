using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Core.Time;

namespace Samverkan.Demo;

/// <summary>
/// The figures of the demo story: reported crimes 2010–2015 as Brå publishes them, and some survey answers, brought in through the
/// product's own import.
/// </summary>
public sealed class DemoStatistics(SamverkanDb db, ImportService imports, StatisticsService statistics)
{
    private const string Region = "Region Stockholm";
    private const string LocalPolice = "LPO Norrmalm";
    private const string District = "Norrmalm stadsdelsområde";

    internal async Task TellAsync(Actor actor)
    {
        var import = await imports.UploadAsync(
            "anmalda-brott-2010-2015.csv",
            DemoTexts.Bytes("anmalda-brott.csv"),
            "Brå",
            new DateOnly(2016, 2, 10),
            true,
            actor
        );
        var plan = await imports.PlanAsync(import);
        var areas = new Dictionary<string, NameChoice>
        {
            [Region] = new(New: nameof(AreaKind.Region)),
            [LocalPolice] = new(New: nameof(AreaKind.LocalPoliceArea)),
            [District] = new(New: nameof(AreaKind.District)),
        };
        await imports.ChooseAsync(
            import.Id,
            import.Version,
            new ImportChoices(areas, plan.Crimes.ToDictionary(c => c.Name, _ => new NameChoice(New: "Set"))),
            actor
        );
        await imports.ImportAsync(import.Id, import.Version, actor);
        var ids = await db.Set<Area>().ToDictionaryAsync(a => a.Name);
        await statistics.SaveAreaAsync(
            ids[LocalPolice].Id,
            ids[LocalPolice].Version,
            LocalPolice,
            AreaKind.LocalPoliceArea,
            ids[Region].Id,
            actor
        );
        await statistics.SaveAreaAsync(ids[District].Id, ids[District].Version, District, AreaKind.District, ids[LocalPolice].Id, actor);
        var klara = await statistics.SaveAreaAsync(null, 0, "Klara", AreaKind.SmallArea, ids[District].Id, actor);
        var city = await statistics.SaveAreaAsync(null, 0, "Stockholms stad", AreaKind.Municipality, ids[Region].Id, actor);
        var violence = await db.Set<CrimeSet>().FirstAsync(s => s.Name == "Våld i offentlig miljö");
        await statistics.SaveSetAsync(
            violence.Id,
            violence.Version,
            violence.Name,
            violence.Codes,
            "anmälningar där brottsoffret är 0–14 år",
            actor
        );
        await SurveysAsync(ids[District].Id, actor);
        await SafetySurveyAsync([klara.Id, ids[District].Id, city.Id], actor);
    }

    /// <summary>The answers of 2014 in the small area, the district and the city.</summary>
    private async Task SafetySurveyAsync(Guid[] areas, Actor actor)
    {
        (string Question, int[] Shares)[] rows =
        [
            ("Störs mycket av påträngande tiggeri", [62, 38, 22]),
            ("Störs mycket av narkotikapåverkade personer", [34, 3, 6]),
            ("Oro för överfall eller våld i offentlig miljö", [23, 9, 12]),
        ];
        foreach (var (text, shares) in rows)
        {
            var question = await statistics.AddQuestionAsync("Trygghetsmätningen", text, actor);
            foreach (var (area, share) in areas.Zip(shares))
            {
                await statistics.SetAnswerAsync(question.Id, question.Version, area, 2014, "", share, null, actor);
            }
        }
    }

    private async Task SurveysAsync(Guid district, Actor actor)
    {
        var safe = await statistics.AddQuestionAsync("Medborgarundersökningen", "Stadsdelen är trygg att bo i", actor);
        await statistics.SetAnswerAsync(safe.Id, safe.Version, district, 2015, "", 86, null, actor);
        var home = await statistics.AddQuestionAsync("Medborgarundersökningen", "Trygg på väg hem på kvällen", actor);
        await statistics.SetAnswerAsync(home.Id, home.Version, district, 2015, "", 76, null, actor);
        var unsafeAtHome = await statistics.AddQuestionAsync("Trygghetsmätningen", "Otrygg eller mycket otrygg där man bor", actor);
        await statistics.SetAnswerAsync(unsafeAtHome.Id, unsafeAtHome.Version, district, 2014, "", 3, null, actor);
    }

    /// <summary>The day on which the figures were drawn and imported.</summary>
    internal static DateTime Day => SwedishTime.ToUtc(new DateOnly(2016, 2, 10), new TimeOnly(13, 0));
}
