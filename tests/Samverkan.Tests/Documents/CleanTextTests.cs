using Samverkan.Documents.Content;
using Samverkan.Documents.Fonts;
using Samverkan.Documents.Markdown;
using Samverkan.Documents.Pdf;

namespace Samverkan.Tests.Documents;

/// <summary>Text as it is kept: what cannot be seen is gone, what means something is what it means, and refusals say where.</summary>
public class CleanTextTests
{
    private static string Case(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", "Cases", name));

    [Theory]
    [InlineData("a\u030a a\u0308 o\u0308", "å ä ö")]
    [InlineData("rad\u2028rad\u2029rad", "rad\nrad\nrad")]
    [InlineData("ett\u000btv\u00e5\u000ctre", "ett\ntvå\ntre")]
    [InlineData("a\u2060b\u200bc\ufeffd", "abcd")]
    [InlineData("sam\u00adverkan", "samverkan")]
    [InlineData("\u202eomvänt\u202c", "omvänt")]
    [InlineData("\uf0b7\tpunkt från Word", "- punkt från Word")]
    [InlineData("rad\n\uf0a7 punkt", "rad\n- punkt")]
    [InlineData("mitt i \uf0b7 raden", "mitt i • raden")]
    [InlineData("noll\0tecken\u0007", "nolltecken")]
    [InlineData("10\u00a0000 och 5\u2009%", "10\u00a0000 och 5\u2009%")]
    [InlineData("Åre – ”nära”\r\nnästa", "Åre – ”nära”\r\nnästa")]
    public void What_cannot_be_seen_goes_and_what_means_something_stays(string typed, string kept) =>
        Assert.Equal(kept, CleanText.Of(typed));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("halv \ufffd", CleanText.Of("halv " + (char)0xd83d));

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0x20, 0xfffd)));
            var once = CleanText.Of(text);
            Assert.Equal(once, CleanText.Of(once));
        }
    }

    [Fact]
    public void Word_s_separators_and_bullets_become_what_they_mean()
    {
        var kept = CleanText.Of(Case("21-invisible.txt"));
        Assert.Contains("ett\ntvå", kept.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("rad\nrad", kept.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("ab", kept, StringComparison.Ordinal);
        Assert.Contains("- punkt från Word", kept, StringComparison.Ordinal);
        Assert.Null(FontLibrary.Refusal(kept));
        Assert.Contains(MarkdownReader.Read(kept), b => b is BlockList);
    }

    [Theory]
    [InlineData("Fält \u0167 och \u25cf och \u2640.")]
    public void A_character_that_one_face_lacks_is_drawn_by_another(string text)
    {
        Assert.Null(FontLibrary.Refusal(text));
        var pdf = PdfRenderer.Render(
            new Document
            {
                Title = "Prov",
                Blocks = [Paragraph.Of(text), new Paragraph([new Inline(text, Bold: true), new Inline(text, Italic: true)])],
            }
        );
        Assert.Contains("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Rubrik\nDet här är ett stycke med 😀 mitt i en lång mening som fortsätter",
        "i ”Det här är ett stycke med 😀 mitt i en lång mening som”"
    )]
    [InlineData("نص", "(U+0646)")]
    [InlineData("中文", "(U+4E2D)")]
    public void A_refusal_names_the_character_and_the_words_around_it(string text, string told) =>
        Assert.Contains(told, FontLibrary.Refusal(text), StringComparison.Ordinal);
}
