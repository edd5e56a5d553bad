using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics;

/// <summary>Facts computed from the figures of 2010–2015 and the sentences bound to them (R56–R60).</summary>
public class FactTests(TestApp app) : IClassFixture<TestApp>
{
    private const string District = "norrmalm-stadsdelsomrade";
    private const string LocalPolice = "lpo-norrmalm";
    private const string Region = "region-stockholm";

    private async Task<FactResult> ComputeAsync(string path)
    {
        var reference = FactReference.Parse(path)!;
        return Facts.Compute(
            reference,
            await app.WithAsync(s =>
                s.GetRequiredService<FigureQuery>()
                    .LoadAsync(reference.SetKey is { } set ? [set] : [], reference.QuestionKey is { } q ? [q] : [])
            )
        );
    }

    [Theory]
    [InlineData($"andel/fickstold/2015/{LocalPolice}/{Region}", "33,8\u00a0%")]
    [InlineData($"andel/fickstold/2015/{District}/{Region}", "24,0\u00a0%")]
    [InlineData($"andel/vald-i-offentlig-miljo/2015/{District}/{LocalPolice}", "62,2\u00a0%")]
    [InlineData($"andel/vald-i-offentlig-miljo/2015/{District}/{Region}", "12,4\u00a0%")]
    [InlineData($"andel/vald-i-offentlig-miljo/2011/{District}/{Region}", "13,2\u00a0%")]
    [InlineData($"andel/personran/2015/{District}/{Region}", "12,7\u00a0%")]
    [InlineData($"forandring/klotter/2014/2015/{Region}", "+83,2\u00a0%")]
    [InlineData($"forandring/klotter/2014/2015/{District}", "+104,6\u00a0%")]
    [InlineData($"forandring/fickstold/2012/2015/{District}", "-11,1\u00a0%")]
    [InlineData($"antal/fickstold/2015/{District}", "5\u00a0794")]
    [InlineData($"rang/fickstold/2015/{District}", "1 av 1")]
    [InlineData($"trend/vald-i-offentlig-miljo/2010/2015/{District}", "minskande")]
    [InlineData($"svar/trygg-pa-vag-hem-pa-kvallen/2015/{District}/alla", "76\u00a0%")]
    public async Task Facts_are_what_the_figures_say(string path, string text) =>
        Assert.Equal(text.Replace("\u00a0%", " %", StringComparison.Ordinal), (await ComputeAsync(path)).Text);

    [Fact]
    public async Task A_chart_of_a_survey_shows_areas_and_groups_with_changes_in_percentage_points()
    {
        await app.WithAsync(async s =>
        {
            var (db, statistics, karin) = (
                s.GetRequiredService<SamverkanDb>(),
                s.GetRequiredService<StatisticsService>(),
                await app.ActorAsync(Karin)
            );
            var klara = await db.Set<Area>().Where(a => a.Key == "klara").Select(a => a.Id).FirstAsync();
            var question = await statistics.AddQuestionAsync("Trygghetsmätningen", "Oro för våldtäkt", karin);
            await statistics.SetAnswerAsync(question.Id, question.Version, klara, 2011, "kvinnor", 5, 120, karin);
            await statistics.SetAnswerAsync(question.Id, question.Version, klara, 2014, "kvinnor", 11, 110, karin);
            await statistics.SetAnswerAsync(question.Id, question.Version, klara, 2014, "", 6.5m, null, karin);
            return 0;
        });
        var block = FigureBlock.Parse(
            "visa: linje\nfråga: oro-for-valdtakt\nområden: Klara\ngrupper: alla; kvinnor\nperiod: 2008–2015\ntitel: Oro\nbeskrivning: "
                + "Oron ökar."
        );
        var blocks = block.Draw(await app.WithAsync(s => s.GetRequiredService<FigureQuery>().LoadAsync([], [block.Question])));
        var table = Assert.Single(blocks.OfType<Samverkan.Documents.Content.Table>());
        Assert.Equal(
            ["Grupp|2011|2014", "Klara|saknas|6,5 %", "Kvinnor|5 %|11 %"],
            table.Rows.Select(r =>
                string.Join(
                    '|',
                    r.Select(c => string.Join(' ', Samverkan.Documents.Content.PlainText.Lines(c.Blocks)).Replace('\u00a0', ' '))
                )
            )
        );
        var text = string.Join(' ', Samverkan.Documents.Content.PlainText.Lines(blocks)).Replace('\u00a0', ' ');
        Assert.Contains("Kvinnor: från 5 % (2011) till 11 % (2014), en ökning med 6 procentenheter.", text);
        Assert.Contains("Antal svar: Kvinnor 2011 120 och Kvinnor 2014 110.", text);
        Assert.Equal(block.ToMarkdown(), FigureBlock.Parse(block.ToMarkdown()).ToMarkdown());
        Assert.Contains(
            "finns inte i statistiken",
            (block with { Question = "okänd" }).Problem(
                await app.WithAsync(s => s.GetRequiredService<FigureQuery>().LoadAsync([], ["okänd"]))
            )
        );
    }

    [Theory]
    [InlineData("Klotter ökade med [83 %](pastaende:forandring/klotter/2014/2015/region-stockholm) i regionen.", Verdict.Fits)]
    [InlineData("Klotter minskade med [83 %](pastaende:forandring/klotter/2014/2015/region-stockholm) i regionen.", Verdict.Differs)]
    [InlineData("Förra året minskade rånen. Klotter gick [83 %](pastaende:forandring/klotter/2014/2015/region-stockholm).", Verdict.Fits)]
    [InlineData("Klotter ökade, medan rånen minskade, [83 %](pastaende:forandring/klotter/2014/2015/region-stockholm).", Verdict.Fits)]
    [InlineData("Klotter [-83 %](pastaende:forandring/klotter/2014/2015/region-stockholm).", Verdict.Differs)]
    public async Task A_change_is_compared_with_the_direction_that_its_sentence_tells(string text, Verdict verdict)
    {
        var book = await app.WithAsync(s => s.GetRequiredService<FigureQuery>().LoadAsync(["klotter"], []));
        Assert.Equal(verdict, Assert.Single(new TextStatistics(book).Check(text)).Verdict);
    }

