namespace Samverkan.Core.Statistics;

/// <summary>A fact as a text refers to it: <c>andel/fickstold/2015/norrmalm-stadsdelsomrade/region-stockholm</c>.</summary>
public sealed record FactReference(FactKind Kind, IReadOnlyList<string> Parts)
{
    private static readonly (FactKind Kind, string Word, int Parts)[] Grammar =
    [
        (FactKind.Count, "antal", 3),
        (FactKind.Share, "andel", 4),
        (FactKind.Change, "forandring", 4),
        (FactKind.Per100000, "per-100000", 3),
        (FactKind.Rank, "rang", 3),
        (FactKind.Trend, "trend", 4),
        (FactKind.Answer, "svar", 4),
        (FactKind.Difference, "skillnad", 7),
    ];

    /// <summary>Reads a reference; null when it is none.</summary>
    public static FactReference? Parse(string path)
    {
        var parts = path.Split('/').Select(Uri.UnescapeDataString).ToList();
        var known = Array.Find(Grammar, g => g.Word == parts[0]);
        return known.Word is null || parts.Count != known.Parts + 1 ? null : new FactReference(known.Kind, parts[1..]);
    }

    /// <summary>The reference as it stands in texts.</summary>
    public override string ToString() =>
        string.Join('/', Parts.Select(Uri.EscapeDataString).Prepend(Array.Find(Grammar, g => g.Kind == Kind).Word));

    /// <summary>The set whose figures are needed; null for surveys.</summary>
    public string? SetKey => Kind is FactKind.Answer or FactKind.Difference ? null : Parts[0];

    /// <summary>The question whose answers are needed; null for figures.</summary>
    public string? QuestionKey => SetKey is null ? Parts[0] : null;

    /// <summary>What a fact is, in Swedish, as it is chosen from a list.</summary>
    public static string KindName(FactKind kind) =>
        kind switch
        {
            FactKind.Count => "Antal",
            FactKind.Share => "Andel av ett större område",
            FactKind.Change => "Förändring i procent",
            FactKind.Per100000 => "Per 100 000 invånare",
            FactKind.Rank => "Plats bland områden av samma slag",
            FactKind.Trend => "Trend",
            FactKind.Answer => "Enkätsvar",
            _ => "Skillnad i procentenheter",
        };
}

/// <summary>A computed fact.</summary>
/// <param name="Value">The number to compare with; null when it cannot be computed or is no number.</param>
/// <param name="Text">The fact as a Swede writes it ("24,0 %").</param>
/// <param name="About">What and when, for messages ("Fickstöld 2015").</param>
/// <param name="HowComputed">"Så räknade vi": the figures behind it and their source.</param>
public sealed record FactResult(decimal? Value, string Text, string About, string HowComputed)
{
    /// <summary>Whether it could be computed.</summary>
    public bool IsKnown => Value is not null || (Text.Length > 0 && Text != Facts.NotComputable);
}
