using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>
/// What pages cost that a run of equal requests does not show, in processor time beside the page with one query: the overview right after
/// a change, plans, a comparison the first time, and the overview of a person with functions in 300 agreements.
/// </summary>
public static class PageCosts
{
    private const int Rounds = 300;

    private static double floor;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_SAMVERKAN_WEB", AppContext.BaseDirectory);
        await using var app = new TestApp
        {
            File = await LargeDataSet.FileAsync(LargeDataSet.Agreements, LargeDataSet.Years),
            Also = s => s.AddRazorPages().AddApplicationPart(typeof(WebPages).Assembly),
        };
        LargeDataSet.Measured = await app.ReadAsync(db =>
            db.Set<Agreement>().Where(a => a.Slug == LargeDataSet.Slug).Select(a => a.Id).FirstAsync()
        );
        var client = (await app.SignInAsync(World.Karin)).Client;
        floor = await CostAsync(client, _ => "/matning/en-fraga");
        Print("The page with one query", floor);
        Print("Overview, nothing changed", await CostAsync(client, _ => "/"));
        var renewal = await CostAsync(client, _ => "/matning/en-fraga", () => RenewAsync(app)) - floor;
        Print("Overview right after a change", await CostAsync(client, _ => "/", () => RenewAsync(app)) - renewal);
        Print("Action plans", await CostAsync(client, _ => Links.Agreement(LargeDataSet.Slug).Plans));
        var numbers = await app.ReadAsync(db =>
            db.Set<AnnexVersion>()
                .Where(v => v.AgreementId == LargeDataSet.Measured && v.Annex.Kind == AnnexKind.Lagesbild && v.FrozenId != null)
                .OrderBy(v => v.Number)
                .Select(v => v.Number)
                .ToListAsync()
        );
        var pairs = numbers.SelectMany(a =>
            numbers.Where(b => b > a).Select(b => Links.Agreement(LargeDataSet.Slug).Annex(3).Compare(a, b))
        );
        var first = pairs.ToList();
        Print($"Comparison the first time ({first.Count} pairs)", await CostAsync(client, i => first[i], rounds: first.Count, warm: false));
        Print("Comparison asked for again", await CostAsync(client, _ => first[0]));
        await AppointEverywhereAsync(app);
        Print("Overview of a person in 300 agreements, after a change", await CostAsync(client, _ => "/", () => RenewAsync(app)) - renewal);
        Print("The same, nothing changed", await CostAsync(client, _ => "/"));
    }

    private static Task RenewAsync(TestApp app) =>
        app.WithAsync(async s =>
        {
            await s.GetRequiredService<ChangeStamps>().RenewAsync(LargeDataSet.Measured);
            return 0;
        });

    /// <summary>Lets the coordinator hold the coordinator's function in every copy of the municipality.</summary>
    private static Task AppointEverywhereAsync(TestApp app) =>
        app.ReadAsync(async db =>
        {
            var karin = await db.Set<Person>().FirstAsync(p => p.Email == World.Karin);
            var own = await db.Set<FunctionHolding>().Where(h => h.PersonId == karin.Id).Select(h => h.Function.Title).FirstAsync();
            var functions = await db.Set<Function>()
                .Where(f => f.Title == own && f.Holdings.All(h => h.PersonId != karin.Id))
                .ToListAsync();
            foreach (var function in functions)
            {
                db.Add(function.Appoint(karin, new DateOnly(2020, 1, 1)));
            }

            db.Add(new HistoryEntry(Actor.System(TestDatabase.StoryTime, ""), "lät en person ha funktioner överallt", karin, null, null));
            await db.SaveChangesAsync();
            Console.WriteLine($"{functions.Count} functions");
            return 0;
        });

    private static async Task<double> CostAsync(
        HttpClient client,
        Func<int, string> address,
        Func<Task>? before = null,
        int rounds = Rounds,
        bool warm = true
    )
    {
        async Task RunAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (before is not null)
                {
                    await before();
                }

                using var response = await client.GetAsync(address(i));
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
            }
        }

        if (warm)
        {
            await RunAsync(rounds);
        }

        using var me = Process.GetCurrentProcess();
        var used = me.TotalProcessorTime;
        await RunAsync(rounds);
        me.Refresh();
        return (me.TotalProcessorTime - used).TotalMilliseconds / rounds;
    }

    private static void Print(string what, double cost) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {cost:0.00} ms, {cost / floor:0.0} times"));
}
