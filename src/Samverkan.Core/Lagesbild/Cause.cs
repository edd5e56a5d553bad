using System.ComponentModel.DataAnnotations;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;

namespace Samverkan.Core.Lagesbild;

/// <summary>From which side a problem's causes are looked at (Brå's orsaksanalys).</summary>
public enum Perspective
{
    /// <summary>Situationen: when and where it is possible.</summary>
    Situation,

    /// <summary>Den eller det som drabbas.</summary>
    Victim,

    /// <summary>Den som begår brottet.</summary>
    Offender,
}

/// <summary>A cause of what makes an area prioritised, in one of three perspectives (C12).</summary>
public sealed class Cause : Entity
{
    private Cause() { }

    /// <summary>A cause under an area, seen by those who see the area.</summary>
    public Cause(PriorityArea area, int position, Perspective perspective, string text) =>
        (PriorityAreaId, AgreementId, Position, Perspective, Text) = (area.Id, area.AgreementId, position, perspective, text);

    /// <summary>The area that the cause explains.</summary>
    public Guid PriorityAreaId { get; private set; }

    /// <summary>The agreement of the area.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Order within the area, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>From which side the cause is seen.</summary>
    public Perspective Perspective { get; private set; }

    /// <summary>The cause in one sentence.</summary>
    [MaxLength(300)]
    public string Text { get; private set; } = "";

    /// <summary>A perspective in Swedish, as it is printed.</summary>
    public static string Name(Perspective perspective) =>
        perspective switch
        {
            Perspective.Victim => "Den som drabbas",
            Perspective.Offender => "Den som begår brottet",
            _ => "Situationen",
        };
}

/// <summary>The causes of a prioritised area as blocks: a tree as a diagram, the same in words, and a table.</summary>
public static class CauseBlocks
{
    /// <summary>Heading, diagram and table; nothing when the area has no causes.</summary>
    public static IEnumerable<Block> Of(PriorityArea area, IReadOnlyCollection<Cause> causes)
    {
        if (causes.Count == 0)
        {
            yield break;
        }

        var groups = causes.OrderBy(c => c.Perspective).ThenBy(c => c.Position).GroupBy(c => c.Perspective).ToList();
        yield return new Heading(2, $"Orsaker: {area.Name}");
        var alt =
            $"Orsaksträd för {area.Name}. "
            + $"{string.Join(" ", groups.Select(g => $"{Cause.Name(g.Key)}: {string.Join("; ", g.Select(c => c.Text))}."))}";
        yield return new Figure(
            Diagrams.Organisation(
                new OrganisationNode(
                    area.Name,
                    [.. groups.Select(g => new OrganisationNode(Cause.Name(g.Key), [.. g.Select(c => new OrganisationNode(c.Text, []))]))]
                )
            ),
            alt,
            $"Orsaksträd, {area.Name}"
        );
        yield return new Table(
            "",
            [30, 70],
            1,
            [
                [Cell.Of("Perspektiv", true), Cell.Of("Orsaker", true)],
                .. groups.Select(g =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(Cause.Name(g.Key), header: true),
                            new Cell([new BlockList(false, [.. g.Select(c => (IReadOnlyList<Block>)[Paragraph.Of(c.Text)])])]),
                        ]
                ),
            ]
        );
    }
}
