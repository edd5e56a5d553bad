using System.Globalization;
using System.Text;
using Samverkan.Documents.Layout;

namespace Samverkan.Documents.Pdf;

/// <summary>
/// Writes the structure tree and the parent tree (ISO 32000-1, 14.7.4): which marked content on which page belongs to which element,
/// in reading order. Content of a leaf is listed as it was painted, so that a cell or paragraph over two pages stays one element.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile file;
    private readonly Tag root;
    private readonly int[] pageIds;
    private readonly Dictionary<Tag, int> ids = [];
    private readonly Dictionary<Tag, List<string>> content = [];
    private readonly HashSet<Tag> painted = [];
    private readonly List<Tag>[] marks;
    private readonly List<Tag> annotations = [];

    public StructureTree(PdfFile file, Tag root, int[] pageIds)
    {
        (this.file, this.root, this.pageIds) = (file, root, pageIds);
        marks = [.. pageIds.Select(_ => new List<Tag>())];
        Number(root);
    }

    /// <summary>Notes a piece of marked content; returns its number on the page (MCID).</summary>
    public int Mark(Tag tag, int page)
    {
        Touch(tag);
        var id = marks[page].Count;
        marks[page].Add(tag);
        ContentOf(tag).Add($"<</Type/MCR/Pg {pageIds[page]} 0 R/MCID {id}>>");
        return id;
    }

    /// <summary>Notes an annotation; returns its key in the parent tree.</summary>
    public int Annotate(Tag tag, int page, int annotation)
    {
        Touch(tag);
        annotations.Add(tag);
        ContentOf(tag).Add($"<</Type/OBJR/Pg {pageIds[page]} 0 R/Obj {annotation} 0 R>>");
        return pageIds.Length + annotations.Count - 1;
    }

    /// <summary>Writes all elements and returns the number of the tree's root.</summary>
    public int Write()
    {
        var tree = file.Reserve();
        Write(root, tree);
        var parents = new StringBuilder();
        for (var p = 0; p < marks.Length; p++)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{p}[{string.Join(' ', marks[p].Select(t => ids[t] + " 0 R"))}]");
        }

        for (var i = 0; i < annotations.Count; i++)
        {
            parents.Append(CultureInfo.InvariantCulture, $" {marks.Length + i} {ids[annotations[i]]} 0 R");
        }

        var parentTree = file.Add($"<</Nums[{parents}]>>");
        file.Set(
            tree,
            $"<</Type/StructTreeRoot/K[{ids[root]} 0 R]/ParentTree {parentTree} 0 R/ParentTreeNextKey {marks.Length + annotations.Count}>>"
        );
        return tree;
    }

    private void Number(Tag tag)
    {
        ids[tag] = file.Reserve();
        tag.Children.ForEach(Number);
    }

    /// <summary>The first time a leaf's child is painted, it takes its place among the leaf's content.</summary>
    private void Touch(Tag tag)
    {
        if (!painted.Add(tag) || tag.Parent is null)
        {
            return;
        }

        Touch(tag.Parent);
        if (tag.Parent.IsLeaf)
        {
            ContentOf(tag.Parent).Add($"{ids[tag]} 0 R");
        }
    }

    private List<string> ContentOf(Tag tag)
    {
        if (!content.TryGetValue(tag, out var list))
        {
            content[tag] = list = [];
        }

        return list;
    }

    private void Write(Tag tag, int parent)
    {
        var children = tag.IsLeaf ? string.Join(' ', ContentOf(tag)) : string.Join(' ', tag.Children.Select(c => ids[c] + " 0 R"));
        var alt = tag is { Role: "Figure", Alt: not null } ? "/Alt" + PdfFile.Text(tag.Alt) : "";
        file.Set(ids[tag], $"<</Type/StructElem/S/{tag.Role}/P {parent} 0 R{alt}{Attributes(tag)}/K[{children}]>>");
        foreach (var child in tag.Children)
        {
            Write(child, ids[tag]);
        }
    }

    private static string Attributes(Tag tag)
    {
        if (tag.Scope is not null)
        {
            return $"/A<</O/Table/Scope/{tag.Scope}>>";
        }

        if (tag.Numbering is not null)
        {
            return $"/A<</O/List/ListNumbering/{tag.Numbering}>>";
        }

        return tag.Box is { Length: 4 } box ? $"/A<</O/Layout/Placement/Block/BBox[{string.Join(' ', box.Select(PdfFile.Number))}]>>" : "";
    }
}
