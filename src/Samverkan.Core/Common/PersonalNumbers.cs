using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Common;

/// <summary>
/// Finds personnummer and samordningsnummer in text (N4): ten digits or twelve, with a hyphen, a plus (for who is over a hundred) or
/// nothing before the last four, of a day that exists and with the right last digit. About one telephone or diary number in many looks
/// like one; who writes knows which it is.
/// </summary>
public static partial class PersonalNumbers
{
    /// <summary>By how much the day of a samordningsnummer is more than the day of birth.</summary>
    private const int CoordinationDays = 60;

    /// <summary>The numbers in a text, as they stand there, each once.</summary>
    public static IReadOnlyList<string> In(string? text) =>
        string.IsNullOrEmpty(text)
            ? []
            : [.. Candidates().Matches(text).Where(IsNumber).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    private static bool IsNumber(Match found)
    {
        var (century, day) = (found.Groups["century"].Value, found.Groups["day"].Value);
        var dayOfMonth = int.Parse(day, CultureInfo.InvariantCulture);
        if (dayOfMonth > CoordinationDays)
        {
            dayOfMonth -= CoordinationDays;
        }

        var short6 = found.Groups["year"].Value + found.Groups["month"].Value;
        // Without a century a leap day is right in some century, and that is enough.
        var year = century.Length > 0 ? century + short6[..2] : "20" + short6[..2];
        return DateOnly.TryParseExact($"{year}{short6[2..]}{dayOfMonth:D2}", "yyyyMMdd", out _)
            && Luhn.Holds(short6 + day + found.Groups["last"].Value);
    }

    [GeneratedRegex(@"(?<![\w-])(?<century>18|19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)[-+]?(?<last>\d{4})(?![\w-])")]
    private static partial Regex Candidates();
}

/// <summary>The sum that the last digit of Swedish numbers of persons and organisations makes right.</summary>
public static class Luhn
{
    /// <summary>Whether a number of ten digits has the right last digit.</summary>
    public static bool Holds(string digits) =>
        digits.Select((c, i) => (c - '0') * (2 - (i % 2))).Sum(product => product > 9 ? product - 9 : product) % 10 == 0;
}
