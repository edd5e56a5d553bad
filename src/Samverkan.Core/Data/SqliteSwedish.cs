using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.Core.Data;

/// <summary>
/// Prepares SQLite connections: Swedish collation, foreign keys on, patience with other writers. A context keeps its connection open
/// until it is disposed of: to open one means to register functions and collations anew, which costs more than most queries.
/// </summary>
internal sealed class SqliteSwedish : DbConnectionInterceptor
{
    public const string CollationName = "SV_CI";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => ValueTask.FromResult(InterceptionResult.Suppress());

    /// <summary>Teaches a connection to sort the Swedish way, as the indexes of the database do.</summary>
    internal static void Teach(SqliteConnection connection) =>
        connection.CreateCollation(
            CollationName,
            static (a, b) => SwedishText.Culture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase)
        );

    private static void Prepare(SqliteConnection connection)
    {
        Teach(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        command.ExecuteNonQuery();
    }
}
