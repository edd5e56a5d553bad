using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics;

/// <summary>Files become figures by preview and choice, and can be undone as a whole.</summary>
public class ImportTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private Actor karin = null!;

    public async Task InitializeAsync() => karin = await app.ActorAsync(Karin);

    public async Task DisposeAsync() => await app.DisposeAsync();

    private Task<T> DoAsync<T>(Func<ImportService, SamverkanDb, Task<T>> act) =>
        app.WithAsync(s => act(s.GetRequiredService<ImportService>(), s.GetRequiredService<SamverkanDb>()));

    private Task<ImportPlan> ImportAsync(byte[] bytes, bool final = true) =>
        DoAsync(
            async (imports, _) =>
            {
                var import = await imports.UploadAsync("fil.csv", bytes, "Brå", new DateOnly(2018, 3, 1), final, karin);
                return await imports.ImportAsync(import.Id, import.Version, karin);
            }
        );

    private Task<decimal?> TodayAsync(int year) =>
        app.ReadAsync(async db =>
            (
                await (
                    from o in db.Set<Observation>()
                    join s in db.Set<Series>() on o.SeriesId equals s.Id
                    where
                        o.Current
                        && o.PeriodCode == year * 100
                        && db.Set<Area>().Any(a => a.Id == s.AreaId && a.Key == "lpo-norrmalm")
                        && db.Set<CrimeSet>().Any(c => c.Id == s.CrimeSetId && c.Key == "klotter")
                    select o
                ).SingleOrDefaultAsync()
            )?.Value
        );

    private static byte[] Klotter(params (int Year, string Value)[] figures) =>
        MadeFiles.Csv([.. figures.Select(f => $"Klotter;LPO Norrmalm;{f.Year};{f.Value}").Prepend("Brottstyp;Område;År;Antal")]);

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        var file = Klotter((2016, "9000"), (2015, "8418"));
        Assert.Equal((1, 0, 1), (await ImportAsync(file)) is var p ? (p.New.Count, p.Changed.Count, p.Unchanged) : default);
        var refused = await Assert.ThrowsAsync<RuleException>(() => ImportAsync(file));
        Assert.Equal([StatisticsRules.NothingToImport], refused.Rules);
    }

    [Fact]
    public async Task Nothing_is_imported_until_every_name_is_chosen_or_left_out_and_wrong_rows_are_left_out_by_choice()
    {
        var file = MadeFiles.Csv(
            "Brottstyp;Område;År;Antal",
            "Klotter;LPO Norrmalm;2016;9000",
            "Klotter;Okänd ort;2016;7",
            "Skadegörelse;LPO Norrmalm;2016;abc"
        );
        await DoAsync(
            async (imports, db) =>
            {
                var import = await imports.UploadAsync("fil.csv", file, "Brå", new DateOnly(2018, 3, 1), true, karin);
                var refused = await Assert.ThrowsAsync<RuleException>(() => imports.ImportAsync(import.Id, import.Version, karin));
                Assert.Equal([StatisticsRules.NamesLeft, StatisticsRules.FaultsLeft], refused.Rules);
                Assert.Equal(1, (await imports.PlanAsync(import)).Waiting);
                var areas = new Dictionary<string, NameChoice> { ["Okänd ort"] = new(LeaveOut: true) };
                await imports.ChooseAsync(import.Id, import.Version, new ImportChoices(areas, [], LeaveOutFaults: true), karin);
                var plan = await imports.ImportAsync(import.Id, import.Version, karin);
                Assert.Equal((1, 1), (plan.New.Count, plan.LeftOut));
                return 0;
            }
        );
        Assert.Equal(9000m, await TodayAsync(2016));
    }

    [Fact]
    public async Task A_name_once_chosen_is_known_in_the_next_file()
    {
        var file = MadeFiles.Csv("Brottstyp;Område;År;Antal", "Klotter;Lokalpolisområdet Norrmalm;2016;9000");
        await DoAsync(
            async (imports, db) =>
            {
                var import = await imports.UploadAsync("fil.csv", file, "Brå", new DateOnly(2018, 3, 1), true, karin);
                var area = await db.Set<Area>().Where(a => a.Key == "lpo-norrmalm").Select(a => a.Id).FirstAsync();
                await imports.ChooseAsync(
                    import.Id,
                    import.Version,
                    new ImportChoices(new() { ["Lokalpolisområdet Norrmalm"] = new(area) }, []),
                    karin
                );
                await imports.ImportAsync(import.Id, import.Version, karin);
                return 0;
            }
        );
        await ImportAsync(MadeFiles.Csv("Brottstyp;Område;År;Antal", "Klotter;LOKALPOLISOMRÅDET NORRMALM;2017;9100"));
        Assert.Equal(9100m, await TodayAsync(2017));
    }

    [Fact]
    public async Task A_final_figure_replaces_a_preliminary_one_and_both_are_kept_but_never_the_other_way_round()
    {
        await ImportAsync(Klotter((2016, "9000")), final: false);
        var final = await ImportAsync(Klotter((2016, "9050")));
        Assert.Equal(9000m, Assert.Single(final.Changed).Value);
        Assert.Equal(9050m, await TodayAsync(2016));
        Assert.Equal(2, await app.ReadAsync(db => db.Set<Observation>().CountAsync(o => o.PeriodCode == 201600)));
        var refused = await Assert.ThrowsAsync<RuleException>(() => ImportAsync(Klotter((2016, "9001")), final: false));
        Assert.Equal([StatisticsRules.NothingToImport], refused.Rules);
    }

    [Fact]
    public async Task An_import_is_undone_as_a_whole_and_what_it_replaced_counts_again()
    {
        await ImportAsync(Klotter((2016, "9000")));
        await ImportAsync(Klotter((2016, "9050"), (2017, "9100")));
        await DoAsync(
            async (imports, db) =>
            {
                var import = await db.Set<FigureImport>().OrderByDescending(i => i.UploadedAt).FirstAsync();
                await imports.UndoAsync(import.Id, import.Version, karin);
                await Assert.ThrowsAsync<RuleException>(() => imports.UndoAsync(import.Id, import.Version, karin));
                return 0;
            }
        );
        Assert.Equal(9000m, await TodayAsync(2016));
        Assert.Null(await TodayAsync(2017));
    }

    [Fact]
    public async Task When_an_import_is_undone_the_same_figure_in_another_file_counts_and_what_was_learnt_is_forgotten()
    {
        await ImportAsync(Klotter((2016, "9000")));
        await ImportAsync(Klotter((2016, "9000"), (2017, "9100")));
        await DoAsync(
            async (imports, db) =>
            {
                var first = await db.Set<FigureImport>().Where(i => i.FileName == "fil.csv").OrderBy(i => i.Id).FirstAsync();
                await imports.UndoAsync(first.Id, first.Version, karin);
                return 0;
            }
        );
        Assert.Equal(9000m, await TodayAsync(2016));
        var file = MadeFiles.Csv("Brottstyp;Område;År;Antal", "Klotter;Ny ort;2016;7");
        await DoAsync(
            async (imports, db) =>
            {
                var import = await imports.UploadAsync("ort.csv", file, "Brå", new DateOnly(2018, 3, 1), true, karin);
                await imports.ChooseAsync(
                    import.Id,
                    import.Version,
                    new ImportChoices(
                        new() { ["Ny ort"] = new(await db.Set<Area>().Where(a => a.Key == "klara").Select(a => a.Id).FirstAsync()) },
                        []
                    ),
                    karin
                );
                await imports.ImportAsync(import.Id, import.Version, karin);
                Assert.True(await db.Set<ImportName>().AnyAsync(n => n.Name == "Ny ort"));
                await imports.UndoAsync(import.Id, import.Version, karin);
                Assert.False(await db.Set<ImportName>().AnyAsync(n => n.Name == "Ny ort"));
                return 0;
            }
        );
    }

    [Fact]
    public async Task Two_names_for_the_same_area_never_give_two_figures_that_count()
    {
        var file = MadeFiles.Csv(
            "Brottstyp;Område;År;Antal",
            "Klotter;LPO Norrmalm;2016;9000",
            "Klotter;Norrmalms polis;2016;9001",
            "Klotter;Norrmalms polis;2017;9100"
        );
        await DoAsync(
            async (imports, db) =>
            {
                var import = await imports.UploadAsync("fil.csv", file, "Brå", new DateOnly(2018, 3, 1), true, karin);
                var area = await db.Set<Area>().Where(a => a.Key == "lpo-norrmalm").Select(a => a.Id).FirstAsync();
                await imports.ChooseAsync(
                    import.Id,
                    import.Version,
                    new ImportChoices(new() { ["Norrmalms polis"] = new(area) }, []),
                    karin
                );
                var plan = await imports.PlanAsync(import);
                Assert.Equal(
                    "Klotter, Norrmalms polis, 2016 är samma siffra som på rad 2, men med ett annat värde.",
                    Assert.Single(plan.Faults).Reason
                );
                await imports.ChooseAsync(
                    import.Id,
                    import.Version,
                    new ImportChoices(new() { ["Norrmalms polis"] = new(area) }, [], LeaveOutFaults: true),
                    karin
                );
                await imports.ImportAsync(import.Id, import.Version, karin);
                return 0;
            }
        );
        Assert.Equal(9000m, await TodayAsync(2016));
        Assert.Equal(9100m, await TodayAsync(2017));
    }

    [Fact]
    public async Task Twenty_thousand_figures_are_imported()
    {
        var file = MadeFiles.Csv([
            .. (
                from crime in Enumerable.Range(0, 100)
                from area in Enumerable.Range(0, 20)
                from year in Enumerable.Range(2006, 10)
                select $"Brott {crime};Ort {area};{year};{(crime * 31) + (area * 7) + year}"
            ).Prepend("Brottstyp;Område;År;Antal"),
        ]);
        await DoAsync(
            async (imports, db) =>
            {
                var import = await imports.UploadAsync("stor.csv", file, "Brå", new DateOnly(2018, 3, 1), true, karin);
                var plan = await imports.PlanAsync(import);
                await imports.ChooseAsync(
                    import.Id,
                    import.Version,
                    new ImportChoices(
                        plan.Areas.ToDictionary(a => a.Name, _ => new NameChoice(New: nameof(AreaKind.SmallArea))),
                        plan.Crimes.ToDictionary(c => c.Name, _ => new NameChoice(New: "Set"))
                    ),
                    karin
                );
                Assert.Equal(20_000, (await imports.ImportAsync(import.Id, import.Version, karin)).New.Count);
                return 0;
            }
        );
    }
}
