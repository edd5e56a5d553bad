using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Samverkan.Documents.Fonts;

namespace Samverkan.Core.Data;

/// <summary>The database cannot be used; the message says what to do about it.</summary>
public sealed class DatabaseUnusableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Brings the database to the schema of this version, or says why it cannot.</summary>
public static class DatabaseSetup
{
    /// <summary>Applies migrations. Refuses a database that a later version has written.</summary>
    /// <exception cref="DatabaseUnusableException">Missing, locked, broken or from a later version.</exception>
    public static async Task MigrateAsync(SamverkanDb db, CancellationToken ct = default)
    {
        try
        {
            var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = await db.Database.CanConnectAsync(ct) ? await db.Database.GetAppliedMigrationsAsync(ct) : [];
            if (applied.FirstOrDefault(m => !known.Contains(m)) is { } unknown)
            {
                throw new DatabaseUnusableException(
                    $"Databasen har en nyare struktur ({unknown}) än det här programmet känner till. Uppgradera programmet eller "
                        + $"återställ en säkerhetskopia."
                );
            }

            await db.Database.MigrateAsync(ct);
            FontLibrary.Warm();
        }
        catch (SqliteException e)
        {
            throw new DatabaseUnusableException(
                e.SqliteErrorCode switch
                {
                    5 or 6 => "Databasfilen är låst av ett annat program. Stäng det och starta igen.",
                    8 or 14 => "Databasfilen kan inte öppnas eller skrivas. Kontrollera sökvägen i ConnectionStrings:Samverkan och "
                        + "rättigheterna till mappen.",
                    11 or 26 => "Databasfilen är skadad eller är ingen SQLite-databas. Återställ en säkerhetskopia.",
                    _ => $"Databasen kan inte användas: {e.Message}",
                },
                e
            );
        }
        catch (Microsoft.Data.SqlClient.SqlException e)
        {
            throw new DatabaseUnusableException(
                $"SQL Server svarar inte som den ska: {e.Message} Kontrollera ConnectionStrings:Samverkan.",
                e
            );
        }
    }
}
