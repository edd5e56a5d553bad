using System.Text.Json.Serialization;
using Samverkan.Documents.Drawing;

namespace Samverkan.Documents.Content;

/// <summary>
/// A run of text with one look; <see cref="Href"/> is an https or mailto address, <see cref="Break"/> a forced line break.
/// </summary>
public sealed record Inline(string Text, bool Bold = false, bool Italic = false, string? Href = null, bool Break = false);

/// <summary>How a paragraph is set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParagraphStyle>))]
public enum ParagraphStyle
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The document's title on its first page.</summary>
    Title,

    /// <summary>A line under the title.</summary>
    Subtitle,

    /// <summary>Small grey text: sources, remarks.</summary>
    Small,
}

/// <summary>A piece of a document in reading order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(BlockList), "list")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(KeyValueTable), "keyvalue")]
[JsonDerivedType(typeof(Figure), "figure")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(SignatureBlock), "signatures")]
[JsonDerivedType(typeof(TableOfContents), "toc")]
[JsonDerivedType(typeof(PageBreak), "pagebreak")]
public abstract record Block;

/// <summary>A heading; level 1 is the highest. The number, if any, is part of the text that is read and listed.</summary>
/// <remarks>The marking says why what stands under the heading is not for everyone; null for what is open.</remarks>
public sealed record Heading(int Level, string Text, string? Number = null, string? Marking = null) : Block
{
    /// <summary>Whom the marking names, in the words of whoever made the document; null for nobody.</summary>
    public string? Readers { get; init; }

    /// <summary>Number and text as one string.</summary>
    [JsonIgnore]
    public string Full => string.IsNullOrEmpty(Number) ? Text : Number + " " + Text;
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Inlines, ParagraphStyle Style = ParagraphStyle.Body) : Block
{
    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Of(string text, ParagraphStyle style = ParagraphStyle.Body) => new([new Inline(text)], style);
}

/// <summary>A list whose items are themselves blocks; an ordered list counts from <see cref="Start"/>.</summary>
public sealed record BlockList(bool Ordered, IReadOnlyList<IReadOnlyList<Block>> Items, int Start = 1) : Block;

/// <summary>An indented quotation.</summary>
public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A cell of a table; numbers are set to the right.</summary>
public sealed record Cell(IReadOnlyList<Block> Blocks, bool Header = false, bool Number = false)
{
    /// <summary>A cell with plain text.</summary>
    public static Cell Of(string text, bool header = false, bool number = false) =>
        new(text.Length == 0 ? [] : [Paragraph.Of(text)], header, number);
}

/// <summary>
/// A table. Every row has as many cells as there are column weights; the first <see cref="HeaderRows"/> rows repeat on each page.
/// </summary>
public sealed record Table(string Caption, IReadOnlyList<double> Columns, int HeaderRows, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block;

/// <summary>One row of a <see cref="KeyValueTable"/>.</summary>
public sealed record KeyValue(string Key, IReadOnlyList<Block> Value);

/// <summary>A two-column table in which the first column names what the second holds.</summary>
public sealed record KeyValueTable(string Caption, IReadOnlyList<KeyValue> Rows) : Block;

/// <summary>A drawing with its mandatory text alternative (WCAG 1.1.1) and a visible caption.</summary>
/// <remarks>The narrow drawing shows the same on a phone; null where the one drawing serves both.</remarks>
public sealed record Figure(Picture Picture, string Alt, string Caption, Picture? Narrow = null) : Block;

/// <summary>A remark set apart from the text.</summary>
public sealed record Note(IReadOnlyList<Block> Blocks) : Block;

/// <summary>One party's place for a signature; empty values are drawn as a line to fill in.</summary>
public sealed record SignatureLine(string Party, string Name, string Title, string Place = "", string Date = "", string Evidence = "");

/// <summary>The signatures of the parties.</summary>
public sealed record SignatureBlock(IReadOnlyList<SignatureLine> Lines) : Block;

/// <summary>The list of headings with page numbers, made when the document is laid out.</summary>
public sealed record TableOfContents(int Levels = 2) : Block;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block;
