using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Export;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Samverkan.Documents.Fonts;
using Samverkan.Documents.Layout;
using Samverkan.Documents.Markdown;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Samverkan.Tests.Documents;

public sealed class NorrmalmPdf : IAsyncLifetime
{
    public Document Document { get; private set; } = null!;

    public byte[] Bytes { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var services = TestDatabase.Services(await TestDatabase.CopyAsync());
        await using var scope = services.CreateAsyncScope();
        var id = await scope
            .ServiceProvider.GetRequiredService<SamverkanDb>()
            .Set<Agreement>()
            .Where(a => a.Slug == "norrmalm-2016")
            .Select(a => a.Id)
            .FirstAsync();
        Document = await scope
            .ServiceProvider.GetRequiredService<AgreementExport>()
            .ComposeAsync(id, new DateOnly(2018, 5, 31), Actor.System(TestDatabase.StoryTime, "test"));
        Bytes = PdfRenderer.Render(Document);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

public partial class PdfTests(NorrmalmPdf norrmalm) : IClassFixture<NorrmalmPdf>
{
    private static Document Of(params Block[] blocks) =>
        new()
        {
            Title = "Prov",
            IssuedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Blocks = blocks,
        };

    private static DictionaryToken Catalog(PdfDocument pdf) => pdf.Structure.Catalog.CatalogDictionary;

    private static T Get<T>(PdfDocument pdf, DictionaryToken dictionary, string name)
        where T : class, IToken =>
        dictionary.Data[name] is IndirectReferenceToken r ? (T)pdf.Structure.GetObject(r.Data).Data : (T)dictionary.Data[name];

    [Fact]
    public void The_Norrmalm_agreement_has_thirty_pages_or_more_and_names_its_gaps()
    {
        using var pdf = PdfDocument.Open(norrmalm.Bytes);
        Assert.True(pdf.NumberOfPages >= 30, $"{pdf.NumberOfPages} pages");
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.Contains($"sida {pdf.NumberOfPages} av {pdf.NumberOfPages}", text);
        Assert.Contains("Underskrift ej styrkt", text);
        Assert.Contains("Bilagan saknas", text);
        Assert.Matches("395\\s?899", text);
    }

    [Fact]
    public void The_file_says_it_is_PDF_A_2a_and_PDF_UA_1_in_Swedish_with_a_title()
    {
        using var pdf = PdfDocument.Open(norrmalm.Bytes);
        Assert.Equal(norrmalm.Document.Title, pdf.Information.Title);
        var catalog = Catalog(pdf);
        Assert.Equal("sv", ((StringToken)catalog.Data["Lang"]).Data);
        Assert.Equal(BooleanToken.True, Get<DictionaryToken>(pdf, catalog, "MarkInfo").Data["Marked"]);
        Assert.Equal(BooleanToken.True, Get<DictionaryToken>(pdf, catalog, "ViewerPreferences").Data["DisplayDocTitle"]);
        Assert.Single(Get<ArrayToken>(pdf, catalog, "OutputIntents").Data);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        var xml = xmp.GetXDocument().ToString();
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", xml);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", xml);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", xml);
    }

    [Fact]
    public void The_structure_has_every_figure_described_equal_columns_and_each_mark_once()
    {
        using var pdf = PdfDocument.Open(norrmalm.Bytes);
        var root = Get<DictionaryToken>(pdf, Catalog(pdf), "StructTreeRoot");
        var roles = new Dictionary<string, int>(StringComparer.Ordinal);
        var marks = new HashSet<(long Page, int Mark)>();
        var headings = new List<int>();
        Walk(pdf, root.Data["K"], roles, marks, headings);
        Assert.True(roles["Table"] > 20 && roles["TH"] > 60 && roles["TD"] > 100 && roles["L"] > 10 && roles["Link"] > 20);
        Assert.True(roles["Figure"] >= 7);
        Assert.Equal(1, roles["TOC"]);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal(1, headings[0]);
    }

    private static void Walk(
        PdfDocument pdf,
        IToken token,
        Dictionary<string, int> roles,
        HashSet<(long Page, int Mark)> marks,
        List<int> headings
    )
    {
        switch (token)
        {
            case IndirectReferenceToken r:
                Walk(pdf, pdf.Structure.GetObject(r.Data).Data, roles, marks, headings);
                break;
            case ArrayToken a:
                a.Data.ToList().ForEach(t => Walk(pdf, t, roles, marks, headings));
                break;
            case DictionaryToken { Data: var d } when d.ContainsKey("MCID"):
                Assert.True(
                    marks.Add((((IndirectReferenceToken)d["Pg"]).Data.ObjectNumber, ((NumericToken)d["MCID"]).Int)),
                    "A mark stands twice."
                );
                break;
            case DictionaryToken { Data: var d } when d.TryGetValue("S", out var role):
                var name = ((NameToken)role).Data;
                roles[name] = roles.GetValueOrDefault(name) + 1;
                if (name == "Figure")
                {
                    Assert.NotEmpty(((dynamic)d["Alt"]).Data);
                }

                if (name is ['H', var level] && char.IsDigit(level))
                {
                    headings.Add(level - '0');
                }

                if (name is "THead" or "TBody")
                {
                    var rows = ((ArrayToken)d["K"])
                        .Data.Select(k =>
                            ((ArrayToken)((DictionaryToken)pdf.Structure.GetObject(((IndirectReferenceToken)k).Data).Data).Data["K"]).Length
                        )
                        .Distinct();
                    Assert.Single(rows);
                }

                Walk(pdf, d["K"], roles, marks, headings);
                break;
        }
    }

    [Fact]
    public void Every_letter_has_its_Unicode_and_Swedish_reads_right()
    {
        using var pdf = PdfDocument.Open(PdfRenderer.Render(Of(Paragraph.Of("Ängström bor på Öland i Skåne – ”citat” § 3, 50 %."))));
        Assert.Contains("Ängström bor på Öland i Skåne – ”citat” § 3, 50 %.", pdf.GetPage(1).Text);
        using var big = PdfDocument.Open(norrmalm.Bytes);
        Assert.All(big.GetPages().SelectMany(p => p.Letters), l => Assert.False(string.IsNullOrEmpty(l.Value)));
        Assert.All(
            big.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName).Distinct(),
            name => Assert.Matches("^[A-Z]{6}\\+Source", name!)
        );
    }

