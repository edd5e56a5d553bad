using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics;

/// <summary>How exact a number typed in a text is meant to be.</summary>
public enum Precision
{
    /// <summary>As typed, rounded to its last digit.</summary>
    AsTyped,

    /// <summary>"mer än", "minst": the number or more.</summary>
    AtLeast,

    /// <summary>"mindre än", "högst": the number or less.</summary>
    AtMost,

    /// <summary>"drygt": a little more than the number.</summary>
    JustOver,

    /// <summary>"knappt", "nästan": a little less than the number.</summary>
    JustUnder,

    /// <summary>"omkring", "cirka": within a tenth of it.</summary>
    About,
}

/// <summary>A number as a Swede wrote it in a text.</summary>
/// <param name="Decimals">How many decimals were written.</param>
/// <param name="Signed">Whether a plus or minus was written before it.</param>
public sealed record TypedNumber(decimal Value, int Decimals, Precision Precision, bool Signed = false)
{
    /// <summary>How far "drygt", "knappt" and "omkring" reach, as a part of the number.</summary>
    private const decimal Reach = 0.1m;

    /// <summary>Whether a computed number says the same; null where the words are weak, as "drygt hälften" for 62 %.</summary>
    public bool? Fits(decimal computed) =>
        Precision switch
        {
            Precision.AtLeast => computed >= Value,
            Precision.AtMost => computed <= Value,
            Precision.JustOver => computed < Value ? false
            : computed <= Value + (Math.Abs(Value) * Reach) ? true
            : null,
            Precision.JustUnder => computed > Value ? false
            : computed >= Value - (Math.Abs(Value) * Reach) ? true
            : null,
            Precision.About => Math.Abs(computed - Value) <= Math.Abs(Value) * Reach,
            _ => SwedishNumbers.Round(computed, Decimals) == Value,
        };
}

/// <summary>Reads and writes numbers the Swedish way.</summary>
public static partial class SwedishNumbers
{
    private static readonly (string Words, decimal Value, int Decimals)[] Spelled =
    [
        ("två tredjedelar", 66.7m, 1),
        ("tre fjärdedelar", 75, 0),
        ("en tredjedel", 33.3m, 1),
        ("en fjärdedel", 25, 0),
        ("en femtedel", 20, 0),
        ("en tiondel", 10, 0),
        ("hälften", 50, 0),
    ];

    [GeneratedRegex(
        @"(?<sign>(?<![\d\p{L}])[-−+]\s?)?(?<![\d,])(?<whole>\d{1,3}([ \u00a0]\d{3})+|\d+)(?<decimals>,\d+)?(?<unit>\s?%|\sprocent)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Digits();

    /// <summary>Half away from zero, as Swedish statistics round.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>"24,0" or "1 234": a no-break space between thousands, a decimal comma.</summary>
    public static string Write(decimal value, int decimals = 0) =>
        Round(value, decimals)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), SwedishText.Culture)
            .Replace('\u202f', '\u00a0')
            .Replace('−', '-');

    /// <summary>A number with all the decimals it has, up to six: "12,5" or "1 234".</summary>
    public static string Exact(decimal value) => Write(value, Math.Min(6, (int)(value / 1.000000000000000000000000000m).Scale));

    /// <summary>A figure per 100 000: small ones with a decimal.</summary>
    public static string Rate(decimal value) => Write(value, value < 10 && value != decimal.Truncate(value) ? 1 : 0);

    /// <summary>A share in per cent: with a decimal only where there is one.</summary>
    public static string Share(decimal value) => Write(value, value == decimal.Truncate(value) ? 0 : 1);

    /// <summary>
    /// The number in some words, with how exact it is meant to be: the first in per cent, else the first that is not to be passed over;
    /// null when there is none to compare.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="passOver">Numbers that say something else, such as the years of what is compared.</param>
    public static TypedNumber? Read(string words, IReadOnlyCollection<string>? passOver = null)
    {
        var text = words.ToLower(SwedishText.Culture);
        var found = Digits().Matches(text);
        if (
            (
                found.FirstOrDefault(f => f.Groups["unit"].Success)
                ?? found.FirstOrDefault(f => passOver?.Contains(f.Groups["whole"].Value) != true)
            ) is
            { } m
        )
        {
            var decimals = m.Groups["decimals"].Length > 0 ? m.Groups["decimals"].Length - 1 : 0;
            var plain =
                m.Groups["whole"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal)
                + m.Groups["decimals"].Value.Replace(',', '.');
            return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new TypedNumber(
                    m.Groups["sign"].Value.Trim() is "-" or "−" ? -value : value,
                    decimals,
                    PrecisionOf(text),
                    m.Groups["sign"].Success
                )
                : null;
        }

        return Array.Find(Spelled, w => text.Contains(w.Words, StringComparison.Ordinal)) is { Words: not null } word
            ? new TypedNumber(
                word.Value,
                word.Decimals,
                PrecisionOf(text) is var precision and not Precision.AsTyped ? precision : Precision.About
            )
            : null;
    }

    private static Precision PrecisionOf(string text) =>
        Any(text, "drygt") ? Precision.JustOver
        : Any(text, "knappt", "nästan") ? Precision.JustUnder
        : Any(text, "mer än", "över ", "minst") ? Precision.AtLeast
        : Any(text, "mindre än", "högst") ? Precision.AtMost
        : Any(text, "omkring", "cirka", "ungefär", "runt ") ? Precision.About
        : Precision.AsTyped;

    private static bool Any(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
