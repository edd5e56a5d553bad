using DiffPlex;
using DiffPlex.Chunkers;

namespace Samverkan.Documents.Comparison;

/// <summary>Two changed texts put together.</summary>
/// <param name="Text">The text with both writers' changes.</param>
/// <param name="Conflicts">How many places both had changed, each in its own way; there both wordings stand, the first text's
/// first.</param>
public sealed record MergedText(string Text, int Conflicts);

/// <summary>
/// Puts together what two writers made of the same text: paragraph by paragraph, and word by word where both changed a paragraph.
/// Built on two ordinary comparisons with the common text; DiffPlex's own three-way merge loses insertions.
/// </summary>
public static class TextMerge
{
    private static readonly IChunker Words = new DelimiterChunker([' ']);

    /// <param name="basis">The text that both began with.</param>
    /// <param name="mine">One writer's text, whose wording comes first where both changed the same words.</param>
    /// <param name="theirs">The other writer's text.</param>
    public static MergedText Merge(string basis, string mine, string theirs)
    {
        if (mine == basis || theirs == basis || mine == theirs)
        {
            return new MergedText(mine == basis ? theirs : mine, 0);
        }

        var (lines, conflicts) = (new List<string>(), 0);
        foreach (var part in Parts(basis, mine, theirs, LineChunker.Instance))
        {
            if (!part.IsConflict)
            {
                lines.AddRange(part.Merged);
            }
            else if (ByWord(part) is { } merged)
            {
                lines.AddRange(merged.Split('\n'));
            }
            else
            {
                conflicts++;
                lines.AddRange(
                    part.Mine.Count > 0 && part.Theirs.Count > 0 ? [.. part.Mine, "", .. part.Theirs] : [.. part.Mine, .. part.Theirs]
                );
            }
        }

        return new MergedText(string.Join('\n', lines), conflicts);
    }

    /// <summary>The paragraphs with both writers' words; null where they changed the same words.</summary>
    private static string? ByWord(Part part)
    {
        var parts = Parts(string.Join('\n', part.Basis), string.Join('\n', part.Mine), string.Join('\n', part.Theirs), Words).ToList();
        return part.Basis.Count == 0 || parts.Exists(p => p.IsConflict) ? null : string.Concat(parts.SelectMany(p => p.Merged));
    }

    /// <summary>The text in parts: as it was, as one writer changed it, or as both did.</summary>
    private static IEnumerable<Part> Parts(string basis, string mine, string theirs, IChunker chunker)
    {
        string[] pieces = [.. chunker.Chunk(basis)];
        var edits = Edits(basis, mine, chunker, true)
            .Concat(Edits(basis, theirs, chunker, false))
            .OrderBy(e => e.Start)
            .ThenBy(e => e.End)
            .ToList();
        var at = 0;
        for (var i = 0; i < edits.Count; )
        {
            var (start, end, group) = (edits[i].Start, edits[i].End, new List<Edit> { edits[i++] });
            while (i < edits.Count && (edits[i].Start < end || edits[i].Start == start))
            {
                end = Math.Max(end, edits[i].End);
                group.Add(edits[i++]);
            }

            yield return new Part(pieces[at..start], pieces[at..start], pieces[at..start]);
            yield return new Part(
                pieces[start..end],
                Applied(pieces, start, end, group.Where(e => e.Mine)),
                Applied(pieces, start, end, group.Where(e => !e.Mine))
            );
            at = end;
        }

        yield return new Part(pieces[at..], pieces[at..], pieces[at..]);
    }

    private static IEnumerable<Edit> Edits(string basis, string changed, IChunker chunker, bool mine)
    {
        var diff = Differ.Instance.CreateDiffs(basis, changed, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        return diff.DiffBlocks.Select(b => new Edit(
            mine,
            b.DeleteStartA,
            b.DeleteStartA + b.DeleteCountA,
            [.. diff.PiecesNew.Skip(b.InsertStartB).Take(b.InsertCountB)]
        ));
    }

    /// <summary>A stretch of the common text with one writer's edits in it.</summary>
    private static List<string> Applied(string[] pieces, int start, int end, IEnumerable<Edit> edits)
    {
        var (result, at) = (new List<string>(), start);
        foreach (var edit in edits)
        {
            result.AddRange(pieces.Skip(at).Take(edit.Start - at));
            result.AddRange(edit.Pieces);
            at = edit.End;
        }

        result.AddRange(pieces.Skip(at).Take(end - at));
        return result;
    }

    private sealed record Edit(bool Mine, int Start, int End, IReadOnlyList<string> Pieces);

    private sealed record Part(IReadOnlyList<string> Basis, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs)
    {
        private bool MineIsBasis => Mine.SequenceEqual(Basis, StringComparer.Ordinal);

        public bool IsConflict =>
            !MineIsBasis && !Theirs.SequenceEqual(Basis, StringComparer.Ordinal) && !Mine.SequenceEqual(Theirs, StringComparer.Ordinal);

        /// <summary>What stands after a part that is no conflict.</summary>
        public IReadOnlyList<string> Merged => MineIsBasis ? Theirs : Mine;
    }
}
