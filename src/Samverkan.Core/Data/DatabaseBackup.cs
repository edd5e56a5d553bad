using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Data;

/// <summary>What a backup or a restore came to.</summary>
/// <param name="File">The copy that was made; at a restore what the database was before, null where there was none.</param>
/// <param name="Sha256">SHA-256 of the copy, in hexadecimal.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record DatabaseCopy(string? File, string Sha256, long Bytes);

/// <summary>
/// Copies an SQLite database while the product runs, and puts a copy back. A copy is whole (one point in time), checked, and has its
/// SHA-256 in a file beside it, as <c>sha256sum</c> writes it. SQL Server has its own.
/// </summary>
public static class DatabaseBackup
{
    private const string SumSuffix = ".sha256";

    /// <summary>Writes all that is in the write-ahead log into the file itself; refused while anybody else has the file open.</summary>
    private const string LeaveLog = "PRAGMA journal_mode=DELETE";

    /// <summary>Writes a copy of the database as it is now; the product may run meanwhile.</summary>
    /// <param name="file">Where the copy is written; there is no such file yet.</param>
    /// <exception cref="DatabaseUnusableException">The copy cannot be made, or is not whole; then nothing is left of it.</exception>
    public static async Task<DatabaseCopy> BackupAsync(SamverkanDb db, string file, CancellationToken ct = default)
    {
        var source = Source(db, "BACKUP DATABASE");
        if (!File.Exists(source))
        {
            throw new DatabaseUnusableException($"Det finns ingen databas i {source}.");
        }

        if (File.Exists(file) || File.Exists(file + SumSuffix))
        {
            throw new DatabaseUnusableException($"{file} finns redan. Välj ett annat namn; en säkerhetskopia skrivs aldrig över.");
        }

        var part = file + ".part";
        File.Delete(part);
        try
        {
            // Reads one point in time, however much is written meanwhile.
            await UseAsync(source, c => RunAsync(c, "VACUUM INTO $file", ct, ("$file", part)));
            await CheckAsync(part, file, ct);
            Flush(part);
            var copy = new DatabaseCopy(file, await SumAsync(part, ct), new FileInfo(part).Length);
            await WriteSumAsync(file, copy.Sha256, ct);
            File.Move(part, file);
            return copy;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException($"Säkerhetskopian kunde inte skrivas till {file}: {Why(e)}", e);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>
    /// Puts a copy, brought to this version's structure, in the place of the database, and keeps what was there beside it. The product
    /// does not run meanwhile.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">
    /// The copy is not whole, is another product's or a later version's, or the database is in use; then nothing is changed.
    /// </exception>
    public static async Task<DatabaseCopy> RestoreAsync(SamverkanDb db, string from, DateTime now, CancellationToken ct = default)
    {
        var target = Source(db, "RESTORE DATABASE");
        var sum = await SumOfBackupAsync(from, ct);
        var coming = target + ".restoring";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            File.Copy(from, coming, overwrite: true);
            await CheckAsync(coming, from, ct);
            // Brought to this version's structure before it takes the place of anything: what fails, fails with nothing changed.
            await using (var copy = new SqliteSamverkanDb(Providers.Sqlite($"Data Source={coming};Pooling=False")))
            {
                await DatabaseSetup.MigrateAsync(copy, ct: ct);
            }

            await CheckAsync(coming, from, ct);
            await UseAsync(coming, c => RunAsync(c, LeaveLog, ct));
            Flush(coming);
            var aside = await SwapAsync(target, coming, now, ct);
            return new DatabaseCopy(aside, sum, new FileInfo(from).Length);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException($"{from} kunde inte återställas: {Why(e)}", e);
        }
        finally
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(coming + suffix);
            }
        }
    }

    /// <summary>The sum of a file that can be a backup: all of it is there, and it is as it was written.</summary>
    private static async Task<string> SumOfBackupAsync(string from, CancellationToken ct)
    {
        if (!File.Exists(from))
        {
            throw new DatabaseUnusableException($"Det finns ingen fil {from}.");
        }

        if (File.Exists(from + "-wal"))
        {
            throw new DatabaseUnusableException(
                $"Bredvid {from} ligger {Path.GetFileName(from)}-wal: filerna är kopierade ur en databas som var igång, och en av "
                    + "dem ensam är inte hela databasen. Låt ConnectionStrings:Samverkan peka på den, kör backup --out och "
                    + "återställ det som blir."
            );
        }

        var sum = await SumAsync(from, ct);
        if (File.Exists(from + SumSuffix) && !(await File.ReadAllTextAsync(from + SumSuffix, ct)).StartsWith(sum, StringComparison.Ordinal))
        {
            throw new DatabaseUnusableException(
                $"{from} är inte den fil som säkerhetskopierades: dess SHA-256 är en annan än i {SumSuffix}."
            );
        }

        return sum;
    }

    /// <summary>Puts the coming file in the place of the database in one step, while nobody else can open it.</summary>
    private static async Task<string?> SwapAsync(string target, string coming, DateTime now, CancellationToken ct)
    {
        var aside = $"{target}.before-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        if (!File.Exists(target))
        {
            MoveLogs(target, aside);
            File.Move(coming, target);
            return null;
        }

        try
        {
            await UseAsync(
                target,
                async c =>
                {
                    await RunAsync(c, LeaveLog, ct);
                    await RunAsync(c, "PRAGMA locking_mode=EXCLUSIVE", ct);
                    await RunAsync(c, "BEGIN EXCLUSIVE", ct);
                    File.Replace(coming, target, aside);
                }
            );
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            // What is damaged is kept as it is, with its log, which is not to be taken for the copy's.
            File.Replace(coming, target, aside);
            MoveLogs(target, aside);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw new DatabaseUnusableException($"{target} används av ett program. Stoppa Samverkan och försök igen. Inget är ändrat.", e);
        }

        return aside;
    }

    private static void MoveLogs(string of, string to)
    {
        foreach (var suffix in new[] { "-wal", "-shm" }.Where(s => File.Exists(of + s)))
        {
            File.Move(of + suffix, to + suffix);
        }
    }

    private static string Why(Exception e) => e is SqliteException sqlite ? DatabaseSetup.Text(sqlite) : e.Message;

    private static string Source(SamverkanDb db, string command) =>
        db.Database.IsSqlite()
            ? new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource
            : throw new DatabaseUnusableException($"SQL Server har egen säkerhetskopiering ({command}). Kommandot gäller bara SQLite.");

    /// <summary>Whether a file is whole and this product's.</summary>
    /// <param name="called">The file as whoever gave the command knows it.</param>
    private static async Task CheckAsync(string file, string called, CancellationToken ct)
    {
        try
        {
            await UseAsync(
                file,
                async c =>
                {
                    if (await RunAsync(c, "PRAGMA integrity_check", ct) is not "ok")
                    {
                        throw new DatabaseUnusableException($"{called} är skadad.");
                    }

                    await RunAsync(c, "SELECT COUNT(*) FROM \"__EFMigrationsHistory\"", ct);
                }
            );
        }
        catch (SqliteException e)
        {
            throw new DatabaseUnusableException($"{called} är skadad eller är ingen databas som Samverkan har gjort.", e);
        }
    }

    private static async Task UseAsync(string file, Func<SqliteConnection, Task> act)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString();
        await using var connection = new SqliteConnection(text);
        await connection.OpenAsync();
        SqliteSwedish.Teach(connection);
        await act(connection);
    }

    private static async Task<object?> RunAsync(SqliteConnection c, string sql, CancellationToken ct, params (string, string)[] values)
    {
        await using var command = c.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Writes what the system has of a file to the disk itself, before the file is relied on.</summary>
    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static async Task<string> SumAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
    }

    private static Task WriteSumAsync(string file, string sum, CancellationToken ct) =>
        File.WriteAllTextAsync(file + SumSuffix, $"{sum}  {Path.GetFileName(file)}\n", ct);
}
