using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

/// <summary>What a database holds, in short, to tell whether two hold the same.</summary>
internal static class Fingerprint
{
    /// <summary>
    /// Opens the database as the product does, checks that it is whole, makes the files that were left to make when the lease of a killed
    /// worker has run out, chains the history and checks its chains, and tells each table's number of rows and of changes to them.
    /// Accounts, keys and the runs of daily jobs are left out: signing in and starting touch them.
    /// </summary>
    public static async Task<string> OfAsync(string database)
    {
        await using var services = TestDatabase.Services(database);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamverkanDb>();
        await DatabaseSetup.MigrateAsync(db);
        Assert.Equal("ok", await ScalarAsync(db, "PRAGMA integrity_check"));
        Assert.Null(await ScalarAsync(db, "PRAGMA foreign_key_check"));
        var later = TestDatabase.StoryTime.AddDays(1);
        while (await scope.ServiceProvider.GetRequiredService<ArchiveService>().MakeDueAsync(() => later) > 0) { }

        await scope.ServiceProvider.GetRequiredService<HistoryChaining>().ChainDueAsync(() => later);
        await foreach (var broken in scope.ServiceProvider.GetRequiredService<HistoryVerification>().ChecksAsync())
        {
            Assert.Null(broken);
        }

        var lines = new List<string>();
        foreach (
            var type in db
                .Model.GetEntityTypes()
                .Where(t =>
                    t.GetTableName() is { } name
                    && !name.StartsWith("AspNet", StringComparison.Ordinal)
                    && name is not ("DataProtectionKeys" or "JobRuns" or "Sessions" or "SecurityEvents" or "Attempts" or "UsedCodes")
                )
                .DistinctBy(t => t.GetTableName())
                .OrderBy(t => t.GetTableName(), StringComparer.Ordinal)
        )
        {
            var changes = type.FindProperty("Version") is { } p && p.ClrType == typeof(int) ? "coalesce(sum(Version), 0)" : "0";
            lines.Add(
                $"{type.GetTableName()} {await ScalarAsync(db, $"SELECT count(*) || ' ' || {changes} FROM \"{type.GetTableName()}\"")}"
            );
        }

        return string.Join('\n', lines);
    }

    private static async Task<string?> ScalarAsync(SamverkanDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names come from the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }
}
