using System.Globalization;
using Samverkan.Core.Statistics.Claims;

namespace Samverkan.Core.Statistics;

/// <summary>Reads and writes numbers the Swedish way.</summary>
public static class SwedishNumbers
{
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
        var found = NumberReader.In(words);
        return found.FirstOrDefault(n => n.Unit == NumberUnit.Percent && n.Written)
            ?? found.FirstOrDefault(n => passOver?.Contains(words.Substring(n.At, n.Length).Trim()) != true);
    }
}
