using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

/// <summary>Connections stay open and keep their statements; what is asked is answered as if they did not.</summary>
public class ConnectionTests
{
    [Fact]
    public async Task A_context_that_is_used_again_finds_its_connection_open()
    {
        await using var app = new TestApp();
        Task<ConnectionState> AskAsync() =>
            app.ReadAsync(async db =>
            {
                var before = db.Database.GetDbConnection().State;
                await db.Set<Person>().CountAsync();
                return before;
            });
        await AskAsync();

        Assert.Equal(ConnectionState.Open, await AskAsync());
    }

    private static Task<List<string>> NamesAsync(SamverkanDb db, string containing) =>
        db.Set<Person>().Where(p => p.Name.Contains(containing)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync();

    [Fact]
    public async Task A_query_that_is_asked_again_answers_for_its_own_values()
    {
        await using var app = new TestApp();
        await app.ReadAsync(async db =>
        {
            var all = await NamesAsync(db, "");
            Assert.InRange(all.Count, 5, 100);
            Assert.Equal([all[2]], await NamesAsync(db, all[2]));
            Assert.Empty(await NamesAsync(db, "finns inte"));
            Assert.Equal(all, await NamesAsync(db, ""));
            return 0;
        });
    }

    [Fact]
    public async Task A_query_can_be_asked_again_while_it_is_being_read_and_in_and_out_of_a_transaction()
    {
        await using var app = new TestApp();
        await app.ReadAsync(async db =>
        {
            var all = await NamesAsync(db, "");
            var read = new List<string>();
            await foreach (var person in db.Set<Person>().Where(p => p.Name.Contains("")).OrderBy(p => p.Name).AsAsyncEnumerable())
            {
                Assert.Equal(all, await NamesAsync(db, ""));
                Assert.Equal(all.Count, (await db.Set<Person>().Where(p => p.Name.Contains("")).OrderBy(p => p.Name).ToListAsync()).Count);
                read.Add(person.Name);
            }

            Assert.Equal(all, read);
            await using (await db.Database.BeginTransactionAsync())
            {
                Assert.Equal(all, await NamesAsync(db, ""));
            }

            Assert.Equal(all, await NamesAsync(db, ""));
            return 0;
        });
    }

    [Fact]
    public async Task What_is_written_and_a_table_that_is_changed_are_seen_by_a_query_that_has_been_asked_before()
    {
        await using var app = new TestApp();
        await app.ReadAsync(async db =>
        {
            var before = await NamesAsync(db, "");
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Persons ADD COLUMN Extra TEXT");
            await db.Database.ExecuteSqlRawAsync("UPDATE Persons SET Name = 'Ökad ' || Name");
            Assert.Equal(before.Select(n => "Ökad " + n), await NamesAsync(db, ""));
            return 0;
        });
    }

    [Fact]
    public async Task More_queries_than_are_kept_are_answered_all_the_same()
    {
        await using var app = new TestApp();
        await app.ReadAsync(async db =>
        {
            for (var round = 0; round < 2; round++)
            {
                for (var n = 1; n <= 200; n++)
                {
                    Assert.Equal(n, await db.Set<Person>().Take(1).Select(p => EF.Constant(n)).FirstAsync());
                }
            }

            return 0;
        });
    }

    /// <summary>More contexts than are kept, so that connections close while others are asked: the collation of none outlives it.</summary>
    [Fact]
    public async Task Many_contexts_at_once_sort_the_Swedish_way_and_close()
    {
        await using var app = new TestApp();
        var expected = await app.ReadAsync(db => NamesAsync(db, ""));
        for (var round = 0; round < 6; round++)
        {
            var scopes = Enumerable.Range(0, 60).Select(_ => app.Services.CreateAsyncScope()).ToList();
            var answers = await Task.WhenAll(
                scopes.Select(s => Task.Run(() => NamesAsync(s.ServiceProvider.GetRequiredService<SamverkanDb>(), "")))
            );
            Assert.All(answers, a => Assert.Equal(expected, a));
            await Task.WhenAll(scopes.Select(s => Task.Run(async () => await s.DisposeAsync())));
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Fact]
    public async Task The_installations_stamp_is_the_one_that_stands_in_and_out_of_a_transaction()
    {
        await using var app = new TestApp();
        await app.WithAsync(async s =>
        {
            var (db, stamps) = (s.GetRequiredService<SamverkanDb>(), s.GetRequiredService<ChangeStamps>());
            Task<Guid> StoredAsync() =>
                db.Set<ChangeStamp>().Where(c => c.Id == ChangeStamp.Installation).Select(c => c.Stamp).FirstAsync();
            var before = await stamps.OfInstallationAsync();
            Assert.NotEqual(Guid.Empty, before);
            Assert.Equal(await StoredAsync(), before);
            await using (await db.Database.BeginTransactionAsync())
            {
                await stamps.RenewAsync(ChangeStamp.Installation);
                Assert.NotEqual(before, await stamps.OfInstallationAsync());
                Assert.Equal(await StoredAsync(), await stamps.OfInstallationAsync());
            }

            Assert.Equal(before, await stamps.OfInstallationAsync());
            return 0;
        });
    }
}
