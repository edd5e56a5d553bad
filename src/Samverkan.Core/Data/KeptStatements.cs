using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.Core.Data;

/// <summary>
/// A connection that stays open keeps the statements of its queries as SQLite has prepared them: to parse and plan a query costs more than
/// to run it. They end with the connection, so that none outlives the collation it was prepared with.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    public override InterceptionResult<DbCommand> CommandCreating(
        CommandCorrelatedEventData eventData,
        InterceptionResult<DbCommand> result
    ) =>
        eventData is { CommandSource: CommandSource.LinqQuery, Connection: SqliteConnection connection }
            ? InterceptionResult<DbCommand>.SuppressWithResult(new KeptCommand { Connection = connection })
            : result;

    /// <summary>A command of one's own on an open connection, kept where the database is SQLite.</summary>
    public static DbCommand On(DbConnection connection, string text)
    {
        var command = connection is SqliteConnection sqlite ? new KeptCommand { Connection = sqlite } : connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <summary>A command that is run by the one kept under the same text.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            var kept = Statements.Of(Connection!).Take(CommandText);
            kept.Command.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
            {
                kept.Command.Parameters.Add(parameter);
            }

            (kept.Command.Transaction, kept.Command.CommandTimeout) = (Transaction, CommandTimeout);
            return kept.Reader = kept.Command.ExecuteReader(behavior);
        }
    }

    /// <summary>A kept command with the reader that it was last run with.</summary>
    private sealed class Kept(SqliteCommand command)
    {
        public SqliteCommand Command { get; } = command;

        public SqliteDataReader? Reader { get; set; }

        public bool IsFree => Reader is null or { IsClosed: true };
    }

    /// <summary>The statements of one connection.</summary>
    private sealed class Statements
    {
        /// <summary>As many as the pages have queries, roughly; when there are more, all are dropped and kept anew.</summary>
        private const int Most = 150;

        private static readonly ConditionalWeakTable<SqliteConnection, Statements> All = [];

        private readonly Dictionary<string, Kept> byText = new(StringComparer.Ordinal);
        private readonly SqliteConnection connection;

        private Statements(SqliteConnection connection)
        {
            this.connection = connection;
            // The connection disposes its commands when it closes.
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState == ConnectionState.Closed)
                {
                    byText.Clear();
                }
            };
        }

        public static Statements Of(SqliteConnection connection) => All.GetValue(connection, c => new Statements(c));

        /// <summary>The command kept under a text; one of its own where that is being read.</summary>
        public Kept Take(string text)
        {
            if (byText.TryGetValue(text, out var kept))
            {
                return kept.IsFree ? kept : Make(text);
            }

            if (byText.Count >= Most)
            {
                foreach (var old in byText.Values.Where(k => k.IsFree))
                {
                    old.Command.Dispose();
                }

                byText.Clear();
            }

            return byText[text] = Make(text);
        }

        private Kept Make(string text) => new(new SqliteCommand(text, connection));
    }
}
