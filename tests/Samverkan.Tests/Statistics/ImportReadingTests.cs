using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics;

/// <summary>How a file is read is settled before it is imported: by its words, by answers, by how the last such file was read.</summary>
public class ImportReadingTests : IAsyncLifetime
{
    private static readonly DateOnly Drawn = new(2018, 3, 1);
    private readonly TestApp app = new();
    private Actor karin = null!;

    public async Task InitializeAsync() => karin = await app.ActorAsync(Karin);

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task<T> DoAsync<T>(Func<ImportService, Task<T>> act) => app.WithAsync(s => act(s.GetRequiredService<ImportService>()));

    private Task<ImportPlan> UploadedAsync(byte[] bytes, ImportChoices? choices = null) =>
        DoAsync(async imports =>
        {
            var import = await imports.UploadAsync("fil.csv", bytes, "Brå", Drawn, true, karin);
            if (choices is not null)
            {
                await imports.ChooseAsync(import.Id, import.Version, choices, karin);
            }

            return await imports.PlanAsync(import);
        });

    private static byte[] Klotter(string title, params (string Period, string Value)[] figures) =>
        MadeFiles.Csv([
            title,
            "Brottstyp;" + string.Join(';', figures.Select(f => f.Period)),
            "Klotter;" + string.Join(';', figures.Select(f => f.Value)),
        ]);

    private static string Key(ImportPlan plan, string question) =>
        plan.File.Tables.SelectMany(t => t.Questions).Single(q => q.Key.EndsWith("." + question, StringComparison.Ordinal)).Key;

    [Fact]
    public async Task A_file_that_can_be_read_in_two_ways_is_imported_when_the_user_has_said_which_holds()
    {
        var file = Klotter("Antal och per 100 000 invånare i LPO Norrmalm", ("2016", "9000"));
        var plan = await UploadedAsync(file);
        Assert.Equal([StatisticsRules.ReadingLeft], plan.WhyNotImport().Rules);
        var answered = ImportChoices.Nothing with { Answers = new() { [Key(plan, "enhet")] = nameof(FigureUnit.Count) } };
        var read = await UploadedAsync(file, answered);
        Assert.True(read.WhyNotImport().None);
        Assert.Equal(FigureUnit.Count, Assert.Single(read.New).Unit);
    }

    [Fact]
    public async Task A_value_ten_times_that_of_the_year_before_is_confirmed_before_it_is_imported()
    {
        Assert.True((await UploadedAsync(Klotter("I LPO Norrmalm", ("2016", "900"), ("2017", "8999")))).WhyNotImport().None);
        var file = Klotter("I LPO Norrmalm", ("2016", "900"), ("2017", "9000"));
        var plan = await UploadedAsync(file);
        Assert.Contains("tio gånger mer", Assert.Single(plan.Improbable).Reason, StringComparison.Ordinal);
        Assert.Equal([StatisticsRules.ImprobableLeft], plan.WhyNotImport().Rules);
        Assert.True((await UploadedAsync(file, ImportChoices.Nothing with { Improbable = true })).WhyNotImport().None);
    }

    [Fact]
    public async Task A_value_far_from_what_counts_today_for_the_year_before_is_asked_about_too()
    {
        // The demo's figure of 2015 is 8 418.
        var plan = await UploadedAsync(Klotter("I LPO Norrmalm", ("2016", "841")));
        Assert.Contains("tio gånger mindre", Assert.Single(plan.Improbable).Reason, StringComparison.Ordinal);
        Assert.Empty((await UploadedAsync(Klotter("I LPO Norrmalm", ("2016", "842")))).Improbable);
    }

    [Theory]
    [InlineData("2018-03", false)]
    [InlineData("2018-04", true)]
    [InlineData("2018", false)]
    [InlineData("2019", true)]
    [InlineData("2018K1", false)]
    [InlineData("2018K2", true)]
    public async Task A_period_that_begins_after_the_day_the_figures_were_drawn_is_asked_about(string period, bool asked) =>
        Assert.Equal(asked, (await UploadedAsync(Klotter("I LPO Norrmalm", (period, "9000")))).Improbable.Count > 0);

    [Fact]
    public async Task How_a_file_was_read_is_remembered_for_the_next_of_the_same_shape_but_not_what_that_one_says_itself()
    {
        await DoAsync(async imports =>
        {
            var first = await imports.UploadAsync("ett.csv", Klotter("Antal och per 100 000", ("2016", "9000")), "Brå", Drawn, true, karin);
            var plan = await imports.PlanAsync(first);
            await imports.ChooseAsync(
                first.Id,
                first.Version,
                ImportChoices.Nothing with
                {
                    Answers = new() { [Key(plan, "enhet")] = nameof(FigureUnit.Count), [Key(plan, "område")] = "LPO Norrmalm" },
                },
                karin
            );
            await imports.ImportAsync(first.Id, first.Version, karin);
            return 0;
        });
        var same = await DoAsync(async imports =>
        {
            var import = await imports.UploadAsync(
                "två.csv",
                Klotter("Antal och per 100 000", ("2017", "9100")),
                "Brå",
                Drawn,
                true,
                karin
            );
            Assert.Equal("ett.csv", import.Choices.AnswersFrom);
            // Nothing passes before somebody has looked at what was taken over.
            Assert.Equal([StatisticsRules.ReadingLeft], (await imports.PlanAsync(import)).WhyNotImport().Rules);
            await imports.ChooseAsync(import.Id, import.Version, import.Choices, karin);
            var saved = await imports.PlanAsync(import);
            Assert.True(saved.WhyNotImport().None);
            return saved;
        });
        Assert.Equal(("LPO Norrmalm", FigureUnit.Count), (Assert.Single(same.New).Area, same.New[0].Unit));
        var named = await UploadedAsync(Klotter("Antal och per 100 000 i Klara", ("2017", "9100")));
        Assert.Equal("Klara", Assert.Single(named.New).Area);
        var other = await UploadedAsync(Klotter("Antal och per 100 000", ("2016", "9000"), ("2017", "9100")));
        Assert.True(other.File.Waits);
    }

    [Fact]
    public async Task Quarters_and_half_years_are_stored_as_what_they_are_and_drawn_in_their_order()
    {
        await DoAsync(async imports =>
        {
            var file = Klotter("I LPO Norrmalm", ("2015K4", "2300"), ("2016K1", "2400"), ("jan–jun 2016", "4700"));
            var import = await imports.UploadAsync("kvartal.csv", file, "Brå", Drawn, true, karin);
            await imports.ImportAsync(import.Id, import.Version, karin);
            return 0;
        });
        var stored = await app.ReadAsync(db =>
            db.Set<Observation>().Where(o => o.PeriodCode % 100 > 12).OrderBy(o => o.PeriodCode).Select(o => o.PeriodCode).ToListAsync()
        );
        Assert.Equal([201524, 201621, 201631], stored);
        var block = FigureBlock.Parse(
            "visa: staplar\nbrott: Klotter\nområden: LPO Norrmalm\nperiod: 2015K3–2016K2\ntitel: T\nbeskrivning: B"
        );
        Assert.Equal(["2015K3", "2015K4", "2016K1", "2016K2"], block.Periods.Select(p => p.ToString()));
        Assert.Equal("2015H2–2016H1", Period.Span([Period.HalfYear(2016, 1), Period.HalfYear(2015, 2)]));
    }
}
