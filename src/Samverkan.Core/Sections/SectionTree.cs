using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.Sections;

/// <summary>A section with its number ("4.2") and depth, in reading order.</summary>
public sealed record NumberedSection(Section Section, string Number, int Depth);

/// <summary>Orders sections as a tree and numbers them.</summary>
public static class SectionTree
{
    /// <summary>How many levels of sections there may be.</summary>
    public const int MostLevels = 3;

    /// <summary>The sections in reading order, numbered.</summary>
    public static IReadOnlyList<NumberedSection> InOrder(IEnumerable<Section> sections)
    {
        var children = sections.ToLookup(s => s.ParentId);
        var result = new List<NumberedSection>();
        Add(null, "", 1);
        return result;

        void Add(Guid? parent, string prefix, int depth)
        {
            var number = 0;
            foreach (var section in children[parent].OrderBy(s => s.Position).ThenBy(s => s.Sequence))
            {
                var own = $"{prefix}{++number}";
                result.Add(new NumberedSection(section, own, depth));
                Add(section.Id, own + ".", depth + 1);
            }
        }
    }

    /// <summary>On which level a section stands: 1 at the top, 0 for no section.</summary>
    public static int DepthOf(IReadOnlyCollection<Section> sections, Guid? id) =>
        sections.FirstOrDefault(s => s.Id == id) is { } section ? 1 + DepthOf(sections, section.ParentId) : 0;

    /// <summary>How many levels a section takes with what stands under it.</summary>
    public static int Height(IReadOnlyCollection<Section> sections, Guid id) =>
        1 + sections.Where(s => s.ParentId == id).Select(s => Height(sections, s.Id)).DefaultIfEmpty(0).Max();

    /// <summary>Whether a section is another, or stands somewhere under it.</summary>
    public static bool IsWithin(IReadOnlyCollection<Section> sections, Guid? id, Guid other) =>
        id is not null && (id == other || IsWithin(sections, sections.FirstOrDefault(s => s.Id == id)?.ParentId, other));

    /// <summary>Shared sections as blocks: a numbered heading and its text.</summary>
    /// <param name="references">What the texts refer to.</param>
    /// <param name="sources">The open sources that each section builds on, by section.</param>
    public static IEnumerable<Block> Compose(IEnumerable<Section> sections, ITextReferences references, ILookup<Guid, string> sources)
    {
        foreach (var (section, number, depth) in InOrder(sections.Where(s => s.IsShared)))
        {
            yield return new Heading(depth, section.Heading, number, section.Marking.Reason.Length > 0 ? section.Marking.Reason : null)
            {
                Readers = section.Marking.Named.Length > 0 ? section.Marking.Named : null,
            };
            if (section.Marking.Text.Length > 0)
            {
                yield return Paragraph.Of(section.Marking.Text, ParagraphStyle.Small);
            }

            foreach (var block in MarkdownReader.Read(section.Text, depth + 1, references))
            {
                yield return block;
            }

            if (sources[section.Id].Any())
            {
                yield return Paragraph.Of($"Underlag: {string.Join(", ", sources[section.Id])}.", ParagraphStyle.Small);
            }
        }
    }
}
