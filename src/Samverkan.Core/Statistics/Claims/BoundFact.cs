namespace Samverkan.Core.Statistics.Claims;

/// <summary>How a number in a text compares with the figures.</summary>
public enum Verdict
{
    /// <summary>The text says what the figures say.</summary>
    Fits,

    /// <summary>The text says something else.</summary>
    Differs,

    /// <summary>The words can mean what the figures say, or something else: a person judges.</summary>
    NeedsPerson,

    /// <summary>The figures to compare with are missing.</summary>
    NotComputable,
}

/// <summary>A place in a text that is bound to figures.</summary>
/// <param name="Typed">The words in the text.</param>
/// <param name="Computed">What the figures say.</param>
/// <param name="Inserted">Whether the text shows the computed fact itself, so that it cannot differ.</param>
/// <param name="Why">Why it differs or a person has to judge, when the numbers do not say it themselves.</param>
public sealed record BoundFact(string Typed, FactReference Reference, FactResult Computed, Verdict Verdict, bool Inserted, string Why = "")
{
    private string Reason => Why.Length == 0 ? "" : " " + Why;

    /// <summary>"13 % i texten, 12,4 % enligt siffrorna (Våld i offentlig miljö 2015)."</summary>
    public string Message =>
        Verdict switch
        {
            Verdict.Differs => $"{Typed} i texten, {Computed.Text} enligt siffrorna ({Computed.About}).{Reason}",
            Verdict.NeedsPerson =>
                $"”{Typed}” i texten, {Computed.Text} enligt siffrorna ({Computed.About}).{Reason} Bedöm själv om orden stämmer.",
            Verdict.NotComputable => $"{Typed} i texten kan inte jämföras. {Computed.HowComputed}",
            _ => $"{(Inserted ? Computed.Text : Typed)} stämmer med siffrorna ({Computed.About}).",
        };
}
