using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Sections;
using Samverkan.Documents.Markdown;
using Xunit.Abstractions;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Editor;

/// <summary>Whatever the editor holds is written as text, read on the page and held by the editor again, and is the same.</summary>
[Collection(nameof(BrowserCollection))]
public class EditorPropertyTests(Browser browser, ITestOutputHelper output)
{
    private const int Batch = 200;

    /// <summary>Sets each document, takes what is saved, opens that, and takes what is saved once more.</summary>
    private const string Through = """
        (documents) => {
          const editor = document.querySelector('.surface').editor;
          return documents.map((d) => {
            editor.setDocument(JSON.parse(d));
            const [before, text] = [JSON.stringify(editor.savedDocument()), editor.savedText()];
            editor.setText(text);
            return [before, text, JSON.stringify(editor.savedDocument()), editor.savedText()];
          });
        }
        """;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_DOCUMENTS"), out var n) ? n : 1_000;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_SEED"), out var n) ? n : 11;

    private async Task<AccessiblePage> EditorAsync()
    {
        var karin = await browser.SignInAsync(Karin);
        var section = await browser.App.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == "Metod" && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );
        await karin.GoAsync($"/overenskommelser/norrmalm-aktuell/bilagor/3/arbete/{section}");
        return karin;
    }

    [Fact]
    public async Task A_document_is_the_same_after_it_is_saved_read_and_opened_again()
    {
        var page = (await EditorAsync()).Page;
        var documents = new RandomDocuments(Seed);
        var wrong = new List<string>();
        for (var done = 0; done < Count && wrong.Count < 20; done += Batch)
        {
            var made = Enumerable.Range(0, Math.Min(Batch, Count - done)).Select(_ => documents.Next().ToJsonString()).ToArray();
            foreach (var result in await page.EvaluateAsync<string[][]>(Through, made))
            {
                wrong.AddRange(Differences(result));
            }
        }

        foreach (var told in wrong.Take(20))
        {
            output.WriteLine(told);
        }

        Assert.Empty(wrong.Take(3));
    }

    private static IEnumerable<string> Differences(string[] result)
    {
        var (before, text, after, again) = (JsonNode.Parse(result[0])!, result[1], JsonNode.Parse(result[2])!, result[3]);
        if (!JsonNode.DeepEquals(before, after))
        {
            yield return $"EDITOR\n{text}\n{Readings.Of(before)}\n{Readings.Of(after)}\n{result[0]}\n{result[2]}";
        }
        else if (text != again)
        {
            yield return $"TEXT\n{text}\n{again}";
        }
        else if (Readings.Of(before) != Readings.Of(text))
        {
            yield return $"READER\n{text}\n{Readings.Of(before)}\n{Readings.Of(text)}";
        }
    }

    [Fact]
    public async Task The_editor_knows_the_kinds_that_the_table_keeps_and_no_others()
    {
        var page = (await EditorAsync()).Page;
        var known = await page.EvaluateAsync<string[]>(
            "() => ['nodes', 'marks'].flatMap((kind) => Object.keys(document.querySelector('.surface').editor.schema[kind]))"
        );
        Assert.Equal(TextKinds.All.Where(k => k.Use == TextKindUse.Kept).Select(k => k.Name).Order(), known.Order());
    }
}
