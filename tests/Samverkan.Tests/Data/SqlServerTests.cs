using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Samverkan.Core.Data;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

/// <summary>What can be known of the SQL Server side without a server: the model, the script, and every query the pages run.</summary>
public partial class SqlServerTests
{
    [System.Text.RegularExpressions.GeneratedRegex(@"CAST\(\[\w+\]\.\[\w+\] AS int\)")]
    private static partial System.Text.RegularExpressions.Regex CastColumn();

    private static SqlServerSamverkanDb Context(CollectingInterceptor? interceptor = null) =>
        new(Providers.SqlServer("Server=none;Database=none;Encrypt=false", interceptor is null ? [] : [interceptor]));

    private static List<string> Parse(string sql)
    {
        new TSql160Parser(true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(e => $"{e.Line}: {e.Message}")];
    }

    private static List<string> Validate(IEnumerable<string> scripts)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = "Finnish_Swedish_CI_AS" });
        foreach (var script in scripts)
        {
            model.AddObjects(script);
        }

        return [.. model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(m => m.Message)];
    }

    private static string[] Schema()
    {
        using var db = Context();
        return db.Database.GenerateCreateScript().Split("GO", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [Fact]
    public void No_provider_has_model_changes_without_a_migration()
    {
        using var server = Context();
        using var sqlite = new SqliteSamverkanDb(Providers.Sqlite("Data Source=:memory:"));
        Assert.False(server.Database.HasPendingModelChanges());
        Assert.False(sqlite.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migration_script_parses() =>
        Assert.Empty(Parse(Context().GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)));

    [Fact]
    public void What_is_asked_of_the_server_itself_parses() => Assert.Empty(Parse(DatabaseSetup.AsksSnapshot));

    [Fact]
    public void The_schema_is_a_valid_model_with_Swedish_collation()
    {
        var schema = Schema();
        Assert.Empty(Validate(schema));
        Assert.Contains(schema, s => s.Contains("COLLATE Finnish_Swedish_CI_AS", StringComparison.Ordinal));
        Assert.DoesNotContain(
            schema,
            s => s.Contains("ON DELETE CASCADE", StringComparison.Ordinal) && s.Contains("[Agreements]", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_broken_foreign_key_would_be_found() =>
        Assert.NotEmpty(
            Validate([
                "CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [B] int NOT NULL CONSTRAINT F FOREIGN KEY REFERENCES [Missing]([Id]));",
            ])
        );

    [Fact]
    public async Task Every_query_that_pages_and_acts_run_is_valid_on_SQL_Server()
    {
        var queries = new QueryListener();
        await using (var app = new TestApp { Also = queries.Listen })
        {
            await queries.VisitEveryPageAsync(app);
            await QueryListener.DoEveryActAsync(app);
        }

        Assert.True(queries.Expressions.Count > 120, $"{queries.Expressions.Count} queries");
        var collected = new CollectingInterceptor();
        await using var db = Context(collected);
        foreach (var expression in queries.Expressions)
        {
            QueryListener.Run(expression, db);
        }

        Assert.True(
            collected.Sql.Count >= queries.Expressions.Count,
            $"{collected.Sql.Count} statements of {queries.Expressions.Count} queries"
        );
        var statements = collected.Sql.Append(ChangeStamps.Installation).Distinct().ToList();
        Assert.All(statements, sql => Assert.Empty(Parse(sql)));
        // A choice is stored by its name: cast to a number in a query, SQLite makes it 0 and SQL Server fails.
        Assert.DoesNotContain(statements, sql => CastColumn().IsMatch(sql));
        var procedures = statements.Select((sql, i) => $"CREATE PROCEDURE q{i} AS BEGIN\n{sql}\nEND").ToList();
        Assert.Empty(Validate([.. Schema(), .. procedures]));
        Assert.NotEmpty(
            Validate([.. Schema().Select(s => s.Replace("[StartsAt]", "[StartedAt]", StringComparison.Ordinal)), .. procedures])
        );
    }
}
