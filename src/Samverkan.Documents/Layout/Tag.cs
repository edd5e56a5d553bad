namespace Samverkan.Documents.Layout;

/// <summary>A node of the document's logical structure (ISO 32000-1, 14.7). Built in reading order, whatever the pages become.</summary>
internal sealed class Tag
{
    /// <summary>Roles that hold text or drawing themselves; their content is listed in the order it is painted.</summary>
    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
    {
        "P",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "Link",
        "Lbl",
        "Caption",
        "Figure",
    };

    public Tag(string role, Tag? parent)
    {
        Role = role;
        Parent = parent;
        parent?.Children.Add(this);
    }

    public string Role { get; }

    public Tag? Parent { get; }

    public List<Tag> Children { get; } = [];

    /// <summary>Text alternative of figures and links.</summary>
    public string? Alt { get; init; }

    /// <summary>Column or Row, for header cells.</summary>
    public string? Scope { get; init; }

    /// <summary>Decimal or Disc, for lists.</summary>
    public string? Numbering { get; init; }

    /// <summary>Where a figure is on its page: left, bottom, right, top in PDF coordinates.</summary>
    public double[]? Box { get; set; }

    public bool IsLeaf => Leaves.Contains(Role);
}
