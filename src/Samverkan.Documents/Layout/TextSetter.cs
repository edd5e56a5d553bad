using Samverkan.Documents.Content;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

/// <summary>Breaks runs of text into lines of a given width, one slab a line.</summary>
internal static partial class TextSetter
{
    private const double Slack = 0.01;

    public static List<Slab> Set(IReadOnlyList<Inline> runs, double width, TextStyle style, Tag tag, double x = 0)
    {
        var words = Words(runs, style, tag);
        var lines = new List<Slab>();
        var line = new Line(width, style, x);
        for (var i = 0; i < words.Count; i++)
        {
            line = Place(words[i], line, lines);
            if (words[i].Break)
            {
                lines.Add(line.Finish(last: i == words.Count - 1));
                line = new Line(width, style, x);
            }
        }

        if (!line.Empty || lines.Count == 0)
        {
            lines.Add(line.Finish(last: true));
        }

        KeepTogether(lines);
        return lines;
    }

    /// <summary>Never one line alone at the foot or the head of a page.</summary>
    private static void KeepTogether(List<Slab> lines)
    {
        if (lines.Count > 1)
        {
            lines[0].KeepWithNext = true;
            lines[^2].KeepWithNext = true;
        }
    }

    private static Line Place(Word word, Line line, List<Slab> done)
    {
        while (word.Pieces.Count > 0 && !line.Fits(word))
        {
            if (word.Part(line.Room) is { } parts)
            {
                line.Add(parts.First);
                done.Add(line.Finish(last: false));
                line = line.Next();
                word = parts.Remaining;
            }
            else if (!line.Empty)
            {
                done.Add(line.Finish(last: false));
                line = line.Next();
            }
            else
            {
                var (first, rest) = word.Cut(line.Room);
                line.Add(first);
                done.Add(line.Finish(last: false));
                line = line.Next();
                word = rest;
            }
        }

        line.Add(word);
        return line;
    }

    /// <summary>The runs as words: a word may have pieces of several looks.</summary>
    private static List<Word> Words(IReadOnlyList<Inline> runs, TextStyle style, Tag tag)
    {
        var words = new List<Word>();
        var pieces = new List<Piece>();
        foreach (var run in runs)
        {
            if (run.Break)
            {
                Flush(0, isBreak: true);
                continue;
            }

            var whole = PieceOf(run, style, tag);
            var space = FontLibrary.Of(whole.Face).Width(" ", style.Size);
            foreach (var (text, ends) in Parts(FontLibrary.Clean(run.Text)))
            {
                if (text.Length > 0)
                {
                    pieces.Add(whole.Saying(text));
                }

                if (ends)
                {
                    Flush(space);
                }
            }
        }

        Flush(0);
        return words;

        void Flush(double space, bool isBreak = false)
        {
            if (pieces.Count > 0 || isBreak)
            {
                words.Add(new Word(pieces, space, isBreak));
                pieces = [];
            }
        }
    }

    /// <summary>How a run looks, without its text.</summary>
    private static Piece PieceOf(Inline run, TextStyle style, Tag tag) =>
        new(
            "",
            style.FaceOf(run),
            style.Size,
            run.Href is null ? style.Ink : Ink.Link,
            run.Href,
            run.Href is null ? tag : new Tag("Link", tag) { Alt = run.Text }
        );

    /// <summary>A text between its spaces; the last part does not end a word, since the next run may go on with it.</summary>
    private static IEnumerable<(string Text, bool Ends)> Parts(string text)
    {
        for (int start = 0, i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is ' ' or '\n')
            {
                yield return (text[start..i], i < text.Length);
                start = i + 1;
            }
        }
    }

    /// <summary>Part of a word in one face.</summary>
    internal sealed record Piece(string Text, Face Face, double Size, Ink Ink, string? Href, Tag Tag, bool Hyphen = false)
    {
        public double Width { get; } = FontLibrary.Of(Face).Width(Text, Size);

        /// <summary>Other text in the same look. Not by <c>with</c>, which would keep this text's width.</summary>
        public Piece Saying(string text) => new(text, Face, Size, Ink, Href, Tag, Hyphen);
    }

    /// <summary>A line being filled.</summary>
    private sealed class Line(double width, TextStyle style, double x)
    {
        private readonly List<Word> words = [];
        private double used;
        private double space;

        public bool Empty => words.Count == 0;

        public double Room => width - used - space;

        public bool Fits(Word word) => used + space + word.Width <= width + Slack;

        public Line Next() => new(width, style, x);

        public void Add(Word word)
        {
            used += space + word.Width;
            space = word.Space;
            words.Add(word);
        }

        public Slab Finish(bool last)
        {
            var slab = new Slab { Height = style.Leading };
            var at = x + (style.Right ? width - used : 0);
            var run = new Run(slab, style);
            for (var i = 0; i < words.Count; i++)
            {
                foreach (var piece in words[i].Pieces)
                {
                    run.Add(piece, at);
                    at += piece.Width;
                }

                var hyphenated = words[i].Pieces is [.., { Hyphen: true }];
                if (i < words.Count - 1 || (!last && !hyphenated && words[i].Space > 0))
                {
                    run.Space();
                    at += words[i].Space;
                }
            }

            run.Flush();
            return slab;
        }
    }

    /// <summary>Joins neighbouring words of the same look into one operation.</summary>
    private sealed class Run(Slab slab, TextStyle style)
    {
        private readonly System.Text.StringBuilder text = new();
        private Piece? piece;
        private double x;

        public void Add(Piece next, double at)
        {
            if (piece is null || next.Hyphen || piece.Face != next.Face || piece.Tag != next.Tag)
            {
                Flush();
                piece = next;
                x = at;
            }

            text.Append(next.Text);
        }

        public void Space() => text.Append(' ');

        public void Flush()
        {
            if (piece is null)
            {
                return;
            }

            var drawn = text.ToString();
            slab.Operations.Add(
                new TextOperation(x, style.Baseline, drawn, piece.Face, piece.Size, piece.Ink, piece.Tag) { SoftHyphen = piece.Hyphen }
            );
            if (piece.Href is { } href)
            {
                var width = FontLibrary.Of(piece.Face).Width(drawn.AsSpan().TrimEnd(), piece.Size);
                slab.Operations.Add(new PathOperation([x, style.Baseline + 1.4, x + width, style.Baseline + 1.4], piece.Ink, 0.5, 0, null));
                slab.Operations.Add(
                    new LinkOperation(x, style.Baseline - (piece.Size * 0.8), width, piece.Size * 1.05, href, -1, piece.Tag)
                );
            }

            text.Clear();
            piece = null;
        }
    }
}
