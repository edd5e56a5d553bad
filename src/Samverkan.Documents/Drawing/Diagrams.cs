namespace Samverkan.Documents.Drawing;

/// <summary>A box in an organisation diagram with what stands under it.</summary>
public sealed record OrganisationNode(string Name, IReadOnlyList<OrganisationNode> Children);

/// <summary>Diagrams drawn from data.</summary>
public static class Diagrams
{
    private const double Width = 460;
    private const double BoxHeight = 30;
    private const double RowGap = 8;
    private const string Ink = "#12324f";

    /// <summary>An organisation as a tree: the root on top, its children as an indented list of boxes joined by lines.</summary>
    public static Picture Organisation(OrganisationNode root)
    {
        var shapes = new List<Shape>();
        var y = 2d;
        Draw(root, 0, ref y, shapes);
        return new Picture(Width, y, shapes);
    }

    private static double Draw(OrganisationNode node, int depth, ref double y, List<Shape> shapes)
    {
        var x = 2 + (depth * 34d);
        var top = y;
        var fill = depth switch
        {
            0 => Ink,
            1 => "#dbe7f1",
            _ => "#ffffff",
        };
        shapes.Add(new RectShape(x, top, Width - x - 2, BoxHeight, fill, Ink));
        shapes.Add(
            new TextShape(x + 10, top + 19, Fit(node.Name, Width - x - 24), 10, depth == 0 ? "#ffffff" : "#111111", Bold: depth < 2)
        );
        y += BoxHeight + RowGap;
        foreach (var child in node.Children)
        {
            var middle = Draw(child, depth + 1, ref y, shapes);
            shapes.Add(new LineShape(x + 16, top + BoxHeight, x + 16, middle, Ink, 0.8));
            shapes.Add(new LineShape(x + 16, middle, x + 34, middle, Ink, 0.8));
        }

        return top + (BoxHeight / 2);
    }

    /// <summary>A name that is too long for its box is cut; the table beside the diagram has it whole.</summary>
    private static string Fit(string name, double width)
    {
        var most = (int)(width / 5.2);
        return name.Length <= most ? name : name[..(most - 1)] + "…";
    }
}
