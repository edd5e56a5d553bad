using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Documents.Html;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>
/// A working annex of forty sections with thirty charts of imported figures: composed from the database and rendered, as a page and as
/// PDF.
/// </summary>
[InProcess]
[MemoryDiagnoser(displayGenColumns: false)]
public class LagesbildWithCharts
{
    private const int SectionCount = 40;
    private const int ChartCount = 30;
    private const string Chart =
        "```statistik\nvisa: linje\nbrott: Fickstöld\nområden: Region Stockholm; LPO Norrmalm; Norrmalm stadsdelsområde\nperiod: "
        + "2011–2015\nenhet: antal\ntitel: Fickstöld\nbeskrivning: Tre områden.\n```";
    private const string Prose =
        "Antalet anmälda brott har minskat. [24 %](pastaende:andel/fickstold/2015/norrmalm-stadsdelsomrade/region-stockholm) av "
        + "regionens fickstölder skedde i stadsdelsområdet, oftast nära tunnelbanan.";

    private ServiceProvider services = null!;
    private AsyncServiceScope scope;
    private Annex annex = null!;
    private Actor karin = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        services = TestDatabase.Services(await TestDatabase.CopyAsync());
        scope = services.CreateAsyncScope();
        karin = await Lived.AsAsync(scope.ServiceProvider, World.Karin, DateOnly.FromDateTime(TestDatabase.StoryTime));
        var agreement = await World.DraftAgreementAsync(scope.ServiceProvider, "matning", karin);
        var (db, sections) = (
            scope.ServiceProvider.GetRequiredService<SamverkanDb>(),
            scope.ServiceProvider.GetRequiredService<SectionService>()
        );
        annex = await db.Set<Annex>()
            .Include(a => a.Agreement)
                .ThenInclude(a => a.Parties)
            .FirstAsync(a => a.AgreementId == agreement.Id && a.Kind == AnnexKind.Communication);
        var drafts = new Dictionary<Guid, int>();
        for (var i = 0; i < SectionCount; i++)
        {
            var section = await sections.AddAsync(annex.Id, null, $"Avsnitt {i + 1}", karin);
            drafts[section.Id] = (
                await sections.SaveDraftAsync(section.Id, 1, 0, section.Heading, i < ChartCount ? $"{Prose}\n\n{Chart}" : Prose, karin)
            ).Version;
        }

        await sections.ShareAsync(annex.Id, drafts, karin);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }

    [Benchmark]
    public async Task<int> Page() => HtmlRenderer.Render((await ComposeAsync()).Blocks).Length;

    [Benchmark]
    public async Task<int> Pdf() => PdfRenderer.Render(await ComposeAsync()).Length;

    private async Task<Documents.Content.Document> ComposeAsync()
    {
        await using var request = services.CreateAsyncScope();
        return await request.ServiceProvider.GetRequiredService<AnnexService>().ComposeAsync(annex, annex.Agreement, 1, karin);
    }
}
