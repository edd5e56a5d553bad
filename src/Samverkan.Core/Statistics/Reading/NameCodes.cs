using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>Codes that files write together with names: "Fickstöld [9817-9818]", "0355 Misshandel", "0180 Stockholm".</summary>
internal static partial class NameCodes
{
    [GeneratedRegex(
        @"^(?<name>.*\S)\s*[\(\[](?<codes>\d{4}[\d\s,;\-–]*)[\)\]]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex After();

    [GeneratedRegex(
        @"^(?<codes>\d{4}(\s?[-–]\s?\d{4})?)\s+(?<name>\p{L}.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Before();

    [GeneratedRegex(@"^\d{2,8}\s+(?<name>\p{Lu}.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AreaCode();

    /// <summary>A crime's name and the codes written with it; empty where there are none.</summary>
    public static (string Name, string Codes) OfCrime(string text) =>
        After().Match(text) is { Success: true } a ? (a.Groups["name"].Value, a.Groups["codes"].Value.Trim())
        : Before().Match(text) is { Success: true } b ? (b.Groups["name"].Value, b.Groups["codes"].Value)
        : (text, "");

    /// <summary>An area's name without the number before it.</summary>
    public static string OfArea(string text) => AreaCode().Match(text) is { Success: true } m ? m.Groups["name"].Value : text;
}
