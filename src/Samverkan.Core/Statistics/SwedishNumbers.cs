using System.Globalization;
using System.Text.RegularExpressions;
using Samverkan.Core.Common;

namespace Samverkan.Core.Statistics;

/// <summary>How exact a number typed in a text is meant to be.</summary>
public enum Precision
{
    /// <summary>As typed, rounded to its last digit.</summary>
    AsTyped,

    /// <summary>"drygt", "mer än": the number or more.</summary>
    AtLeast,

    /// <summary>"knappt", "nästan", "mindre än": the number or less.</summary>
    AtMost,

    /// <summary>"omkring", "cirka": within a tenth of it.</summary>
    About,
}

/// <summary>A number as a Swede wrote it in a text.</summary>
/// <param name="Decimals">How many decimals were written.</param>
public sealed record TypedNumber(decimal Value, int Decimals, Precision Precision)
{
    /// <summary>Whether a computed number says the same.</summary>
    public bool Fits(decimal computed) => Precision switch
    {
        Precision.AtLeast => computed >= Value,
        Precision.AtMost => computed <= Value,
        Precision.About => Math.Abs(computed - Value) <= Math.Abs(Value) / 10,
        _ => SwedishNumbers.Round(computed, Decimals) == Value,
    };
}

/// <summary>Reads and writes numbers the Swedish way.</summary>
public static partial class SwedishNumbers
{
    private static readonly (string Words, decimal Value, int Decimals)[] Spelled =
    [
        ("två tredjedelar", 66.7m, 1), ("tre fjärdedelar", 75, 0), ("en tredjedel", 33.3m, 1), ("en fjärdedel", 25, 0), ("en femtedel", 20, 0), ("en tiondel", 10, 0), ("hälften", 50, 0),
    ];

    [GeneratedRegex(@"(?<sign>[-−+])?\s?(?<whole>\d{1,3}([ \u00a0]\d{3})+|\d+)(?<decimals>,\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();

    /// <summary>Half away from zero, as Swedish statistics round.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>"24,0" or "1 234": a no-break space between thousands, a decimal comma.</summary>
    public static string Write(decimal value, int decimals = 0) => Round(value, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), SwedishText.Culture).Replace('\u202f', '\u00a0').Replace('−', '-');

    /// <summary>The first number in some words, with how exact it is meant to be; null when there is none to compare.</summary>
    public static TypedNumber? Read(string words)
    {
        var text = words.ToLower(SwedishText.Culture);
        if (Digits().Match(text) is { Success: true } m)
        {
            var decimals = m.Groups["decimals"].Length > 0 ? m.Groups["decimals"].Length - 1 : 0;
            var plain = m.Groups["whole"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal) + m.Groups["decimals"].Value.Replace(',', '.');
            return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? new TypedNumber(m.Groups["sign"].Value is "-" or "−" ? -value : value, decimals, PrecisionOf(text)) : null;
        }

        return Array.Find(Spelled, w => text.Contains(w.Words, StringComparison.Ordinal)) is { Words: not null } word ? new TypedNumber(word.Value, word.Decimals, PrecisionOf(text)) : null;
    }

    private static Precision PrecisionOf(string text) =>
        text.Contains("drygt", StringComparison.Ordinal) || text.Contains("mer än", StringComparison.Ordinal) || text.Contains("över ", StringComparison.Ordinal) || text.Contains("minst", StringComparison.Ordinal) ? Precision.AtLeast
        : text.Contains("knappt", StringComparison.Ordinal) || text.Contains("nästan", StringComparison.Ordinal) || text.Contains("mindre än", StringComparison.Ordinal) || text.Contains("högst", StringComparison.Ordinal) ? Precision.AtMost
        : text.Contains("omkring", StringComparison.Ordinal) || text.Contains("cirka", StringComparison.Ordinal) || text.Contains("ungefär", StringComparison.Ordinal) || text.Contains("runt ", StringComparison.Ordinal) ? Precision.About
        : Precision.AsTyped;
}
