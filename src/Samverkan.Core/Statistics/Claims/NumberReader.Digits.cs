using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

public static partial class NumberReader
{
    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex DotsBetweenThousands();

    /// <summary>Longer than this is no number that anybody counts; only a person can say what it is.</summary>
    private const int MostDigits = 13;

    /// <summary>More decimals than this say nothing more.</summary>
    private const int MostDecimals = 8;

    private const decimal Hundred = 100;

    /// <summary>A number, or a range, with its unit, and where the reading goes on.</summary>
    private static (TypedNumber? Number, int End) NumberOf(string text, Match m)
    {
        var from = Read(m.Groups["from"].Value);
        var start = m.Groups["sign"].Success ? m.Groups["sign"].Index : m.Groups["from"].Index;
        var before = NumberPatterns.Before().Match(text[Math.Max(0, start - WordsBefore)..start]);
        var range = m.Groups["to"].Success && IsRange(m, before);
        if (m.Groups["to"].Success && !range)
        {
            var end = m.Groups["to"].Index + m.Groups["inner"].Length;
            return (from.InWords && from.Value <= 1 ? null : Made(text, m, from, null, start, end), end);
        }

        var number = Made(text, m, from, range ? Read(m.Groups["upper"].Value) : null, start, m.Index + m.Length);
        return (from.InWords && !range && Trivial(number, m) ? null : number, m.Index + m.Length);
    }

    /// <summary>"12–13 %", "mellan 12 och 13", "12 till 13 %"; "från 5 till 11" are two numbers, and so are "5 och 11".</summary>
    private static bool IsRange(Match m, Match before) =>
        Read(m.Groups["from"].Value).Value < Read(m.Groups["upper"].Value).Value
        && (
            m.Groups["and"].Success
                ? before.Groups["between"].Success
                : !m.Groups["till"].Success || (!before.Groups["froms"].Success && m.Groups["unit"].Success)
        );

    /// <summary>"En" and "ett" are articles, and "sex" has another meaning, unless something is counted with them.</summary>
    private static bool Trivial(TypedNumber number, Match m) =>
        !m.Groups["unit"].Success && !m.Groups["scale"].Success && !m.Groups["per"].Success && number.Value is <= 1 or 6;

    private static TypedNumber Made(string text, Match m, Digits from, Digits? upper, int start, int end)
    {
        var cut = end < m.Index + m.Length;
        var scale =
            cut || !m.Groups["scale"].Success ? 1m
            : m.Groups["scale"].Value.Contains("tusen", StringComparison.Ordinal) ? 1_000m
            : 1_000_000m;
        var (per, factor) = cut ? (false, 1m) : PerOf(m);
        var decimals = Math.Max(from.Decimals, upper?.Decimals ?? 0);
        var precision = PrecisionAt(text, start, end);
        var value = (m.Groups["sign"].Value.Trim() is "-" or "−" or "–" ? -from.Value : from.Value) * scale * factor;
        var step = scale * factor;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        return new TypedNumber(
            value,
            decimals,
            from.TooLong || upper?.TooLong == true ? Precision.Unclear
                : precision == Precision.AsTyped && from.InWords && scale == 1 && value >= Hundred && value % Hundred == 0 ? Precision.About
                : precision,
            m.Groups["sign"].Success
        )
        {
            To = upper?.Value * scale * factor,
            Step = step,
            Unit = per ? NumberUnit.Per100000 : UnitOf(m, cut),
            At = start,
            Length = end - start,
            Written = !from.InWords,
            IsYearLike =
                scale == 1
                && !m.Groups["sign"].Success
                && (cut || !m.Groups["unit"].Success)
                && NumberPatterns.Year().IsMatch(m.Groups["from"].Value)
                && (upper is null || NumberPatterns.Year().IsMatch(m.Groups["upper"].Value)),
        };
    }

    /// <summary>"5 och 11 %" are both in per cent; a year before a number is not.</summary>
    private static NumberUnit UnitOf(Match m, bool cut)
    {
        if (cut && (m.Groups["inner"].Success || NumberPatterns.Year().IsMatch(m.Groups["from"].Value)))
        {
            return m.Groups["inner"].Success ? NumberUnit.Percent : NumberUnit.None;
        }

        var unit = m.Groups["unit"].Value.Trim();
        return m.Groups["other"].Success || m.Groups["age"].Success || unit is "‰" or "promille" ? NumberUnit.Other
            : unit.Contains("enhet", StringComparison.Ordinal) || unit.StartsWith('p') && unit.EndsWith('e') || unit is "p.e." or "pe."
                ? NumberUnit.Points
            : unit.Length > 0 ? NumberUnit.Percent
            : NumberUnit.None;
    }

    /// <summary>What "per 1 000 invånare" is multiplied with to be per 100 000.</summary>
    private static (bool Per, decimal Factor) PerOf(Match m) =>
        !m.Groups["per"].Success
            ? (false, 1)
            : m.Groups["base"].Value.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) switch
            {
                "1000" or "tusen" => (true, 100),
                "10000" or "tiotusen" => (true, 10),
                _ => (true, 1),
            };

    /// <summary>A number without sign or unit.</summary>
    private readonly record struct Digits(decimal Value, int Decimals, bool InWords, bool TooLong = false);

    private static Digits Read(string words)
    {
        if (words.Length > 0 && char.IsLetter(words[0]))
        {
            return new Digits(NumberWords.Read(words) ?? 0, 0, true);
        }

        var plain = new string([.. words.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f' or '\u2009'))]);
        plain = DotsBetweenThousands().IsMatch(plain) ? plain.Replace(".", "", StringComparison.Ordinal) : plain;
        plain = plain.Replace(',', '.');
        var point = plain.IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? at : plain.Length;
        if (point > MostDigits)
        {
            return new Digits(0, 0, false, TooLong: true);
        }

        plain = plain[..Math.Min(plain.Length, point + 1 + MostDecimals)];
        return new Digits(
            decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            Math.Max(0, plain.Length - point - 1),
            false
        );
    }
}
