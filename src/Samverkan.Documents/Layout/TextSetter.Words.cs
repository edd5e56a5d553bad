using Samverkan.Documents.Content;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

/// <summary>Words and how they are parted and cut where a line ends.</summary>
internal static partial class TextSetter
{
    /// <summary>What stands between two spaces.</summary>
    internal sealed record Word(IReadOnlyList<Piece> Pieces, double Space, bool Break)
    {
        /// <summary>From how many letters a word is no word of a language.</summary>
        private const int LongWord = 60;

        public double Width { get; } = Pieces.Sum(p => p.Width);

        /// <summary>
        /// Parts the word so that the first half fits, after a hyphen it has or by the rules of the language; null when it cannot.
        /// </summary>
        public (Word First, Word Remaining)? Part(double room)
        {
            if (Pieces is not [var piece] || piece.Text.Length < 6 || room < piece.Size * 2)
            {
                return null;
            }

            var hyphen = new Piece("-", piece.Face, piece.Size, piece.Ink, piece.Href, piece.Tag, Hyphen: true);
            var fits = Fitting(piece, room + Slack);
            // Of what somebody has written without a space only so much is looked at as can stand on the line.
            foreach (
                var (at, hard) in Points(
                    piece.Text.Length > LongWord ? piece.Text[..Math.Min(piece.Text.Length, fits + LongWord)] : piece.Text
                )
            )
            {
                if (at > fits)
                {
                    continue;
                }

                var first = piece.Saying(piece.Text[..at]);
                if (first.Width + (hard ? 0 : hyphen.Width) <= room + Slack)
                {
                    IReadOnlyList<Piece> head = hard ? [first] : [first, hyphen];
                    return (new Word(head, 0, false), new Word([piece.Saying(piece.Text[at..])], Space, Break));
                }
            }

            return null;
        }

        /// <summary>Cuts a word that is wider than a whole line.</summary>
        public (Word First, Word Remaining) Cut(double room)
        {
            var piece = Pieces[0];
            var length = Math.Max(1, Fitting(piece, room));
            IReadOnlyList<Piece> rest =
                length == piece.Text.Length ? [.. Pieces.Skip(1)] : [piece.Saying(piece.Text[length..]), .. Pieces.Skip(1)];
            return (new Word([piece.Saying(piece.Text[..length])], 0, false), new Word(rest, Space, Break));
        }

        /// <summary>How many of a piece's letters have room, found without measuring all of a long one.</summary>
        private static int Fitting(Piece piece, double room)
        {
            var font = FontLibrary.Of(piece.Face);
            bool Fits(int letters) => font.Width(piece.Text.AsSpan(0, letters), piece.Size) <= room;
            var (low, high) = (0, Math.Min(16, piece.Text.Length));
            while (high < piece.Text.Length && Fits(high))
            {
                (low, high) = (high, Math.Min(high * 2, piece.Text.Length));
            }

            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = Fits(middle) ? (middle, high) : (low, middle - 1);
            }

            return low;
        }

        private static IEnumerable<(int At, bool Hard)> Points(string text)
        {
            var hard = Enumerable.Range(1, text.Length - 1).Where(i => (text[i - 1] is '-' or '/' or '–' or '@') && char.IsLetter(text[i]));
            var points = hard.Select(i => (At: i, Hard: true)).Concat(Hyphenation.Points(text).Select(i => (At: i, Hard: false)));
            return points.OrderByDescending(p => p.At);
        }
    }
}
