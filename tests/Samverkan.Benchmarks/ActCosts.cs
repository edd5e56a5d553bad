using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Sections;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>How many commands an act sends to the database: the request that does it, not the page it leads to.</summary>
public static class ActCosts
{
    private sealed class Counter : DbCommandInterceptor
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref count);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref count);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }

    /// <summary>Does the acts in the demo story and prints the counts.</summary>
    public static async Task PrintAsync()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_SAMVERKAN_WEB", AppContext.BaseDirectory);
        var counter = new Counter();
        await using var app = new TestApp { Also = s => s.ConfigureDbContext<SqliteSamverkanDb>(o => o.AddInterceptors(counter)) };
        var karin = await app.SignInAsync(World.Karin);
        var (_, item) = await app.OpenMeetingAsync(karin);
        foreach (
            var (heading, name) in new[] { ("Prostitution", "A section is saved"), ("Klaraområdet", "A section with figures is saved") }
        )
        {
            var section = await app.ReadAsync(db =>
                db.Set<Section>()
                    .Where(s => s.Annex.Agreement.Slug == "norrmalm-aktuell" && s.Heading == heading)
                    .Select(s => s.Id)
                    .FirstAsync()
            );
            var address = $"/overenskommelser/norrmalm-aktuell/bilagor/3/arbete/{section}";
            await CountAsync(name, karin, address, p => p.Form("Spara utkast"));
        }

        foreach (var (who, name) in new[] { (World.Eva, "The first standpoint"), (World.Mikael, "The decision") })
        {
            await CountAsync(
                name,
                await app.SignInAsync(who),
                item + "/besluta",
                p => p.Form("Lämna ställningstagande").Choose("Ditt ställningstagande", "Bifall")
            );
        }

        async Task CountAsync(string name, Visitor visitor, string address, Func<WebPage, PageForm> fill)
        {
            var form = fill(await visitor.GetAsync(address));
            var before = counter.Count;
            await form.SendAsync();
            // The installation's stamp is asked for beside EF Core, once in a request.
            Console.WriteLine($"{name}: {counter.Count - before + 1} commands");
        }
    }
}
