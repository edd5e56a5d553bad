using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>
/// What a request costs, one at a time in the process: the overview and an annex's page beside an empty Razor page and a page with
/// one query, with one agreement of one year and with 300 of five years. The wall time of BenchmarkDotNet is close to the processor
/// time, which is counted for itself and printed after each case.
/// </summary>
[InProcess]
[MemoryDiagnoser(displayGenColumns: false)]
public class WebPages
{
    /// <summary>How often each page is asked for before anything is measured, so that the pages' code is compiled for good.</summary>
    private const int WarmUp = 200;

    private TestApp app = null!;
    private HttpClient client = null!;
    private TimeSpan usedBefore;
    private long requests;

    /// <summary>Agreements in the database, and years that they have lived.</summary>
    [Params("1 x 1", "300 x 5")]
    public string DataSet { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var size = DataSet.Split(" x ").Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        // The factory looks for the web project beside a solution; here the published files are enough.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_SAMVERKAN_WEB", AppContext.BaseDirectory);
        app = new TestApp
        {
            File = await LargeDataSet.FileAsync(size[0], size[1]),
            Also = s => s.AddRazorPages().AddApplicationPart(typeof(WebPages).Assembly),
        };
        client = (await app.SignInAsync(World.Karin)).Client;
        LargeDataSet.Measured = await app.ReadAsync(db =>
            db.Set<Agreement>().Where(a => a.Slug == LargeDataSet.Slug).Select(a => a.Id).FirstAsync()
        );
        for (var i = 0; i < WarmUp; i++)
        {
            await EmptyPage();
            await OneQuery();
            await Overview();
            await AnnexPage();
            await AgreementPage();
        }

        using var me = Process.GetCurrentProcess();
        (usedBefore, requests) = (me.TotalProcessorTime, 0);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        using var me = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"// {DataSet}: {(me.TotalProcessorTime - usedBefore).TotalMicroseconds / requests:0} µs of processor time per request, "
                    + $"all threads counted, over {requests} requests"
            )
        );
        await app.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<int> EmptyPage() => GetAsync("/matning/tom");

    [Benchmark]
    public Task<int> OneQuery() => GetAsync("/matning/en-fraga");

    [Benchmark]
    public Task<int> Overview() => GetAsync("/");

    [Benchmark]
    public Task<int> AnnexPage() => GetAsync($"/overenskommelser/{LargeDataSet.Slug}/bilagor/3");

    [Benchmark]
    public Task<int> AgreementPage() => GetAsync($"/overenskommelser/{LargeDataSet.Slug}");

    private async Task<int> GetAsync(string address)
    {
        requests++;
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
