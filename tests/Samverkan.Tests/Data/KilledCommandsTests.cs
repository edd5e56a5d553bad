using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

/// <summary>How often the product is killed; the script tests/kills asks for more.</summary>
internal static class Killing
{
    /// <summary>How many times, where nothing else is asked for.</summary>
    public static int Times(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_KILLS"), SwedishText.Culture, out var asked) ? asked : usual;
}

/// <summary>The commands that change or copy a whole database are killed in the middle, again and again; nothing is lost.</summary>
public sealed class KilledCommandsTests : IDisposable
{
    private static readonly int Kills = Killing.Times(3);
    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-killed").FullName;
    private int files;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string NewPath() => Path.Combine(folder, $"{files++}.db");

    private string CopyOf(string file)
    {
        var path = NewPath();
        File.Copy(file, path);
        return path;
    }

    /// <summary>Runs a command to its end; tells how long it took.</summary>
    private static async Task<TimeSpan> RunAsync(string database, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = ProductProcess.Command(database, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return watch.Elapsed;
    }

    /// <summary>Kills a command at a moment that is spread over the time it takes, from kill to kill.</summary>
    private static async Task KillAsync(int number, TimeSpan time, string database, params string[] arguments)
    {
        using var process = ProductProcess.Command(database, arguments);
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(time * (number + 1) / (Kills + 1)));
        process.Kill();
        await process.WaitForExitAsync();
    }

    [Fact]
    public async Task An_upgrade_that_was_killed_goes_on_at_the_next_start_and_ends_as_one_that_was_not()
    {
        var old = NewPath();
        await UpgradeTests.UnpackAsync(old);
        var whole = CopyOf(old);
        var time = await RunAsync(whole, "migrate");
        var after = await Fingerprint.OfAsync(whole);

        for (var i = 0; i < Kills; i++)
        {
            var database = CopyOf(old);
            await KillAsync(i, time, database, "migrate");
            await RunAsync(database, "migrate", "--release-lock");
            Assert.Equal(after, await Fingerprint.OfAsync(database));
        }
    }

    [Fact]
    public async Task A_backup_that_was_killed_is_not_there_or_whole_and_changes_nothing()
    {
        var database = CopyOf(await TestDatabase.CopyAsync());
        var before = await Fingerprint.OfAsync(database);
        var time = await RunAsync(database, "backup", "--out", NewPath());

        for (var i = 0; i < Kills; i++)
        {
            var copy = NewPath();
            await KillAsync(i, time, database, "backup", "--out", copy);
            Assert.Equal(before, await Fingerprint.OfAsync(database));
            if (File.Exists(copy))
            {
                Assert.True(File.Exists(copy + ".sha256"));
                Assert.Equal(before, await Fingerprint.OfAsync(CopyOf(copy)));
            }

            // What is left of the first does not stand in the way of a second.
            var again = NewPath();
            await RunAsync(database, "backup", "--out", again);
            Assert.Equal(before, await Fingerprint.OfAsync(again));
        }
    }

    [Fact]
    public async Task A_restore_that_was_killed_leaves_the_database_as_it_was_or_as_the_backup()
    {
        var backup = CopyOf(await TestDatabase.CopyAsync());
        var changed = CopyOf(backup);
        await using (var connection = new SqliteConnection($"Data Source={changed};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Agreements SET Version = Version + 1";
            await command.ExecuteNonQueryAsync();
        }

        string[] allowed = [await Fingerprint.OfAsync(CopyOf(changed)), await Fingerprint.OfAsync(CopyOf(backup))];
        Assert.NotEqual(allowed[0], allowed[1]);
        var time = await RunAsync(CopyOf(changed), "restore", "--from", backup);
        for (var i = 0; i < Kills; i++)
        {
            var database = CopyOf(changed);
            await KillAsync(i, time, database, "restore", "--from", backup);
            Assert.Contains(await Fingerprint.OfAsync(CopyOf(database)), allowed);
            await RunAsync(database, "restore", "--from", backup);
            Assert.Equal(allowed[1], await Fingerprint.OfAsync(database));
        }
    }
}
