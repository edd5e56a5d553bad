using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Export;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>The whole running agreement, with its annexes twice over to reach about sixty pages, as PDF.</summary>
[MemoryDiagnoser]
public class AgreementPdf
{
    private Document document = null!;

    /// <summary>About sixty pages of the demo story.</summary>
    public static async Task<Document> SixtyPagesAsync()
    {
        await using var services = TestDatabase.Services(await TestDatabase.CopyAsync());
        await using var scope = services.CreateAsyncScope();
        var id = await scope
            .ServiceProvider.GetRequiredService<SamverkanDb>()
            .Set<Agreement>()
            .Where(a => a.Slug == "norrmalm-aktuell")
            .Select(a => a.Id)
            .FirstAsync();
        var once = await scope
            .ServiceProvider.GetRequiredService<AgreementExport>()
            .ComposeAsync(id, DateOnly.FromDateTime(TestDatabase.StoryTime), Actor.System(TestDatabase.StoryTime, "mätning"));
        return once with { Blocks = [.. once.Blocks, new PageBreak(), .. once.Blocks.Where(b => b is not TableOfContents)] };
    }

    [GlobalSetup]
    public async Task SetUpAsync() => document = await SixtyPagesAsync();

    [Benchmark]
    public byte[] Render() => PdfRenderer.Render(document);
}
