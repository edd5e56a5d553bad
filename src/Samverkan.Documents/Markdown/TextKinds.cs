using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Samverkan.Documents.Markdown;

/// <summary>What becomes of something that a text could have.</summary>
public enum TextKindUse
{
    /// <summary>Written in the editor and set on the page.</summary>
    Kept,

    /// <summary>Its words are kept, its look is not.</summary>
    Words,

    /// <summary>What is typed stays as it was typed.</summary>
    AsTyped,
}

/// <summary>A kind of node or mark in a text.</summary>
/// <param name="Name">What the editor calls it.</param>
/// <param name="Swedish">What users call it.</param>
/// <param name="Markdown">How it is written.</param>
/// <param name="Use">What becomes of it.</param>
/// <param name="Note">What its reader, its page and its PDF do with it.</param>
public sealed record TextKind(string Name, string Swedish, string Markdown, TextKindUse Use, string Note);

/// <summary>
/// The one table of what a text can have: the editor's schema, the reader, the page and the PDF know the kinds that are kept and no
/// others.
/// </summary>
public static partial class TextKinds
{
    /// <summary>Every kind, those kept first.</summary>
    public static IReadOnlyList<TextKind> All { get; } =
    [
        new("doc", "Text", "", TextKindUse.Kept, "Hela texten."),
        new("paragraph", "Stycke", "rader med en tomrad emellan", TextKindUse.Kept, "Löpande text."),
        new("text", "Ord", "", TextKindUse.Kept, "Tecken som Markdown skulle läsa som något annat skrivs med omvänt snedstreck."),
        new("heading", "Rubrik", "### Rubrik", TextKindUse.Kept, "Utan fet och kursiv stil. Nivåerna följer avsnittets plats."),
        new("bulletList", "Punktlista", "- punkt", TextKindUse.Kept, "Högst åtta nivåer."),
        new("orderedList", "Numrerad lista", "1. punkt", TextKindUse.Kept, "Börjar på det tal som står först."),
        new("listItem", "Punkt", "", TextKindUse.Kept, "Stycken och listor."),
        new("blockquote", "Citat", "> ord", TextKindUse.Kept, "Stycken och listor."),
        new("hardBreak", "Radbrytning", "\\ sist på raden, <br> i en cell", TextKindUse.Kept, "En ny rad i samma stycke."),
        new("table", "Tabell", "| a | b |", TextKindUse.Kept, "Högst tjugo kolumner. En tom första rad är ingen rubrikrad."),
        new("tableRow", "Rad", "", TextKindUse.Kept, "Kortare rader fylls ut."),
        new("tableHeader", "Rubrikcell", "", TextKindUse.Kept, "Bara i första raden."),
        new("tableCell", "Cell", "", TextKindUse.Kept, "Ett stycke. Kolumner med bara tal ställs till höger."),
        new("image", "Bild", "![beskrivning](bild:… \"bildtext\")", TextKindUse.Kept, "Uppladdad bild, ensam i sitt stycke."),
        new("figures", "Diagram eller tabell ur statistiken", "```statistik", TextKindUse.Kept, "Även linjediagram och stapeldiagram."),
        new("bold", "Fet", "**ord**", TextKindUse.Kept, "Börjar och slutar vid ord."),
        new("italic", "Kursiv", "*ord*", TextKindUse.Kept, "Börjar och slutar vid ord."),
        new("link", "Länk", "[ord](https://…)", TextKindUse.Kept, "Till https och e-post. Även siffror bundna till statistiken."),
        new("horizontalRule", "Linje", "---", TextKindUse.AsTyped, "Avsnitt delas med rubriker."),
        new("code", "Kod", "`ord`", TextKindUse.AsTyped, "Inklistrad kodstil blir vanliga ord."),
        new("codeBlock", "Kodblock", "```", TextKindUse.Words, "Raderna blir rader i ett stycke."),
        new("strike", "Överstruken", "~~ord~~", TextKindUse.AsTyped, "I en överenskommelse gäller eller gäller inte orden."),
        new("underline", "Understruken", "<u>ord</u>", TextKindUse.AsTyped, "Understruket läses som länk."),
        new("footnote", "Fotnot", "[^1]", TextKindUse.AsTyped, "En inklistrad notsiffra blir en upphöjd siffra."),
        new("taskList", "Kryssruta", "- [ ] ord", TextKindUse.AsTyped, "Det som ska göras står i åtgärdsplanen."),
        new("columnAlignment", "Kolumnjustering", "| :-: |", TextKindUse.Words, "Tal ställs till höger av sig själva."),
        new("html", "HTML", "<b>ord</b>", TextKindUse.AsTyped, "Tolkas aldrig."),
    ];

    /// <summary>The parser of texts, with what is refused left as it is typed.</summary>
    internal static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new Paragraphs { ParseSetextHeadings = false });
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }

    /// <summary>The line breaks that some letters of a cell spell out.</summary>
    internal static IEnumerable<Match> BreaksIn(string text, bool firstIsEscaped) =>
        text.Contains('<', StringComparison.Ordinal) ? Break().Matches(text).Where(m => m.Index > 0 || !firstIsEscaped) : [];

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Break();

    /// <summary>Paragraphs in which <c>[a]: b</c> is text: a definition of a link would take the words away.</summary>
    private sealed class Paragraphs : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock paragraph)
            {
                return true;
            }

            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                paragraph.Lines.Lines[i].Slice.TrimStart();
            }

            if (paragraph.Lines.Count > 0)
            {
                paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
            }

            return paragraph.Lines.Count > 0;
        }
    }
}
