using Samverkan.Documents.Content;

namespace Samverkan.Core.Common;

/// <summary>A document as a reader may have it.</summary>
/// <param name="Document">The document; parts that the reader may not read are left out, their headings told by number and reason.</param>
/// <param name="LeftOut">How many parts were left out.</param>
public sealed record Redacted(Document Document, int LeftOut)
{
    /// <summary>Whether the reader has the whole.</summary>
    public bool IsWhole => LeftOut == 0;

    /// <summary>What the whole's hash is called beside what the reader has.</summary>
    public string HashName => IsWhole ? "Kontrollsumma (SHA-256)" : "Hela dokumentets kontrollsumma (SHA-256)";

    /// <summary>What the reader is told of what was left out; empty when it is the whole.</summary>
    public string Told =>
        LeftOut switch
        {
            0 => "",
            1 => "En del är märkt intern eller sekretess och visas inte.",
            _ => $"{LeftOut} delar är märkta interna eller sekretess och visas inte.",
        };
}

/// <summary>
/// What of a document a reader may read: everything but the parts under headings that are marked above what the reader may have (C15, N3,
/// R31). A marking that is not known counts as secret.
/// </summary>
public static class Redaction
{
    /// <summary>A document for a reader.</summary>
    /// <param name="reader">Who reads; the public reads what is open.</param>
    public static Redacted Of(Document document, Reader reader)
    {
        var kept = new List<Block>();
        var (without, leftOut) = ((int?)null, 0);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            if (block is Heading heading && (without is null || heading.Level <= without))
            {
                without = null;
                if (
                    MarkingOf(heading, document.Blocks.ElementAtOrDefault(i + 1)) is { } marking
                    && !reader.Reads(Read(marking), Readership.Read(heading.Readers))
                )
                {
                    without = heading.Level;
                    leftOut++;
                    kept.Add(heading with { Text = Instead(marking) });
                }
            }

            if (without is null)
            {
                kept.Add(block);
            }
        }

        return new Redacted(document with { Blocks = kept }, leftOut);
    }

    /// <summary>
    /// Whether a document shows a reader a part that is secret, for some only, or marked as something that is not known.
    /// </summary>
    public static bool ShowsSecret(Document document, Reader reader) =>
        document
            .Blocks.Where(
                (block, i) =>
                    block is Heading heading
                    && MarkingOf(heading, document.Blocks.ElementAtOrDefault(i + 1)) is { } marking
                    && Readership.Read(heading.Readers) is var named
                    && (named.Only || Read(marking) == Classification.Secret)
                    && reader.Reads(Read(marking), named)
            )
            .Any();

    /// <summary>The functions and organisations that markings in a document name.</summary>
    public static IReadOnlySet<Guid> NamedIn(Document document) =>
        document.Blocks.OfType<Heading>().SelectMany(h => Readership.Read(h.Readers).Named).Select(n => n.Id).ToHashSet();

    /// <summary>A paper copy that says what is left out of it, and by what hash the whole is known.</summary>
    /// <param name="after">After how many blocks it is said.</param>
    /// <param name="hash">SHA-256 of the whole.</param>
    public static Document Printed(Redacted redacted, int after, string hash)
    {
        var note = new Note([Paragraph.Of($"Begränsat exemplar. {redacted.Told} Det hela dokumentets kontrollsumma (SHA-256) är {hash}.")]);
        var blocks = redacted.Document.Blocks;
        return redacted.IsWhole
            ? redacted.Document
            : redacted.Document with
            {
                Title = "Begränsat exemplar: " + redacted.Document.Title,
                Blocks = [.. blocks.Take(after), note, .. blocks.Skip(after)],
            };
    }

    /// <summary>
    /// What a part is marked as: what its heading carries, or, in minutes from before headings carried it, the line under the heading.
    /// </summary>
    private static string? MarkingOf(Heading heading, Block? next) =>
        heading.Marking
        ?? (
            next is Paragraph { Style: ParagraphStyle.Small } line && PlainText.Of(line.Inlines) is var text && IsMarking(text)
                ? text
                : null
        );

    private static bool IsMarking(string text) =>
        text == new Marking(Classification.Internal).Text
        || text.StartsWith(new Marking(Classification.Secret).Text, StringComparison.Ordinal);

    private static Classification Read(string marking) =>
        marking.StartsWith(Marking.Name(Classification.Internal), StringComparison.Ordinal)
            ? Classification.Internal
            : Classification.Secret;

    private static string Instead(string marking) => $"Begränsad del ({SwedishText.Small(marking)})";
}
