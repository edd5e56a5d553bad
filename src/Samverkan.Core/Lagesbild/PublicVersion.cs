using Samverkan.Documents.Content;

namespace Samverkan.Core.Lagesbild;

/// <summary>
/// What of a document may be published: everything but the parts under headings that are marked internal or secret (C15).
/// </summary>
public static class PublicVersion
{
    /// <summary>The document without its marked parts, and how many parts were left out.</summary>
    public static (Document Document, int LeftOut) Of(Document document)
    {
        var kept = new List<Block>();
        var (without, leftOut) = ((int?)null, 0);
        foreach (var block in document.Blocks)
        {
            if (block is Heading heading && (without is null || heading.Level <= without))
            {
                without = heading.Marking is null ? null : heading.Level;
                leftOut += heading.Marking is null ? 0 : 1;
            }

            if (without is null)
            {
                kept.Add(block);
            }
        }

        return (document with { Blocks = kept }, leftOut);
    }
}
