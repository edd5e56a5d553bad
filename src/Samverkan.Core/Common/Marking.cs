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

/// <summary>A classification with the provision it rests on (OSL chapter and section) when it is secret.</summary>
public readonly record struct Marking(Classification Classification, string? LegalBasis = null)
{
    /// <summary>The provision; empty unless secret.</summary>
    public string Basis => Classification == Classification.Secret ? LegalBasis ?? "" : "";

    /// <summary>The marking as a Swedish line; empty for what is open.</summary>
    public string Text =>
        Classification switch
        {
            Classification.Internal => "Intern uppgift",
            Classification.Secret => $"Sekretess enligt {Basis}",
            _ => "",
        };

    /// <summary>A name as it may be told to anyone: what is secret is not named.</summary>
    public string Named(string name) => Classification == Classification.Secret ? Restricted : name;

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
