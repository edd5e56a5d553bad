using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Samverkan.Core.Data;
using Samverkan.Demo;
using Samverkan.Web.Hosting;

namespace Samverkan.Testing;

/// <summary>A database with the demo story, told once per process and copied for every app.</summary>
public static class TestDatabase
{
    /// <summary>When the story is told: all dates in tests count from here.</summary>
    public static readonly DateTime StoryTime = new(2026, 3, 11, 8, 0, 0, DateTimeKind.Utc);

    private static readonly string Folder = Directory.CreateTempSubdirectory("samverkan-test").FullName;
    private static readonly Lazy<Task<string>> Template = new(TellAsync);
    private static int count;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>The path of a fresh copy.</summary>
    public static async Task<string> CopyAsync()
    {
        var path = Path.Combine(Folder, $"copy{Interlocked.Increment(ref count)}.db");
        File.Copy(await Template.Value, path);
        return path;
    }

    /// <summary>A path where nothing is yet.</summary>
    public static string NewPath() => Path.Combine(Folder, $"new{Interlocked.Increment(ref count)}.db");

    /// <summary>The connection string of a file.</summary>
    public static string Connection(string path) => $"Data Source={path};Pooling=False";

    /// <summary>The product's services on a database file, without the web.</summary>
    public static ServiceProvider Services(string path)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Samverkan"] = Connection(path) })
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSamverkan(configuration, new HostingEnvironment { EnvironmentName = "Test", ContentRootPath = Folder });
        return services.BuildServiceProvider();
    }

    private static async Task<string> TellAsync()
    {
        var path = Path.Combine(Folder, "template.db");
        await using var services = Services(path);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamverkanDb>();
        await DatabaseSetup.MigrateAsync(db);
        await scope.ServiceProvider.GetRequiredService<DemoStory>().TellAsync(StoryTime);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }
}

/// <summary>A clock that tests set; it moves a millisecond at every look, so that acts have an order.</summary>
public sealed class TestClock(DateTime start) : TimeProvider
{
    private long ticks = start.Ticks;

    /// <summary>Moves the clock forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
