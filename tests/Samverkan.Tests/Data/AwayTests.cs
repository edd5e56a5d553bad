using System.Data.Common;
using System.Diagnostics;
using System.Net;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Data;

/// <summary>A database that is away is told in Swedish and soon, and pages come back by themselves with it.</summary>
public class AwayTests
{
    /// <summary>Answers every command as a database does whose disk is gone.</summary>
    private sealed class Away : DbCommandInterceptor
    {
        public bool IsAway { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) =>
            IsAway
                ? throw new SqliteException("disk I/O error", 10)
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    [Fact]
    public async Task A_page_says_503_while_the_database_is_away_and_comes_back_with_it()
    {
        var away = new Away();
        await using var app = new TestApp { Also = s => s.ConfigureDbContext<SqliteSamverkanDb>(o => o.AddInterceptors(away)) };
        var karin = await app.SignInAsync(Karin);
        var page = $"/overenskommelser/{StoryApp.Running}/bilagor/3";
        Assert.Equal(HttpStatusCode.OK, (await karin.GetAsync(page)).Status);

        away.IsAway = true;
        using (var answer = await karin.Client.GetAsync($"/overenskommelser/{StoryApp.Running}/bilagor/4"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("30", answer.Headers.GetValues("Retry-After").Single());
            Assert.Contains("Databasen svarar inte", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        away.IsAway = false;
        Assert.Equal(HttpStatusCode.OK, (await karin.GetAsync($"/overenskommelser/{StoryApp.Running}/bilagor/4")).Status);
    }

    [Fact]
    public async Task SQL_Server_that_does_not_answer_is_given_up_within_five_seconds()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        // Nobody listens there; number 0 and the like are tried again until two seconds have gone.
        services.AddSamverkanDb("SqlServer", "Server=127.0.0.1,1;Database=borta;User Id=x;Password=x;Encrypt=false");
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var failure = await Record.ExceptionAsync(() =>
            scope.ServiceProvider.GetRequiredService<SamverkanDb>().Set<ChangeStamp>().ToListAsync()
        );

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.True(DatabaseAway.Is(failure), $"{failure}");
        var told = await Assert.ThrowsAsync<DatabaseUnusableException>(() =>
            DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<SamverkanDb>())
        );
        Assert.StartsWith("SQL Server svarar inte som den ska", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=s;Database=d", 4)]
    [InlineData("Server=s;Database=d;Connect Timeout=20", 20)]
    [InlineData("Server=s;Database=d;Connection Timeout=20", 20)]
    public void How_long_to_wait_for_a_connection_is_four_seconds_unless_it_is_said(string connection, int seconds) =>
        Assert.Equal(seconds, new SqlConnectionStringBuilder(Providers.Soon(connection)).ConnectTimeout);

    [Fact]
    public void A_fault_of_the_product_is_not_taken_for_a_database_that_is_away()
    {
        Assert.True(DatabaseAway.Is(new RetryLimitExceededException("")));
        Assert.True(DatabaseAway.Is(new DbUpdateException("", new SqliteException("full", 13))));
        Assert.False(DatabaseAway.Is(new DbUpdateException("", new SqliteException("constraint", 19))));
        Assert.False(DatabaseAway.Is(new InvalidOperationException("")));
        Assert.True(DatabaseAway.Is(new InvalidOperationException("Timeout … prior to obtaining a connection from the pool.")));
        Assert.False(DatabaseAway.Is(null));
    }
}
