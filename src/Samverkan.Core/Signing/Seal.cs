using Samverkan.Documents.Content;

namespace Samverkan.Core.Signing;

/// <summary>
/// How a seal is computed (K8, docs/seal.md). Of formula 1, until November 2026, were the documents alone; formula 2 also takes each
/// signature. What was sealed by a formula is checked by it for ever.
/// </summary>
public static class Seal
{
    /// <summary>The formula of what is sealed now.</summary>
    public const int Formula = 2;

    /// <summary>SHA-256 over the documents' hashes in their order, one a line: what each signatory signs, by either formula.</summary>
    public static string OfDocuments(SignatureRequest request) =>
        Document.HashOf(string.Join('\n', request.Documents.OrderBy(d => d.Position).Select(d => d.Hash)));

    /// <summary>SHA-256 over <see cref="Text"/>, once both have signed.</summary>
    public static string OfSigned(SignatureRequest request) => Document.HashOf(Text(request));

    /// <summary>
    /// The text that formula 2 takes the hash of: a line that names the formula, one for each document, one for each party's signature.
    /// Parts of a line are separated by a tab, lines by a line feed.
    /// </summary>
    public static string Text(SignatureRequest request) =>
        string.Join(
            '\n',
            [
                "Samverkan försegling 2",
                .. request.Documents.OrderBy(d => d.Position).Select(d => Line("dokument", d.Position, d.Hash)),
                .. request
                    .Signatures.OrderBy(s => s.PartyOrder)
                    .Select(s => Line("underskrift", s.PartyOrder, s.Name, s.Title, s.Place, s.Date.Iso(), Instant(s.At))),
            ]
        );

    private static string Line(params object[] parts) => string.Join('\t', parts);

    /// <summary>An instant in UTC to the second, as ISO 8601 has it.</summary>
    private static string Instant(DateTime at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One of the things that must agree for what was signed to be unchanged.</summary>
/// <param name="What">What it is, in Swedish.</param>
/// <param name="Hash">The hash that it has.</param>
/// <param name="Holds">Whether it is what it was.</param>
public sealed record SealedPart(string What, string Hash, bool Holds);
