using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

internal sealed partial class BlockSetter
{
    private List<Slab> Set(KeyValueTable table, double width, Tag parent, double x)
    {
        var rows = table.Rows.Select(r => (IReadOnlyList<Cell>)[Cell.Of(r.Key, header: true), new Cell(r.Value)]);
        return Set(new Table(table.Caption, [27, 73], 0, [.. rows]), width, parent, x);
    }

    private List<Slab> Set(Table table, double width, Tag parent, double x)
    {
        var tag = new Tag("Table", parent);
        var slabs = new List<Slab>();
        if (table.Caption.Length > 0)
        {
            slabs.AddRange(Spaced(TextSetter.Set([new Inline(table.Caption)], width, TextStyle.Caption, new Tag("Caption", tag), x), 12));
            slabs.ForEach(s => s.KeepWithNext = true);
            slabs[^1].Height += 3;
        }

        var edges = Edges(table.Columns, width, x);
        var header = new List<Slab>();
        Tag? section = null;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var isHeader = r < table.HeaderRows;
            if (r == 0 || r == table.HeaderRows)
            {
                section = new Tag(isHeader ? "THead" : "TBody", tag);
            }

            var row = SetRow(table.Rows[r], edges, section!, header, isHeader);
            slabs.Add(row);
            if (isHeader)
            {
                header.Add(row);
            }
        }

        KeepFirstRows(slabs, table.HeaderRows + (table.Caption.Length > 0 ? 1 : 0));
        if (table.Caption.Length == 0 && slabs.Count > 0)
        {
            slabs[0].Before = 10;
        }

        return slabs;
    }

    /// <summary>At least three rows follow a caption on its page, as far as the table has them.</summary>
    private static void KeepFirstRows(List<Slab> slabs, int heads)
    {
        for (var i = 0; i < Math.Min(heads + 2, slabs.Count - 1); i++)
        {
            slabs[i].KeepWithNext |= slabs[i].Height < 60;
        }
    }

    private Slab SetRow(IReadOnlyList<Cell> cells, double[] edges, Tag section, List<Slab> header, bool isHeader)
    {
        var tr = new Tag("TR", section);
        var padding = cells.Count > 4 ? 3 : 5;
        var row = new Row(header, isHeader, padding);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var td = new Tag(cell.Header ? "TH" : "TD", tr) { Scope = cell.Header ? (isHeader ? "Column" : "Row") : null };
            var style = (cells.Count > 4 ? TextStyle.SmallCell : TextStyle.Cell) with
            {
                Bold = cell.Header,
                Right = cell.Number,
                Ink = cell.Header ? Ink.Heading : Ink.Text,
            };
            row.Cells.Add(
                (
                    edges[i],
                    edges[i + 1] - edges[i],
                    Set(cell.Blocks, edges[i + 1] - edges[i] - (2 * padding), td, style, edges[i] + padding)
                )
            );
        }

        return new Slab
        {
            Row = row,
            Height = row.Cells.Max(c => Slab.HeightOf(c.Slabs)) + (2 * padding),
            KeepWithNext = isHeader,
        };
    }

    private static double[] Edges(IReadOnlyList<double> weights, double width, double x)
    {
        var edges = new double[weights.Count + 1];
        edges[0] = x;
        for (var i = 0; i < weights.Count; i++)
        {
            edges[i + 1] = edges[i] + (width * weights[i] / weights.Sum());
        }

        return edges;
    }
}
