using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Samverkan.Core.Data;

/// <summary>The database cannot be used; the message says what to do about it.</summary>
public sealed class DatabaseUnusableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Brings the database to the schema of this version, or says why it cannot.</summary>
public static class DatabaseSetup
{
    /// <summary>How long another process may upgrade before it is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Applies migrations where there are any to apply; takes the lock only then. Refuses a database that a later version has written, or
    /// that is not this product's.
    /// </summary>
    /// <param name="patience">How long to wait for another process that upgrades; five seconds unless another time is given.</param>
    /// <exception cref="DatabaseUnusableException">Missing, locked, broken, foreign or from a later version.</exception>
    public static async Task MigrateAsync(SamverkanDb db, TimeSpan? patience = null, CancellationToken ct = default)
    {
        try
        {
            var known = db.Database.GetMigrations().ToList();
            var exists = await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct);
            var applied = exists ? (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet(StringComparer.Ordinal) : [];
            RefuseLater(known, applied);
            await LogAheadAsync(db, exists, ct);
            if (known.TrueForAll(applied.Contains))
            {
                return;
            }

            if (exists && applied.Count == 0 && await IsForeignAsync(db, ct))
            {
                throw new DatabaseUnusableException(
                    "Databasen innehåller tabeller men är inte gjord av Samverkan. Kontrollera ConnectionStrings:Samverkan och välj en "
                        + "tom databas, eller en som Samverkan har gjort."
                );
            }

            await WaitForLockAsync(db, patience ?? Patience, ct);
            await TeachAsync(db, ct);
            await db.Database.MigrateAsync(ct);
        }
        catch (SqliteException e)
        {
            throw new DatabaseUnusableException(Text(e), e);
        }
        catch (Exception e) when (e is Microsoft.Data.SqlClient.SqlException or RetryLimitExceededException)
        {
            throw new DatabaseUnusableException(
                $"SQL Server svarar inte som den ska: {(e.InnerException ?? e).Message} Kontrollera " + "ConnectionStrings:Samverkan.",
                e
            );
        }
    }

    /// <summary>Asks SQL Server whether readers wait for writers in this database.</summary>
    internal const string AsksSnapshot =
        "SELECT CAST(is_read_committed_snapshot_on AS int) AS Value FROM sys.databases WHERE name = DB_NAME()";

    /// <summary>What who runs the database is to change in it, as a Swedish sentence; null where nothing is to be.</summary>
    public static async Task<string?> AdviceAsync(SamverkanDb db, CancellationToken ct = default) =>
        db.Database.IsSqlServer() && await CountAsync(db, AsksSnapshot, ct) == 0
            ? "READ_COMMITTED_SNAPSHOT är av i databasen: den som läser väntar på den som skriver, och sidor kan bli långsamma eller "
                + "avbrytas. Slå på det en gång: ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE."
            : null;

    /// <summary>
    /// Lets readers and a writer of an SQLite file go on at the same time. EF Core says so to files that it makes; a copy that was put
    /// back does not have it.
    /// </summary>
    private static async Task LogAheadAsync(SamverkanDb db, bool exists, CancellationToken ct)
    {
        if (exists && db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }
    }

    /// <summary>Gives SQLite what upgrades say in SQL and it cannot do by itself: packing text.</summary>
    private static async Task TeachAsync(SamverkanDb db, CancellationToken ct)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await db.Database.OpenConnectionAsync(ct);
            sqlite.CreateFunction("packed", (string text) => Packed.Of(text), isDeterministic: true);
        }
    }

    private static void RefuseLater(List<string> known, HashSet<string> applied)
    {
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } unknown)
        {
            throw new DatabaseUnusableException(
                $"Databasen har en nyare struktur ({unknown}) än det här programmet känner till. Uppgradera programmet eller "
                    + $"återställ en säkerhetskopia."
            );
        }
    }

    /// <summary>
    /// Releases a lock that an upgrade left when its process was killed. Only for when no other process upgrades; the operator says so.
    /// </summary>
    public static async Task ReleaseLockAsync(SamverkanDb db, CancellationToken ct = default)
    {
        if (await LockedAsync(db, ct))
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", ct);
        }
    }

    /// <summary>Only the SQLite provider leaves a row behind; SQL Server's lock ends with its connection.</summary>
    private static async Task<bool> LockedAsync(SamverkanDb db, CancellationToken ct) =>
        db.Database.IsSqlite()
        && await CountAsync(db, "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'", ct) > 0
        && await CountAsync(db, "SELECT COUNT(*) AS Value FROM \"__EFMigrationsLock\"", ct) > 0;

    private static async Task WaitForLockAsync(SamverkanDb db, TimeSpan patience, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; await LockedAsync(db, ct); waited += TimeSpan.FromMilliseconds(250))
        {
            if (waited >= patience)
            {
                throw new DatabaseUnusableException(
                    "En uppgradering av databasen pågår i en annan process, eller avbröts innan den var klar. Vänta och starta igen. Pågår "
                        + "ingen uppgradering: ta en kopia av databasfilen och kör kommandot migrate --release-lock."
                );
            }

            await Task.Delay(250, ct);
        }
    }

    private static async Task<bool> IsForeignAsync(SamverkanDb db, CancellationToken ct) =>
        await CountAsync(
            db,
            db.Database.IsSqlite()
                ? "SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' "
                    + "AND substr(name, 1, 4) <> '__EF'"
                : "SELECT COUNT(*) AS Value FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME NOT LIKE '[_][_]EF%'",
            ct
        ) > 0;

    private static async Task<int> CountAsync(SamverkanDb db, string sql, CancellationToken ct) =>
        (await db.Database.SqlQueryRaw<int>(sql).ToListAsync(ct))[0];

    /// <summary>What is wrong with an SQLite file, and what to do about it.</summary>
    internal static string Text(SqliteException e) =>
        e.SqliteErrorCode switch
        {
            5 or 6 => "Databasfilen är låst av ett annat program. Stäng det och starta igen.",
            8 or 14 => "Databasfilen kan inte öppnas eller skrivas. Kontrollera sökvägen i ConnectionStrings:Samverkan och rättigheterna "
                + "till mappen.",
            11 or 26 => "Databasfilen är skadad eller är ingen SQLite-databas. Återställ en säkerhetskopia.",
            13 => "Disken är full. Frigör utrymme och starta igen.",
            _ => $"Databasen kan inte användas: {e.Message}",
        };
}
