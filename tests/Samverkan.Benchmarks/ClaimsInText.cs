using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>A lägesbild of forty sections, each with five paragraphs, ten numbers bound to figures and ten that are not.</summary>
[InProcess]
[MemoryDiagnoser(displayGenColumns: false)]
public class ClaimsInText
{
    private const int SectionCount = 40;
    private const int Paragraphs = 5;
    private const string Paragraph =
        "Fickstölderna ökade kraftigt mellan 2011 och 2012 och har sedan minskat något. Av regionens anmälda fickstölder 2015 skedde "
        + "[34 %](pastaende:andel/fickstold/2015/lpo-norrmalm/region-stockholm) i lokalpolisområdet och drygt "
        + "[24 %](pastaende:andel/fickstold/2015/norrmalm-stadsdelsomrade/region-stockholm) i stadsdelsområdet. Tunnelbanans uppgångar, "
        + "varuhusen och gågatorna är de platser som återkommer. Det anmäldes 5 794 fickstölder 2015, 11 % färre än 2012.\n\n";

    private readonly string[] texts =
    [
        .. Enumerable.Range(0, SectionCount).Select(_ => string.Concat(Enumerable.Repeat(Paragraph, Paragraphs))),
    ];

    private FigureBook book = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        await using var services = TestDatabase.Services(await TestDatabase.CopyAsync());
        await using var scope = services.CreateAsyncScope();
        book = await scope.ServiceProvider.GetRequiredService<FigureQuery>().LoadMentionedAsync(texts[0]);
    }

    /// <summary>Every bound number of the lägesbild judged.</summary>
    [Benchmark]
    public int Judged() => texts.Sum(t => new TextStatistics(book).Check(t).Count);

    /// <summary>The unbound numbers of one section, with proposals, as its page shows them.</summary>
    [Benchmark]
    public int Proposed()
    {
        var proposals = new ClaimProposals(book, "Fickstöld", texts[0]);
        return FreeNumbers.In(texts[0]).Sum(f => proposals.For(f).Count);
    }
}
