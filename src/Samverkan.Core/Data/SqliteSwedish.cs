using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Samverkan.Core.Common;

namespace Samverkan.Core.Data;

/// <summary>Prepares SQLite connections: Swedish collation, foreign keys on, patience with other writers.</summary>
internal sealed class SqliteSwedish : DbConnectionInterceptor
{
    public const string CollationName = "SV_CI";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void Prepare(SqliteConnection connection)
    {
        connection.CreateCollation(CollationName, static (a, b) => SwedishText.Culture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase));
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        command.ExecuteNonQuery();
    }
}
