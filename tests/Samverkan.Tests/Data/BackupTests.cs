using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

/// <summary>A backup is whole though people write; a restore gives it back, keeps what was, and else changes nothing.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateTime Now = TestDatabase.StoryTime;
    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-backup").FullName;

    private string Path(string name) => System.IO.Path.Combine(folder, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The context of a program that has opened nothing yet, as a command has it.</summary>
    private static async Task<T> CommandAsync<T>(string file, Func<SamverkanDb, Task<T>> act)
    {
        await using var db = new SqliteSamverkanDb(Providers.Sqlite($"Data Source={file};Pooling=False"));
        return await act(db);
    }

    private Task<DatabaseCopy> BackupAsync(string of, string to) => CommandAsync(of, db => DatabaseBackup.BackupAsync(db, to));

    private Task<DatabaseCopy> RestoreAsync(string to, string from) => CommandAsync(to, db => DatabaseBackup.RestoreAsync(db, from, Now));

    private async Task<string> StoryAsync(string name = "samverkan.db")
    {
        File.Copy(await TestDatabase.CopyAsync(), Path(name));
        return Path(name);
    }

    private static Task<List<string>> TitlesAsync(string file) =>
        CommandAsync(file, db => db.Set<Agreement>().OrderBy(a => a.Sequence).Select(a => a.Title).ToListAsync());

    private static void Write(string file, string sql)
    {
        using var c = new SqliteConnection($"Data Source={file};Pooling=False");
        c.Open();
        using var command = c.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static Task<string> RefusedAsync(Func<Task> act) =>
        Assert.ThrowsAsync<DatabaseUnusableException>(act).ContinueWith(t => t.Result.Message, TaskScheduler.Default);

    [Fact]
    public async Task A_backup_taken_while_people_write_holds_everything_that_was_saved_before_and_a_whole_number_of_acts()
    {
        await using var app = new TestApp();
        var file = await app.ReadAsync(db =>
            Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)
        );
        using var stop = new CancellationTokenSource();
        var acts = 0;
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await app.ReadAsync(async db =>
                {
                    // Two rows in one save: a copy that holds one of them without the other is not whole.
                    var actor = Actor.System(Now, $"akt {acts}");
                    db.Add(new HistoryEntry(actor, "skrev ett", new Drawn().Agreement, null, null));
                    db.Add(new HistoryEntry(actor, "skrev två", new Drawn().Agreement, null, null));
                    return await db.SaveChangesAsync();
                });
                Interlocked.Increment(ref acts);
            }
        });
        while (Volatile.Read(ref acts) < 5)
        {
            await Task.Delay(5);
        }

        var before = Volatile.Read(ref acts);
        var copy = await BackupAsync(file, Path("kopia.db"));
        await stop.CancelAsync();
        await writing;

        Assert.Equal($"{copy.Sha256}  kopia.db\n", await File.ReadAllTextAsync(Path("kopia.db.sha256")));
        Assert.Null((await RestoreAsync(Path("ny/samverkan.db"), Path("kopia.db"))).File);
        var kept = await CommandAsync(
            Path("ny/samverkan.db"),
            db => db.Set<HistoryEntry>().Where(h => h.Reason.StartsWith("akt ")).GroupBy(h => h.Reason).Select(g => g.Count()).ToListAsync()
        );
        Assert.InRange(kept.Count, before, acts);
        Assert.All(kept, rows => Assert.Equal(2, rows));
    }

    [Fact]
    public async Task What_was_there_is_kept_beside_with_what_had_been_written_last_and_the_product_runs_on_what_was_put_back()
    {
        var file = await StoryAsync();
        var titles = await TitlesAsync(file);
        await BackupAsync(file, Path("kopia.db"));
        Write(file, "PRAGMA journal_mode=WAL; UPDATE Agreements SET Title = 'Efteråt'");

        var old = (await RestoreAsync(file, Path("kopia.db"))).File!;
        Assert.Equal($"{file}.before-{Now:yyyyMMdd-HHmmss}", old);
        Assert.All(await TitlesAsync(old), t => Assert.Equal("Efteråt", t));
        Assert.Equal(titles, await TitlesAsync(file));
        await using var app = new TestApp { File = file };
        var karin = await app.SignInAsync(World.Karin);
        Assert.Equal("Min översikt", (await karin.GetAsync("/")).Heading);
        Assert.Equal(
            "wal",
            await CommandAsync(file, async db => (await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync())[0])
        );
    }

    [Fact]
    public async Task A_damaged_database_is_kept_as_it_is_and_nothing_of_its_log_gets_into_what_is_put_back()
    {
        var file = await StoryAsync();
        var titles = await TitlesAsync(file);
        await BackupAsync(file, Path("kopia.db"));
        await File.WriteAllTextAsync(file, "Det här är ingen databas längre.");
        await File.WriteAllTextAsync(file + "-wal", "Och det här är ingen logg.");

        var old = (await RestoreAsync(file, Path("kopia.db"))).File!;
        Assert.Equal("Det här är ingen databas längre.", await File.ReadAllTextAsync(old));
        Assert.Equal(titles, await TitlesAsync(file));

        File.Delete(file);
        await File.WriteAllTextAsync(file + "-wal", "En logg utan databas.");
        Assert.Null((await CommandAsync(file, db => DatabaseBackup.RestoreAsync(db, Path("kopia.db"), Now.AddSeconds(1)))).File);
        Assert.Equal(titles, await TitlesAsync(file));
    }

    [Fact]
    public async Task Nothing_is_put_in_the_place_of_a_database_that_a_program_has_open()
    {
        var file = await StoryAsync();
        await BackupAsync(file, Path("kopia.db"));
        Write(file, "PRAGMA journal_mode=WAL; UPDATE Agreements SET Title = 'Efteråt'");
        await using var open = new SqliteConnection($"Data Source={file};Pooling=False");
        open.Open();
        await using var reading = open.CreateCommand();
        reading.CommandText = "SELECT Title FROM Agreements LIMIT 1";
        Assert.Equal("Efteråt", reading.ExecuteScalar());

        Assert.Contains("används av ett program", await RefusedAsync(() => RestoreAsync(file, Path("kopia.db"))), StringComparison.Ordinal);
        Assert.Equal("Efteråt", reading.ExecuteScalar());
        Assert.Empty(Directory.GetFiles(folder, "*before*"));
        Assert.Empty(Directory.GetFiles(folder, "*restoring*"));
    }

    [Theory]
    [InlineData(true, "SHA-256 är en annan")]
    [InlineData(false, "är skadad")]
    public async Task A_damaged_copy_is_refused_by_its_sum_and_without_one_by_what_it_holds(bool sum, string message)
    {
        var file = await StoryAsync();
        await BackupAsync(file, Path("kopia.db"));
        if (!sum)
        {
            File.Delete(Path("kopia.db.sha256"));
        }

        await using (var copy = File.OpenWrite(Path("kopia.db")))
        {
            copy.Seek(40_000, SeekOrigin.Begin);
            copy.Write(new byte[60_000]);
        }

        var titles = await TitlesAsync(file);
        Assert.Contains(message, await RefusedAsync(() => RestoreAsync(file, Path("kopia.db"))), StringComparison.Ordinal);
        Assert.Equal(titles, await TitlesAsync(file));
    }

    [Fact]
    public async Task A_copy_of_a_later_version_of_another_product_or_of_half_a_database_is_refused()
    {
        var file = await StoryAsync();
        Write(Path("annan.db"), "CREATE TABLE Kunder (Id INTEGER)");
        var later = await StoryAsync("senare.db");
        Write(later, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Sen', '99')");
        var half = await StoryAsync("halv.db");
        await File.WriteAllTextAsync(half + "-wal", "");

        foreach (
            var (from, message) in new[]
            {
                (Path("annan.db"), "ingen databas som Samverkan har gjort"),
                (later, "nyare struktur"),
                (half, "var igång"),
                (Path("ingen.db"), "ingen fil"),
            }
        )
        {
            Assert.Contains(message, await RefusedAsync(() => RestoreAsync(file, from)), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(folder, "*before*"));
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_upgraded_and_one_that_cannot_be_changes_nothing()
    {
        var file = await StoryAsync();
        var titles = await TitlesAsync(file);
        await UpgradeTests.UnpackAsync(Path("tidigare.db"));
        File.Copy(Path("tidigare.db"), Path("trasig.db"));
        Write(Path("trasig.db"), "DROP TABLE Outbox");

        await RefusedAsync(() => RestoreAsync(file, Path("trasig.db")));
        Assert.Equal(titles, await TitlesAsync(file));
        Assert.Empty(Directory.GetFiles(folder, "*before*"));
        Assert.Empty(Directory.GetFiles(folder, "*restoring*"));

        await RestoreAsync(file, Path("tidigare.db"));
        Assert.Empty(await CommandAsync(file, async db => await db.Database.GetPendingMigrationsAsync()));
        Assert.NotEmpty(await TitlesAsync(file));
    }

    [Fact]
    public async Task A_backup_is_never_written_over()
    {
        var file = await StoryAsync();
        var first = await BackupAsync(file, Path("kopia.db"));

        Assert.Contains("finns redan", await RefusedAsync(() => BackupAsync(file, Path("kopia.db"))), StringComparison.Ordinal);
        Assert.Equal(first.Bytes, new FileInfo(Path("kopia.db")).Length);
    }
}
