using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using Samverkan.Documents.Content;

namespace Samverkan.Documents.Comparison;

/// <summary>What happened to a piece of text between two versions.</summary>
public enum Change
{
    /// <summary>The same in both.</summary>
    Same,

    /// <summary>Only in the later version.</summary>
    Added,

    /// <summary>Only in the earlier version.</summary>
    Removed,

    /// <summary>In both, with other words.</summary>
    Changed,
}

/// <summary>A run of words with what happened to it: <see cref="Change.Same"/>, Added or Removed.</summary>
public sealed record WordRun(Change Change, string Text);

/// <summary>A heading, paragraph, list item, table row or drawing of the compared documents; rows have one list of runs per cell.</summary>
public sealed record ComparedUnit(Change Change, UnitKind Kind, IReadOnlyList<IReadOnlyList<WordRun>> Cells)
{
    /// <summary>The drawing as it was; null for other units and for what was added.</summary>
    public Figure? Before { get; init; }

    /// <summary>The drawing as it is; null for other units and for what was removed.</summary>
    public Figure? After { get; init; }
}

/// <summary>What kind of text a unit is.</summary>
public enum UnitKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph or list item.</summary>
    Text,

    /// <summary>A row of a table, compared cell by cell.</summary>
    Row,

    /// <summary>A drawing, whose caption and text alternative are compared as text.</summary>
    Figure,
}

/// <summary>Compares two documents: text word by word, tables cell by cell.</summary>
public static class DocumentComparison
{
    private const char CellMark = '\u241f';

    /// <summary>All units of both documents in reading order.</summary>
    public static IReadOnlyList<ComparedUnit> Compare(Document older, Document newer)
    {
        var before = Units(older.Blocks).ToList();
        var after = Units(newer.Blocks).ToList();
        var diff = Differ.Instance.CreateDiffs(Join(before), Join(after), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var result = new List<ComparedUnit>();
        var position = 0;
        foreach (var block in diff.DiffBlocks)
        {
            result.AddRange(before.Skip(position).Take(block.DeleteStartA - position).Select(u => Whole(u, Change.Same)));
            result.AddRange(
                Pair(
                    [.. before.Skip(block.DeleteStartA).Take(block.DeleteCountA)],
                    [.. after.Skip(block.InsertStartB).Take(block.InsertCountB)]
                )
            );
            position = block.DeleteStartA + block.DeleteCountA;
        }

        result.AddRange(before.Skip(position).Select(u => Whole(u, Change.Same)));
        return result;
    }

    private static string Join(List<Unit> units) =>
        string.Join(
            '\n',
            units.Select(u => ((int)u.Kind + string.Join(CellMark, u.Cells) + u.Figure?.Picture.ToSvg("")).ReplaceLineEndings(" "))
        );

    /// <summary>Pairs removed with added units that have most words in common; the rest are wholly removed or added.</summary>
    private static IEnumerable<ComparedUnit> Pair(List<Unit> removed, List<Unit> added)
    {
        var next = 0;
        foreach (var old in removed)
        {
            var match = added.FindIndex(next, u => u.Kind == old.Kind && Alike(old, u));
            if (match < 0)
            {
                yield return Whole(old, Change.Removed);
                continue;
            }

            foreach (var unit in added.Skip(next).Take(match - next))
            {
                yield return Whole(unit, Change.Added);
            }

            yield return Words(old, added[match]);
            next = match + 1;
        }

        foreach (var unit in added.Skip(next))
        {
            yield return Whole(unit, Change.Added);
        }
    }

    /// <summary>
    /// Two rows are alike when they begin with the same cell, two drawings when they have the same caption, two texts when they share at
    /// least a third of their words.
    /// </summary>
    private static bool Alike(Unit a, Unit b)
    {
        if (a.Kind == UnitKind.Row)
        {
            return a.Cells[0] == b.Cells[0] && (a.Cells.Count == b.Cells.Count || (a.Columns is not null && b.Columns is not null));
        }

        if (a.Kind == UnitKind.Figure)
        {
            return a.Figure!.Caption == b.Figure!.Caption;
        }

        var left = a.Cells[0].Split(' ').ToHashSet(StringComparer.Ordinal);
        var right = b.Cells[0].Split(' ').ToHashSet(StringComparer.Ordinal);
        return left.Intersect(right, StringComparer.Ordinal).Count() * 3 >= Math.Max(left.Count, right.Count);
    }

    private static ComparedUnit Whole(Unit unit, Change change) =>
        new(change, unit.Kind, [.. unit.Cells.Select(c => (IReadOnlyList<WordRun>)[new WordRun(change, c)])])
        {
            Before = change == Change.Added ? null : unit.Figure,
            After = change == Change.Removed ? null : unit.Figure,
        };

    private static ComparedUnit Words(Unit older, Unit newer) =>
        new(
            Change.Changed,
            newer.Kind,
            older.Columns is null || newer.Columns is null || older.Columns.SequenceEqual(newer.Columns, StringComparer.Ordinal)
                ? [.. older.Cells.Zip(newer.Cells, Words)]
                : [.. ByColumn(older, newer)]
        )
        {
            Before = older.Figure,
            After = newer.Figure,
        };

    /// <summary>The cells of two rows whose tables have other columns: a cell is compared with the one under the same heading.</summary>
    private static IEnumerable<IReadOnlyList<WordRun>> ByColumn(Unit older, Unit newer)
    {
        var diff = Differ.Instance.CreateDiffs(
            string.Join('\n', older.Columns!),
            string.Join('\n', newer.Columns!),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineChunker.Instance
        );
        var (before, after) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            while (before < block.DeleteStartA)
            {
                yield return Words(older.Cells[before++], newer.Cells[after++]);
            }

            foreach (var cell in older.Cells.Skip(before).Take(block.DeleteCountA))
            {
                yield return [new WordRun(Change.Removed, cell)];
            }

            foreach (var cell in newer.Cells.Skip(after).Take(block.InsertCountB))
            {
                yield return [new WordRun(Change.Added, cell)];
            }

            (before, after) = (before + block.DeleteCountA, after + block.InsertCountB);
        }

        while (before < older.Cells.Count)
        {
            yield return Words(older.Cells[before++], newer.Cells[after++]);
        }
    }

