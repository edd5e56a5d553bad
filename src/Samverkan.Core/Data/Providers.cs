using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samverkan.Core.Data;

/// <summary>Chooses the database: SQLite (default) or SQL Server.</summary>
public static class Providers
{
    /// <summary>How many contexts wait to be used again; more are made and thrown away.</summary>
    private const int PoolSize = 32;

    private static readonly ValidityInQueries Valid = new();

    private static readonly ServiceProvider IdentityServices = new ServiceCollection()
        .Configure<IdentityOptions>(ConfigureIdentity)
        .BuildServiceProvider();

    /// <summary>The Identity schema, the same at design time, in tests and in the app.</summary>
    public static void ConfigureIdentity(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <summary>Registers the context for a provider.</summary>
    /// <exception cref="SettingException">The provider or the connection is unknown; the message says what is allowed.</exception>
    public static IServiceCollection AddSamverkanDb(this IServiceCollection services, string provider, string connectionString)
    {
        Understand(provider, connectionString);
        return provider switch
        {
            "Sqlite" => services.AddDbContextPool<SamverkanDb, SqliteSamverkanDb>(
                o =>
                    o.UseSqlite(connectionString, s => s.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                        .KeptOpen()
                        .AddInterceptors(new SqliteSwedish(), new KeptStatements(), Valid)
                        .Quiet(),
                PoolSize
            ),
            "SqlServer" => services.AddDbContextPool<SamverkanDb, SqlServerSamverkanDb>(
                o =>
                    o.UseSqlServer(Soon(connectionString), s => s.ExecutionStrategy(d => new PatientForSeconds(d)))
                        .AddInterceptors(Valid)
                        .Quiet(),
                PoolSize
            ),
            _ => throw new SettingException(
                $"Databasen '{provider}' är okänd. Sätt Samverkan:Database:Provider till Sqlite eller SqlServer."
            ),
        };
    }

    /// <summary>The connection with a time within which it is made or given up, where it has none.</summary>
    internal static string Soon(string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize("Connect Timeout"))
        {
            (connection.ConnectTimeout, connection.ConnectRetryCount) = (PatientForSeconds.SecondsToConnect, 0);
        }

        return connection.ConnectionString;
    }

    private static void Understand(string provider, string connectionString)
    {
        try
        {
            DbConnectionStringBuilder understood =
                provider == "SqlServer"
                    ? new SqlConnectionStringBuilder(connectionString)
                    : new SqliteConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new SettingException(
                $"ConnectionStrings:Samverkan kan inte tolkas för {provider}: {e.Message} Kontrollera stavningen, och att "
                    + "Samverkan:Database:Provider är rätt.",
                e
            );
        }
    }

    /// <summary>Options for a SQLite file, for tools and tests.</summary>
    public static DbContextOptions<SqliteSamverkanDb> Sqlite(string connectionString) =>
        new DbContextOptionsBuilder<SqliteSamverkanDb>()
            .UseApplicationServiceProvider(IdentityServices)
            .UseSqlite(connectionString)
            .AddInterceptors(new SqliteSwedish(), Valid)
            .Options;

    /// <summary>Options for SQL Server, for tools and tests.</summary>
    public static DbContextOptions<SqlServerSamverkanDb> SqlServer(string connectionString, params IInterceptor[] interceptors) =>
        new DbContextOptionsBuilder<SqlServerSamverkanDb>()
            .UseApplicationServiceProvider(IdentityServices)
            .UseSqlServer(connectionString)
            .AddInterceptors([Valid, .. interceptors])
            .Options;

#pragma warning disable EF1001 // see OpenSqliteConnection
    private static DbContextOptionsBuilder KeptOpen(this DbContextOptionsBuilder options) =>
        options.ReplaceService<Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal.ISqliteRelationalConnection, OpenSqliteConnection>();
#pragma warning restore EF1001

    private static DbContextOptionsBuilder Quiet(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w =>
            w.Ignore(
                    CoreEventId.FirstWithoutOrderByAndFilterWarning,
                    CoreEventId.RowLimitingOperationWithoutOrderByWarning,
                    SqliteEventId.TableRebuildPendingWarning,
                    RelationalEventId.NonTransactionalMigrationOperationWarning
                )
                // What fails is thrown, and told by who catches it: a stale form, a database that is away. It is not told twice.
                .Log(
                    (RelationalEventId.CommandError, LogLevel.Debug),
                    (RelationalEventId.ConnectionError, LogLevel.Debug),
                    (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                    (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)
                )
        );
}

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteSamverkanDb>
{
    public SqliteSamverkanDb CreateDbContext(string[] args) => new(Providers.Sqlite("Data Source=design.db"));
}

internal sealed class SqlServerFactory : IDesignTimeDbContextFactory<SqlServerSamverkanDb>
{
    public SqlServerSamverkanDb CreateDbContext(string[] args) => new(Providers.SqlServer("Server=design;Database=design;Encrypt=false"));
}
