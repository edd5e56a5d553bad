using System.Diagnostics;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Statistics;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>Twenty thousand figures in a text file, all new: read, planned and stored, into a database of its own each time.</summary>
[InProcess]
[MemoryDiagnoser(displayGenColumns: false)]
public class ImportOfFigures
{
    private readonly byte[] file = Encoding.UTF8.GetBytes(
        string.Join(
            "\r\n",
            (
                from crime in Enumerable.Range(0, 100)
                from area in Enumerable.Range(0, 20)
                from year in Enumerable.Range(2006, 10)
                select $"Brott {crime};Ort {area};{year};{(crime * 31) + (area * 7) + year}"
            ).Prepend("Brottstyp;Område;År;Antal")
        )
    );
    private ServiceProvider services = null!;
    private AsyncServiceScope scope;
    private FigureImport import = null!;
    private Actor karin = null!;

    [IterationSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    [IterationCleanup]
    public void CleanUp()
    {
        scope.Dispose();
        services.Dispose();
    }

    [Benchmark]
    public async Task<int> Import() =>
        (await scope.ServiceProvider.GetRequiredService<ImportService>().ImportAsync(import.Id, import.Version, karin)).New.Count;

    /// <summary>Imports the file in a process of its own and prints how much its largest working set grew.</summary>
    public static async Task PrintPeakAsync()
    {
        var figures = new ImportOfFigures();
        await figures.SetUpAsync();
        using var me = Process.GetCurrentProcess();
        var before = me.PeakWorkingSet64;
        await figures.Import();
        me.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"peak working set {before / 1024 / 1024} MB before the import, {me.PeakWorkingSet64 / 1024 / 1024} MB after"
            )
        );
        figures.CleanUp();
    }

    private async Task SetUpAsync()
    {
        services = TestDatabase.Services(await TestDatabase.CopyAsync());
        scope = services.CreateAsyncScope();
        karin = await Lived.AsAsync(scope.ServiceProvider, World.Karin, DateOnly.FromDateTime(TestDatabase.StoryTime));
        var imports = scope.ServiceProvider.GetRequiredService<ImportService>();
        import = await imports.UploadAsync("stor.csv", file, "Brå", new DateOnly(2016, 3, 1), true, karin);
        var plan = await imports.PlanAsync(import);
        await imports.ChooseAsync(
            import.Id,
            import.Version,
            new ImportChoices(
                plan.Areas.ToDictionary(a => a.Name, _ => new NameChoice(New: nameof(AreaKind.SmallArea))),
                plan.Crimes.ToDictionary(c => c.Name, _ => new NameChoice(New: "Set"))
            ),
            karin
        );
    }
}