    [Fact]
    public void The_table_of_contents_gives_the_pages_where_the_headings_stand()
    {
        using var pdf = PdfDocument.Open(norrmalm.Bytes);
        var pages = pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text))).ToList();
        var page = pages.FindIndex(t => t.Contains("Bilaga 3 Gemensam lokal lägesbild Version", StringComparison.Ordinal)) + 1;
        Assert.True(page > 3);
        Assert.Matches($"Bilaga 3 Gemensam lokal lägesbild {page}( |$)", string.Join(' ', pages.Take(4)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(
                SHA256.HashData(norrmalm.Bytes),
                SHA256.HashData(PdfRenderer.Render(Document.FromJson(norrmalm.Document.ToJson())))
            );
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("samverkansöverenskommelse")]
    [InlineData("trygghetsmätningen")]
    [InlineData("lokalpolisområdeschef")]
    public void Long_words_are_parted_with_three_letters_on_each_side(string word)
    {
        var points = Hyphenation.Points(word);
        Assert.NotEmpty(points);
        Assert.All(points, p => Assert.InRange(p, 3, word.Length - 3));
    }

    [Theory]
    [InlineData("lägesbild", 5)]
    [InlineData("brottsoffer", 6)]
    public void Compounds_are_parted_where_their_parts_meet(string word, int point) => Assert.Contains(point, Hyphenation.Points(word));

    [Fact]
    public void A_row_higher_than_a_page_is_split_and_stays_one_cell()
    {
        var text = string.Join(' ', Enumerable.Repeat("Ett långt åtagande som fyller många rader i sin cell.", 300));
        var bytes = PdfRenderer.Render(Of(new Heading(1, "Plan"), new KeyValueTable("Plan", [new("Åtaganden", [Paragraph.Of(text)])])));
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.NumberOfPages >= 3);
        Assert.Equal(
            300,
            System.Text.RegularExpressions.Regex.Count(
                string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)),
                "sin cell\\."
            )
        );
    }

    [Fact]
    public void What_is_not_in_force_has_a_watermark()
    {
        using var pdf = PdfDocument.Open(PdfRenderer.Render(Of(Paragraph.Of("text")) with { Watermark = "UTKAST" }));
        Assert.Contains("UTKAST", pdf.GetPage(1).Text);
    }

    [Fact]
    public void A_chart_gap_is_a_gap()
    {
        var picture = Charts.Line(["2010", "2011", "2012"], [new("Fickstöld", [null, 4620, 6516])]);
        Assert.Equal(4, picture.Shapes.OfType<PolylineShape>().Single().Points.Count);
        var blocks = MarkdownReader.Read("```linjediagram\nFickstöld\n;2010;2011\nNorrmalm;..;4620\n```");
        Assert.Equal("..", PlainText.Lines(blocks.OfType<Table>()).ElementAt(5));
    }

    [Theory]
    [InlineData("qpdf", "--check")]
    [InlineData("pdfinfo", "-struct-text")]
    public async Task An_independent_reader_finds_no_fault(string program, string argument)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("samverkan-pdf").FullName, "n.pdf");
        await File.WriteAllBytesAsync(path, norrmalm.Bytes);
        using var process = Process.Start(
            new ProcessStartInfo(program, [argument, path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", errors);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains(program == "qpdf" ? "No syntax or stream encoding errors" : "Gemensam lokal lägesbild", await output);
    }

    [Fact]
    public void What_is_left_of_a_broken_word_takes_only_its_own_room_on_the_next_line()
    {
        var text = string.Join(' ', Enumerable.Repeat("samverkansöverenskommelsens kommunikationsplan om brottsförebyggande", 12));
        var lines = Samverkan.Documents.Layout.TextSetter.Set(
            [new Inline(text)],
            300,
            Samverkan.Documents.Layout.TextStyle.Body,
            new Samverkan.Documents.Layout.Tag("P", null)
        );
        Assert.True(lines.Count > 10);
        Assert.All(
            lines.SkipLast(1),
            line =>
                Assert.True(
                    line.Operations.OfType<Samverkan.Documents.Layout.TextOperation>()
                        .Max(o => o.X + Samverkan.Documents.Fonts.FontLibrary.Of(o.Face).Width(o.Text.TrimEnd(), o.Size)) > 255,
                    string.Concat(line.Operations.OfType<Samverkan.Documents.Layout.TextOperation>().Select(o => o.Text))
                )
        );
    }
}
