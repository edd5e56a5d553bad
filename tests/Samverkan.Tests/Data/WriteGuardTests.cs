using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Meetings;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

/// <summary>The same on SQLite and, where SAMVERKAN_TEST_SQLSERVER holds a connection string, on SQL Server.</summary>
public class ProviderTests
{
    public static TheoryData<string> Databases =>
        Environment.GetEnvironmentVariable("SAMVERKAN_TEST_SQLSERVER") is { Length: > 0 } ? ["Sqlite", "SqlServer"] : ["Sqlite"];

    private static async Task<SamverkanDb> EmptyAsync(string provider)
    {
        SamverkanDb db =
            provider == "Sqlite"
                ? new SqliteSamverkanDb(Providers.Sqlite(TestDatabase.Connection(TestDatabase.NewPath())))
                : new SqlServerSamverkanDb(Providers.SqlServer(Environment.GetEnvironmentVariable("SAMVERKAN_TEST_SQLSERVER")!));
        await db.Database.EnsureDeletedAsync();
        await DatabaseSetup.MigrateAsync(db);
        return db;
    }

    private static async Task AddPersonsAsync(SamverkanDb db, params string[] names)
    {
        foreach (var name in names)
        {
            var person = new Core.Contacts.Person(name, "", "");
            db.Add(person);
            db.Add(new HistoryEntry(Actor.System(TestDatabase.StoryTime, "test"), "lade till", person, null, null));
        }

        await db.SaveChangesAsync();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Names_sort_the_Swedish_way(string provider)
    {
        await using var db = await EmptyAsync(provider);
        await AddPersonsAsync(db, "Östen", "åke", "Ärna", "Zara", "Bo");
        Assert.Equal(["Bo", "Zara", "åke", "Ärna", "Östen"], await db.Set<Person>().OrderBy(p => p.Name).Select(p => p.Name).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Search_folds_case_and_keeps_å_ä_ö(string provider)
    {
        await using var db = await EmptyAsync(provider);
        await AddPersonsAsync(db, "Åsa Öberg", "Asa Oberg");
        var search = SwedishText.ForSearch("åsa ö");
        Assert.Equal(["Åsa Öberg"], await db.Set<Person>().Where(p => p.SearchText.Contains(search)).Select(p => p.Name).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Instants_come_back_as_UTC(string provider)
    {
        await using var db = await EmptyAsync(provider);
        await AddPersonsAsync(db, "Bo");
        db.ChangeTracker.Clear();
        var at = (await db.Set<HistoryEntry>().FirstAsync()).At;
        Assert.Equal((TestDatabase.StoryTime, DateTimeKind.Utc), (at, at.Kind));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_save_without_history_is_refused(string provider)
    {
        await using var db = await EmptyAsync(provider);
        db.Add(new Core.Contacts.Person("Bo", "", ""));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_saves_from_the_same_version_cannot_both_win(string provider)
    {
        await using var db = await EmptyAsync(provider);
        await AddPersonsAsync(db, "Bo");
        var person = await db.Set<Person>().FirstAsync();
        await db.Database.ExecuteSqlRawAsync("UPDATE Persons SET Version = Version + 1");
        person.Change("Bosse", "", "");
        db.Add(new HistoryEntry(Actor.System(TestDatabase.StoryTime, "test"), "ändrade", person, null, null));
        await Assert.ThrowsAsync<StaleException>(() => db.SaveChangesAsync());
    }
}

public class WriteGuardTests
{
    private static async Task<SqliteSamverkanDb> StoryAsync() =>
        new(Providers.Sqlite(TestDatabase.Connection(await TestDatabase.CopyAsync())));

    private static HistoryEntry Entry(Entity subject) => new(Actor.System(TestDatabase.StoryTime, "test"), "prövade", subject, null, null);

    [Fact]
    public async Task A_frozen_document_is_not_changed()
    {
        await using var db = await StoryAsync();
        var frozen = await db.Set<FrozenDocument>().FirstAsync();
        db.Entry(frozen).Property(d => d.Content).CurrentValue = Packed.Of("{}");
        db.Add(Entry(frozen));
        Assert.Contains(nameof(FrozenDocument), (await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message);
    }

    [Fact]
    public async Task A_version_in_force_does_not_change_what_it_froze()
    {
        await using var db = await StoryAsync();
        var version = await db.Set<AnnexVersion>().FirstAsync(v => v.EffectiveOn != null);
        db.Entry(version).Property(v => v.FrozenId).CurrentValue = (
            await db.Set<FrozenDocument>().FirstAsync(d => d.Id != version.FrozenId)
        ).Id;
        db.Add(Entry(version));
        Assert.Contains("FrozenId", (await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message);
    }

    [Fact]
    public async Task History_is_not_removed()
    {
        await using var db = await StoryAsync();
        var entry = await db.Set<HistoryEntry>().FirstAsync();
        db.Remove(entry);
        db.Add(Entry(entry));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Adjusted_minutes_are_locked()
    {
        await using var db = await StoryAsync();
        var meeting = await db.Set<Meeting>().FirstAsync(m => m.State == MeetingState.Adjusted);
        db.Entry(meeting).Property(m => m.Place).CurrentValue = "någon annanstans";
        db.Add(Entry(meeting));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_signed_agreement_keeps_its_term()
    {
        await using var db = await StoryAsync();
        var agreement = await db.Set<Agreement>().FirstAsync(a => a.Slug == "norrmalm-aktuell");
        db.Entry(agreement).Property(a => a.EndsOn).CurrentValue = agreement.EndsOn.AddYears(1);
        db.Add(Entry(agreement));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("inte en databas alls, bara text som är lång nog för att läsas")]
    [InlineData(null)]
    public async Task A_broken_or_later_database_says_what_to_do(string? content)
    {
        var path = content is null ? await TestDatabase.CopyAsync() : TestDatabase.NewPath();
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content);
        }

        await using var db = new SqliteSamverkanDb(Providers.Sqlite(TestDatabase.Connection(path)));
        if (content is null)
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99')"
            );
        }

        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => DatabaseSetup.MigrateAsync(db));
        Assert.Contains(content is null ? "nyare struktur" : "skadad", refused.Message);
    }
}
