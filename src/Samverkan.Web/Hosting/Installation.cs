using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samverkan.Core.Data;

namespace Samverkan.Web.Hosting;

/// <summary>Where the program's own files are.</summary>
public static class Installation
{
    /// <summary>
    /// The program finds its settings and web files beside itself, wherever it is started from; in the source tree, where the project is,
    /// or where it is told to (<c>--contentRoot</c>).
    /// </summary>
    public static WebApplicationOptions Options(string[] args) =>
        new()
        {
            Args = args,
            ContentRootPath =
                Array.Exists(args, a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
                || File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "Samverkan.Web.csproj"))
                    ? null
                    : AppContext.BaseDirectory,
        };
}

/// <summary>Whether the installation can serve: its web files are there, the disk has room, and the database can be written.</summary>
public sealed class ReadyCheck(SamverkanDb db, IWebHostEnvironment environment) : IHealthCheck
{
    private const long LeastFreeBytes = 50L * 1024 * 1024;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!environment.WebRootFileProvider.GetFileInfo("dist/styles.css").Exists)
        {
            return HealthCheckResult.Unhealthy($"Webbfilerna finns inte i {environment.WebRootPath}. Publicera programmet på nytt.");
        }

        if (db.Database.IsSqlite() && Path.GetDirectoryName(Path.GetFullPath(FileOf(db))) is { } folder)
        {
            var free = new DriveInfo(folder).AvailableFreeSpace;
            if (free < LeastFreeBytes)
            {
                return HealthCheckResult.Unhealthy($"Disken är nästan full: {free / 1024 / 1024} MB kvar i {folder}.");
            }
        }

        try
        {
            // Taking the right to write and giving it back tells what a look cannot.
            await db.Database.ExecuteSqlRawAsync(
                db.Database.IsSqlite()
                    ? "BEGIN IMMEDIATE; ROLLBACK;"
                    : "BEGIN TRANSACTION; UPDATE \"ChangeStamps\" SET \"Stamp\" = \"Stamp\" WHERE 1 = 0; ROLLBACK;",
                cancellationToken
            );
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or Microsoft.Data.SqlClient.SqlException)
        {
            return HealthCheckResult.Unhealthy("Databasen kan inte skrivas: " + e.Message, e);
        }
    }

    private static string FileOf(SamverkanDb db) =>
        new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
}