    private static IReadOnlyList<WordRun> Words(string older, string newer)
    {
        var diff = Differ.Instance.CreateDiffs(older, newer, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker([' ']));
        var runs = new List<WordRun>();
        var position = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            Add(runs, Change.Same, diff.PiecesOld, position, block.DeleteStartA - position);
            Add(runs, Change.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(runs, Change.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            position = block.DeleteStartA + block.DeleteCountA;
        }

        Add(runs, Change.Same, diff.PiecesOld, position, diff.PiecesOld.Count - position);
        return runs;
    }

    private static void Add(List<WordRun> runs, Change change, IReadOnlyList<string> pieces, int start, int count)
    {
        if (count > 0)
        {
            runs.Add(new WordRun(change, string.Concat(pieces.Skip(start).Take(count))));
        }
    }

    private static IEnumerable<Unit> Units(IEnumerable<Block> blocks) => blocks.SelectMany(Units);

    private static IEnumerable<Unit> Units(Block block) =>
        block switch
        {
            Heading h => [new Unit(UnitKind.Heading, [h.Full])],
            Paragraph p => [new Unit(UnitKind.Text, [PlainText.Of(p.Inlines)])],
            BlockList l => l.Items.SelectMany(Units),
            Quote q => Units(q.Blocks),
            Note n => Units(n.Blocks),
            Table t => Rows(t),
            KeyValueTable k => [.. Caption(k.Caption), .. k.Rows.Select(r => new Unit(UnitKind.Row, [r.Key, Text(r.Value)]))],
            Figure f => [new Unit(UnitKind.Figure, [f.Caption + ". " + f.Alt]) { Figure = f }],
            SignatureBlock s => s.Lines.Select(l => new Unit(UnitKind.Row, [l.Party, l.Name, l.Title, l.Place, l.Date])),
            _ => [],
        };

    private static IEnumerable<Unit> Rows(Table table)
    {
        var columns = table.HeaderRows > 0 ? table.Rows[0].Select(c => Text(c.Blocks)).ToList() : null;
        return
        [
            .. Caption(table.Caption),
            .. table.Rows.Select(r => new Unit(UnitKind.Row, [.. r.Select(c => Text(c.Blocks))]) { Columns = columns }),
        ];
    }

    private static IEnumerable<Unit> Caption(string caption) => caption.Length == 0 ? [] : [new Unit(UnitKind.Text, [caption])];

    private static string Text(IEnumerable<Block> blocks) => string.Join(' ', PlainText.Lines(blocks));

    private sealed record Unit(UnitKind Kind, IReadOnlyList<string> Cells)
    {
        public Figure? Figure { get; init; }

        /// <summary>What the columns of a row's table are called; null where they have no names.</summary>
        public IReadOnlyList<string>? Columns { get; init; }
    }
}
