using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>A number in a text that is bound to no figure.</summary>
/// <param name="Words">The number as it is written.</param>
/// <param name="Sentence">The sentence that it stands in, or the cell after the first of its row.</param>
/// <param name="At">Where it begins in the Markdown.</param>
/// <param name="Length">How many letters of the Markdown it takes; 0 when marks stand in it, so that it cannot be bound as it is.</param>
/// <param name="Passage">The paragraph that it stands in.</param>
/// <param name="Number">The number.</param>
public sealed record FreeNumber(string Words, string Sentence, int At, int Length, Passage Passage, TypedNumber Number);

/// <summary>Finds the numbers of a text that are bound to nothing.</summary>
public static partial class FreeNumbers
{
    /// <summary>A small number in words, as in "tre platser", counts what the text itself lists.</summary>
    private const decimal SmallInWords = 12;

    [GeneratedRegex(
        @"^ (anmäl|brott|rån|stöld|fall\b|ärend|person|invånare|händelse|boende|st\b|st\.|\p{L}*(stöld|brott|rån)\w*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Counted();

    /// <summary>Every number that may be a figure, in order; years, dates, ages, sums of money and codes are none.</summary>
    public static IReadOnlyList<FreeNumber> In(string markdown) =>
        [
            .. PassageReader
                .Read(markdown)
                .SelectMany(p => NumberReader.In(p.Text).Where(n => IsFigure(p, n)).Select(n => Made(markdown, p, n))),
        ];

    private static bool IsFigure(Passage passage, TypedNumber number) =>
        number.Unit != NumberUnit.Other
        && !passage.Linked.Any(l => l.From < number.At + number.Length && l.To > number.At)
        && (!number.IsYearLike || Counted().IsMatch(passage.Text[(number.At + number.Length)..]))
        && (number.Written || number.Unit != NumberUnit.None || number.Value > SmallInWords);

    private static FreeNumber Made(string markdown, Passage passage, TypedNumber number)
    {
        var end = number.At + number.Length;
        var words = passage.Text[number.At..end];
        var (from, to) = passage.SentenceAt(number.At, end);
        var cell = passage.Text[from..to].Trim();
        var row = passage.Text.Trim('|', ' ').Split('|')[0].Trim();
        var (at, length) = (passage.Places[number.At], passage.Places[end - 1] + 1 - passage.Places[number.At]);
        return new FreeNumber(
            words,
            passage.Text.Contains('|', StringComparison.Ordinal) && row != cell ? $"{row}: {cell}" : cell,
            at,
            markdown.AsSpan(at, length).SequenceEqual(words) ? length : 0,
            passage,
            number
        );
    }
}
