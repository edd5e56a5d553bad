using Samverkan.Core.Statistics;

namespace Samverkan.Core.Lagesbild;

/// <summary>Changes a section's Markdown where it refers to statistics, and leaves the rest as it was typed.</summary>
public static class SectionText
{
    private const string Fence = "```";

    /// <summary>
    /// The text's paragraphs, tables and blocks in order, each as its first line, charts and images by name: places to insert after.
    /// </summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [
            .. Chunks(text)
                .Select(c =>
                    IsFigure(c) ? "Diagram eller tabell: " + FigureBlock.Parse(Body(c)).Title
                    : c.StartsWith("![", StringComparison.Ordinal) ? "Bild: " + c[2..].Split(']')[0]
                    : c.Split('\n')[0].TrimStart('#', ' ', '|', '-')
                ),
        ];

    /// <summary>The charts and tables of figures in a text.</summary>
    public static IReadOnlyList<FigureBlock> Figures(string text) =>
        [.. Chunks(text).Where(IsFigure).Select(c => FigureBlock.Parse(Body(c)))];

    /// <summary>Puts a chart or table after a paragraph, or last.</summary>
    public static string InsertFigure(string text, int? after, FigureBlock block) => Insert(text, after, block.ToMarkdown());

    /// <summary>Puts a paragraph of Markdown after another, or last.</summary>
    public static string Insert(string text, int? after, string paragraph)
    {
        var chunks = Chunks(text).ToList();
        chunks.Insert(Math.Clamp((after ?? chunks.Count) + (after is null ? 0 : 1), 0, chunks.Count), paragraph);
        return string.Join("\n\n", chunks);
    }

    /// <summary>Replaces the n:th chart or table of figures, counted from 0.</summary>
    public static string ReplaceFigure(string text, int n, FigureBlock block)
    {
        var chunks = Chunks(text).ToList();
        var at =
            chunks.Select((c, i) => (c, i)).Where(x => IsFigure(x.c)).Skip(n).Select(x => (int?)x.i).FirstOrDefault()
            ?? throw new Common.NotFoundException("Diagrammet");
        chunks[at] = block.ToMarkdown();
        return string.Join("\n\n", chunks);
    }

    /// <summary>Replaces the first occurrence of some words that is not within a link or a block; null when there is none.</summary>
    public static string? Bind(string text, string words, string with)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (!InLink(text, at) && !InFence(text, at) && Stands(text, at, words.Length))
            {
                return text[..at] + with + text[(at + words.Length)..];
            }
        }

        return null;
    }

    /// <summary>Replaces the words at a place; null when other words stand there.</summary>
    public static string? BindAt(string text, int at, string words, string with) =>
        at >= 0 && at + words.Length <= text.Length && text.AsSpan(at, words.Length).SequenceEqual(words)
            ? text[..at] + with + text[(at + words.Length)..]
            : null;

    private static bool Stands(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    private static bool InFence(string text, int at) =>
        text[..at].Split('\n').Count(l => l.StartsWith(Fence, StringComparison.Ordinal)) % 2 == 1;

    private static bool InLink(string text, int at)
    {
        var line = text[(text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1)..at];
        var (open, close) = (line.LastIndexOf('['), line.LastIndexOf(']'));
        return open > close
            || (
                close >= 0
                && line[close..].StartsWith("](", StringComparison.Ordinal)
                && !line[close..].Contains(')', StringComparison.Ordinal)
            );
    }

    private static bool IsFigure(string chunk) => chunk.StartsWith(Fence + "statistik", StringComparison.Ordinal);

    private static string Body(string chunk) =>
        string.Join('\n', chunk.Split('\n').Skip(1).TakeWhile(l => !l.StartsWith(Fence, StringComparison.Ordinal)));

    /// <summary>Parts between blank lines; a fenced block is one part whatever it holds.</summary>
    private static IEnumerable<string> Chunks(string text)
    {
        var (part, fenced) = (new List<string>(), false);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim().Length == 0 && !fenced)
            {
                if (part.Count > 0)
                {
                    yield return string.Join('\n', part);
                    part.Clear();
                }

                continue;
            }

            var fence = line.StartsWith(Fence, StringComparison.Ordinal);
            if (fence && !fenced && part.Count > 0)
            {
                yield return string.Join('\n', part);
                part.Clear();
            }

            part.Add(line);
            if (fence && fenced)
            {
                yield return string.Join('\n', part);
                part.Clear();
            }

            fenced ^= fence;
        }

        if (part.Count > 0)
        {
            yield return string.Join('\n', part);
        }
    }
}
