using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.Tests.Data;

/// <summary>Lets SQL Server code run without a server: connections "open", commands are collected and answer nothing.</summary>
public sealed class CollectingInterceptor : DbCommandInterceptor, IDbConnectionInterceptor
{
    /// <summary>The statements, with their parameters declared.</summary>
    public ConcurrentQueue<string> Sql { get; } = new();

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Collect(command);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Collect(command);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    private void Collect(DbCommand command)
    {
        var declarations = command.Parameters.Cast<SqlParameter>().Select(p => $"DECLARE {p.ParameterName} {TypeOf(p)};");
        Sql.Enqueue(string.Join('\n', declarations.Append(command.CommandText)));
    }

    private static string TypeOf(SqlParameter p) =>
        p.SqlDbType switch
        {
            SqlDbType.NVarChar => p.Size is > 0 and <= 4000 ? $"nvarchar({p.Size})" : "nvarchar(max)",
            SqlDbType.VarChar => "varchar(max)",
            SqlDbType.VarBinary => "varbinary(max)",
            var other => other.ToString().ToLowerInvariant(),
        };
}
