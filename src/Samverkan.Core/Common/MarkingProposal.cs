using System.Text.RegularExpressions;

namespace Samverkan.Core.Common;

/// <summary>
/// What a text suggests about who it is meant for: a text that names a provision of offentlighets- och sekretesslagen may be secret by it
/// (N3). A proposal only; a text may also be about the law.
/// </summary>
public static partial class MarkingProposal
{
    /// <summary>The proposed marking, where a text names a provision and is marked as less than secret; else null.</summary>
    public static Marking? For(Marking marking, string text) =>
        marking.Classification < Classification.Secret && Provision(text) is { } basis ? new Marking(Classification.Secret, basis) : null;

    /// <summary>The proposed marking, where what something builds on is more closed than it is itself; else null.</summary>
    public static Marking? For(Marking marking, IEnumerable<Marking> sources) =>
        sources
            .Where(s => s.Classification > marking.Classification)
            .OrderByDescending(s => s.Classification)
            .Cast<Marking?>()
            .FirstOrDefault();

    /// <summary>The first provision of the law that a text names, as "18 kap. 1 § OSL"; null when it names none.</summary>
    public static string? Provision(string text)
    {
        var found = ByLaw().Match(text);
        found = found.Success ? found : ByNumber().Match(text);
        return found.Success ? $"{found.Groups["kap"].Value} kap. {Tidy(found.Groups["par"].Value)} § OSL" : null;
    }

    private static string Tidy(string paragraph) => string.Join(' ', Parts().Matches(paragraph).Select(m => m.Value.ToLowerInvariant()));

    [GeneratedRegex(@"\d+|[a-zA-Z]")]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"\b(?<kap>\d{1,2})\s*kap(\.|itlet)?\s*(?<par>\d{1,3}(\s?[a-h]\b)?)\s*§§?[^.\n]{0,60}?"
            + @"\b(OSL\b|(offentlighets-\s+och\s+)?sekretesslagen)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ByNumber();

    [GeneratedRegex(
        @"\b(OSL|(offentlighets-\s+och\s+)?sekretesslagen)\s*(\(2009:400\)\s*)?,?\s*(?<kap>\d{1,2})\s*"
            + @"(kap(\.|itlet)?|:)\s*(?<par>\d{1,3}(\s?[a-h]\b)?)(\s*§)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ByLaw();
}
