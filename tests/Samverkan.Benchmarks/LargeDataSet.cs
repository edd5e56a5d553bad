using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>
/// A data set of many agreements over many years: one agreement is lived through with the product's own services, four meetings
/// and four versions of the lägesbild a year; its rows are then copied, with its organisations, to as many agreements as asked for.
/// </summary>
public static class LargeDataSet
{
    public const int Agreements = 300;
    public const int Years = 5;

    /// <summary>The agreement that is lived through, and measured.</summary>
    public const string Slug = "matt";

    private const int MeetingsPerYear = 4;

    /// <summary>The measured agreement in the database that is open.</summary>
    public static Guid Measured { get; set; }

    /// <summary>A data set of this size, made once for each state of the schema and kept among the machine's temporary files.</summary>
    public static async Task<string> FileAsync(int agreements, int years)
    {
        await using var services = TestDatabase.Services(TestDatabase.NewPath());
        await using var scope = services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<SamverkanDb>().Database.GetMigrations().Last();
        var file = Path.Combine(Path.GetTempPath(), $"samverkan-{schema}-{agreements}x{years}.db");
        if (!File.Exists(file))
        {
            await MakeAsync(file + ".new", agreements, years);
            File.Move(file + ".new", file);
        }

        return file;
    }

    /// <summary>Makes the database file.</summary>
    public static async Task MakeAsync(string file, int agreements, int years)
    {
        File.Copy(await TestDatabase.CopyAsync(), file, overwrite: true);
        await using var services = TestDatabase.Services(file);
        await using var scope = services.CreateAsyncScope();
        var start = DateOnly.FromDateTime(TestDatabase.StoryTime).AddYears(-years);
        var id = await Lived.SignedAsync(scope.ServiceProvider, Slug, start);
        for (var i = 1; i <= years * MeetingsPerYear; i++)
        {
            await using var own = services.CreateAsyncScope();
            await Lived.MeetAsync(own.ServiceProvider, id, start.AddMonths(i * 12 / MeetingsPerYear).AddDays(-14), i);
        }

        var archive = scope.ServiceProvider.GetRequiredService<ArchiveService>();
        while (await archive.MakeDueAsync(() => TestDatabase.StoryTime.AddDays(1)) > 0) { }
        await CopiedAgreement.CopyAsync(scope.ServiceProvider.GetRequiredService<SamverkanDb>(), id, agreements - 1);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: {agreements} agreements, {years} years, {new FileInfo(file).Length / 1024 / 1024} MB"
            )
        );
    }
}
