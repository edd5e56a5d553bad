using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Documents.Content;

namespace Samverkan.Testing;

/// <summary>Changes rows behind the product, as somebody with the database file could.</summary>
public static class BehindTheProduct
{
    /// <summary>Opens the connection with functions for packed text in SQL: unpacked(bytes), packed(text) and hashed(text).</summary>
    public static async Task<SqliteConnection> OpenPackedAsync(this SamverkanDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        connection.CreateFunction("unpacked", (byte[] stored) => Packed.Text(stored));
        connection.CreateFunction("packed", (string text) => Packed.Of(text));
        connection.CreateFunction("hashed", (string text) => Document.HashOf(text));
        return connection;
    }

    /// <summary>Runs SQL that changes packed text.</summary>
    public static async Task<int> ChangePackedAsync(this SamverkanDb db, string sql)
    {
        await using var command = (await db.OpenPackedAsync()).CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Changes a table; what it held is put back at the end.</summary>
    public static async Task<IAsyncDisposable> ChangedAsync(this TestApp app, string table, string sql)
    {
        await app.ReadAsync(db => db.ChangePackedAsync($"CREATE TABLE \"Kept{table}\" AS SELECT * FROM \"{table}\"; {sql};"));
        return new Back(() =>
            app.ReadAsync(db =>
                db.ChangePackedAsync(
                    $"PRAGMA foreign_keys = OFF; DELETE FROM \"{table}\"; INSERT INTO \"{table}\" SELECT * FROM \"Kept{table}\"; "
                        + $"DROP TABLE \"Kept{table}\"; PRAGMA foreign_keys = ON;"
                )
            )
        );
    }

    /// <summary>What the verification of evidence finds broken.</summary>
    public static Task<List<string>> BreaksAsync(this TestApp app) =>
        app.WithAsync(async services =>
        {
            var found = new List<string>();
            await foreach (var line in services.GetRequiredService<EvidenceVerification>().BreaksAsync(_ => { }))
            {
                found.Add(line);
            }

            return found;
        });

    private sealed class Back(Func<Task> put) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await put();
    }
}
