using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Samverkan.Core.Data;

/// <summary>Tells a database that is away, full or busy from a fault of the product: trying again later helps.</summary>
public static class DatabaseAway
{
    /// <summary>
    /// What SQL Server's client says when the server is away, the connection was lost or was killed (0 on Linux), the log-in or the
    /// database is not there yet, or it gives up waiting; from 17 in class the server itself says that it cannot go on.
    /// </summary>
    private static readonly int[] Numbers = [0, -1, -2, 2, 20, 53, 64, 121, 233, 258, 4060, 4221, 10053, 10054, 10060, 10061, 18401, 18456];

    private const int OwnFault = 17;

    /// <summary>What the client says when every connection is in use; it has no number.</summary>
    private const string NoneFree = "connection from the pool";

    /// <summary>Whether a failure is of the connection: the server is away, or the connection was lost.</summary>
    internal static bool IsConnection(Exception failure) =>
        failure is SqlException sql && sql.Errors.Cast<SqlError>().Any(e => Numbers.Contains(e.Number));

    /// <summary>Whether a failure comes from a database that is away, full or busy.</summary>
    public static bool Is(Exception? failure) =>
        failure switch
        {
            null => false,
            RetryLimitExceededException => true,
            SqlException sql => sql.Class >= OwnFault || sql.Errors.Cast<SqlError>().Any(e => Numbers.Contains(e.Number)),
            // Busy, locked, read-only, a fault of the disk, full, not to be opened.
            SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 13 or 14,
            InvalidOperationException { InnerException: null } full => full.Message.Contains(NoneFree, StringComparison.Ordinal),
            DbUpdateException or InvalidOperationException or AggregateException => Is(failure.InnerException),
            _ => false,
        };
}

/// <summary>
/// Tries again when the connection to SQL Server is lost, also when its client on Linux says so by number 0, which EF Core's own list
/// lacks; gives up soon enough for who waits to be told.
/// </summary>
internal sealed class PatientForSeconds(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostTries, TimeSpan.FromMilliseconds(500), [0])
{
    private const int MostTries = 6;

    /// <summary>After this no lost connection is tried again: an attempt to connect takes four seconds at most.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private readonly Stopwatch since = new();

    /// <summary>How many seconds it may take to connect, where the connection string says nothing of it.</summary>
    public const int SecondsToConnect = 4;

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        since.Restart();
    }

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        since.Elapsed < Most || !DatabaseAway.IsConnection(lastException) ? base.GetNextDelay(lastException) : null;
}
