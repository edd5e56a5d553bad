namespace Samverkan.Core.Common;

/// <summary>Who a piece of working material is meant for (N3).</summary>
public enum Classification
{
    /// <summary>Öppen: may be published.</summary>
    Open,

    /// <summary>Intern: for the parties, not for the public version.</summary>
    Internal,

    /// <summary>Sekretess by a named provision.</summary>
    Secret,
}

/// <summary>A classification with the provision it rests on (OSL chapter and section) when it is secret, and whom it names.</summary>
/// <param name="Classification">How closed it is.</param>
/// <param name="LegalBasis">The provision.</param>
/// <param name="ReadersText">Whom it names, as <see cref="Readership.Stored"/>; what is open names nobody.</param>
public readonly record struct Marking(Classification Classification, string? LegalBasis = null, string? ReadersText = null)
{
    /// <summary>Whom it names, as it is stored; empty for nobody.</summary>
    public string Named => Classification == Classification.Open ? "" : ReadersText ?? "";

    /// <summary>Whom it names.</summary>
    public Readership Readers => Readership.Read(Named);

    /// <summary>Whether what is marked so is named to nobody who is not known to read it: secret, or for those named only.</summary>
    public bool IsUnnamed => IsUnnamedAs(Classification, Named);

    /// <summary>The same of what is stored.</summary>
    public static bool IsUnnamedAs(Classification classification, string named) =>
        classification == Classification.Secret || named.StartsWith(Readership.OnlySign, StringComparison.Ordinal);

    /// <summary>The provision; empty unless secret.</summary>
    public string Basis => Classification == Classification.Secret ? LegalBasis ?? "" : "";

    /// <summary>Whether more people read what is marked so than what was marked as before.</summary>
    /// <param name="readAlready">Functions and organisations known to have read it by its classification; none where nobody asked.</param>
    public bool Opens(Marking before, IReadOnlySet<Guid>? readAlready = null)
    {
        var (now, then) = (Readers, before.Readers);
        var named = now.Named.Select(n => n.Id).Except(then.Named.Select(n => n.Id));
        return Classification < before.Classification
            || (then.Only && !now.Only)
            || (before.Classification != Classification.Open && named.Any(id => then.Only || readAlready?.Contains(id) != true));
    }

    /// <summary>The marking in a sentence for who may not know whom it names: "sekretess enligt 18 kap. 1 § OSL, bara för vissa".</summary>
    public string OpenPhrase =>
        Classification == Classification.Open || Readers is not { Named.Count: > 0 } named
            ? (this with { ReadersText = null }).Phrase
            : $"{(this with { ReadersText = null }).Phrase}, {(named.Only ? "bara" : "även")} för vissa";

    /// <summary>The marking as it is told in a sentence: "öppen", "sekretess enligt 18 kap. 1 § OSL".</summary>
    public string Phrase =>
        Classification switch
        {
            Classification.Internal => "intern" + Told,
            Classification.Secret => SwedishText.Small(Reason) + Told,
            _ => "öppen",
        };

    private string Told => Readers is { Named.Count: > 0 } named ? $", {(named.Only ? "bara för" : "även för")} {named.Names}" : "";

    /// <summary>Whether two markings say the same.</summary>
    public bool Equals(Marking other) => (Classification, Basis, Named) == (other.Classification, other.Basis, other.Named);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classification, Basis, Named);

    /// <summary>The marking as a Swedish line, with whom it names; empty for what is open.</summary>
    public string Text => Reason + Told;

    /// <summary>How closed it is and by what, as a Swedish line; empty for what is open.</summary>
    public string Reason =>
        Classification switch
        {
            Classification.Internal => "Intern uppgift",
            Classification.Secret => $"Sekretess enligt {Basis}",
            _ => "",
        };

    /// <summary>A name as it may be told to anyone: what is secret, or for some only, is not named.</summary>
    public string Tell(string name) => IsUnnamed ? Restricted : name;

    /// <summary>What stands instead of the name of what is secret.</summary>
    public const string Restricted = "(begränsad uppgift)";

    /// <exception cref="RuleException">Secret without a provision.</exception>
    internal Marking Checked() =>
        Classification == Classification.Secret && string.IsNullOrWhiteSpace(LegalBasis)
            ? throw new RuleException(MarkingRules.SecretNeedsBasis)
            : this;

    /// <summary>The classification's name in Swedish.</summary>
    public static string Name(Classification classification) =>
        classification switch
        {
            Classification.Internal => "Intern",
            Classification.Secret => "Sekretess",
            _ => "Öppen",
        };
}
