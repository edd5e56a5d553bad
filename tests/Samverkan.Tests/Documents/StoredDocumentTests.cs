using System.IO.Compression;
using System.Text.Json;
using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Documents.Pdf;

namespace Samverkan.Tests.Documents;

/// <summary>What was stored in an earlier form is read for ever: documents are kept as they were written, never written anew.</summary>
public class StoredDocumentTests
{
    private static string Stored(string name, [System.Runtime.CompilerServices.CallerFilePath] string caller = "")
    {
        using var packed = new GZipStream(
            File.OpenRead(Path.Combine(Path.GetDirectoryName(caller)!, "Stored", name + ".json.gz")),
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(packed);
        return reader.ReadToEnd();
    }

    [Theory]
    [InlineData("form-0-lagesbild", 0, "ad929b19793fe03766cfa441dcd2d6f11aab963115f4d5625317afac7b5af193")]
    [InlineData("form-0-plans", 0, "00534abd8d05adc002ad421df01b2d4579f31b79bed22c26b471517d71a87782")]
    [InlineData("form-0-minutes", 0, "58925755fd8ee0bad887474e0a12e023f6e71d649ebebf454ef46a22904d9e54")]
    [InlineData("form-1-lagesbild", 1, "225126e481dc7166f617231691223ca09c80b3a69dfcbefa653d2b5039038fdd")]
    public void A_stored_document_of_an_earlier_form_is_read_and_is_the_same_when_written(string name, int form, string hash)
    {
        var json = Stored(name);
        var document = Document.FromJson(json);

        Assert.Equal(form, document.Schema);
        Assert.Equal(hash, Document.HashOf(json));
        Assert.Equal(json, document.ToJson());
        Assert.NotEmpty(HtmlRenderer.Render(document.Blocks));
        Assert.NotEmpty(PdfRenderer.Render(document));
    }

    [Fact]
    public void The_form_changes_nothing_of_what_a_document_says() =>
        Assert.Equal(
            PlainText.Of(Document.FromJson(Stored("form-0-lagesbild"))),
            PlainText.Of(Document.FromJson(Stored("form-1-lagesbild")))
        );

    [Fact]
    public void A_form_that_is_not_known_yet_is_told_and_not_guessed() =>
        Assert.Throws<JsonException>(() =>
            Document.FromJson(Stored("form-1-lagesbild").Replace("{\"Schema\":1,", "{\"Schema\":2,", StringComparison.Ordinal))
        );

    [Fact]
    public void New_documents_are_written_in_the_form_of_today() =>
        Assert.StartsWith(
            $"{{\"Schema\":{Document.CurrentSchema},",
            new Document { Title = "Prov", IssuedAt = default }.ToJson(),
            StringComparison.Ordinal
        );
}