    [Fact]
    public async Task A_chart_has_no_more_series_than_can_be_told_apart()
    {
        var book = await app.WithAsync(s => s.GetRequiredService<FigureQuery>().LoadAsync(["klotter"], []));
        var block = new FigureBlock(
            FigureShape.Line,
            "Klotter",
            [.. Enumerable.Repeat("Region Stockholm", 7)],
            new Period(2014),
            new Period(2015),
            FigureUnit.Count,
            "Klotter",
            "Ökar."
        );
        Assert.Contains("fler än 6 serier", block.Problem(book));
        Assert.Null((block with { Shape = FigureShape.Table }).Problem(book));
        Assert.Null((block with { To = block.From }).Problem(book));
    }

    [Fact]
    public async Task A_missing_year_is_not_zero()
    {
        var fact = await ComputeAsync($"antal/fickstold/2010/{District}");
        Assert.Null(fact.Value);
        Assert.Equal(Facts.NotComputable, fact.Text);
        Assert.Contains("Uppgift saknas", fact.HowComputed);
    }

    [Fact]
    public async Task Per_100_000_needs_the_inhabitants_of_the_same_year_and_area()
    {
        Assert.Contains(
            "Folkmängden i Norrmalm stadsdelsområde 2015 saknas.",
            (await ComputeAsync($"per-100000/klotter/2015/{District}")).HowComputed
        );
        var karin = await app.ActorAsync(Karin);
        await app.WithAsync(async s =>
        {
            var id = await s.GetRequiredService<SamverkanDb>().Set<Area>().Where(a => a.Key == District).Select(a => a.Id).FirstAsync();
            await s.GetRequiredService<StatisticsService>()
                .SetPopulationAsync(
                    id,
                    await s.GetRequiredService<SamverkanDb>().Set<Area>().Where(a => a.Id == id).Select(a => a.Version).FirstAsync(),
                    2014,
                    70_000,
                    karin
                );
            return 0;
        });
        Assert.Equal("2\u00a0584", (await ComputeAsync($"per-100000/klotter/2014/{District}")).Text);
        Assert.Null((await ComputeAsync($"per-100000/klotter/2015/{District}")).Value);
    }

    [Fact]
    public async Task Shares_differ_in_percentage_points()
    {
        var karin = await app.ActorAsync(Karin);
        await app.WithAsync(async s =>
        {
            var (db, statistics) = (s.GetRequiredService<SamverkanDb>(), s.GetRequiredService<StatisticsService>());
            var (klara, district) = (
                await db.Set<Area>().FirstAsync(a => a.Key == "klara"),
                await db.Set<Area>().FirstAsync(a => a.Key == District)
            );
            var question = await statistics.AddQuestionAsync("Trygghetsmätningen", "Störs mycket av tiggeri", karin);
            await statistics.SetAnswerAsync(question.Id, question.Version, klara.Id, 2014, "", 62, 300, karin);
            await statistics.SetAnswerAsync(question.Id, question.Version, district.Id, 2014, "", 38, null, karin);
            return 0;
        });
        Assert.Equal(
            "24 procentenheter",
            (await ComputeAsync($"skillnad/stors-mycket-av-tiggeri/2014/klara/alla/2014/{District}/alla")).Text
        );
    }

    [Theory]
    [InlineData("34 %", "33.8", true)]
    [InlineData("13 %", "12.4", false)]
    [InlineData("12 %", "12.7", false)]
    [InlineData("drygt hälften", "62.2", null)]
    [InlineData("drygt hälften", "52", true)]
    [InlineData("drygt hälften", "49.9", false)]
    [InlineData("mer än hälften", "62.2", true)]
    [InlineData("knappt 90 procent", "3", null)]
    [InlineData("en tredjedel", "33.8", true)]
    [InlineData("sedan 2014 med 83 %", "83.2", true)]
    [InlineData("LPO-områdets 11 %", "11", true)]
    [InlineData("-11 %", "-11.1", true)]
    [InlineData("10-12 %", "12", true)]
    [InlineData("nästan 12,5 procent", "12.4", true)]
    [InlineData("omkring 12 procent", "12.7", true)]
    [InlineData("12,4 %", "12.44", true)]
    [InlineData("1 234", "1234", true)]
    [InlineData("två tredjedelar", "66.67", true)]
    public void A_number_in_words_fits_as_exactly_as_it_is_written(string typed, string computed, bool? fits) =>
        Assert.Equal(fits, SwedishNumbers.Read(typed)!.Fits(decimal.Parse(computed, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task The_lagesbild_of_2016_has_exactly_the_two_claims_that_its_tables_do_not_bear_out()
    {
        var karin = await app.SignInAsync(Karin);
        foreach (var slug in new[] { "norrmalm-2016", "norrmalm-aktuell" })
        {
            var page = await karin.GetAsync($"/overenskommelser/{slug}/bilagor/3/arbete");
            var told = page.Html!.QuerySelectorAll("#skiljer ~ ul li")
                .Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                .ToList();
            Assert.Equal(
                [
                    "Våld i offentlig miljö: 13 % i texten, 12,4 % enligt siffrorna (Våld i offentlig miljö 2015).",
                    "Personrån: 12 % i texten, 12,7 % enligt siffrorna (Personrån 2015).",
                ],
                told
            );
        }
    }
}
