using Samverkan.Core.Agreements;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>Something that a party has written and not shared: a new thing, or a draft that changes what is shared.</summary>
/// <param name="Id">The thing itself.</param>
/// <param name="Version">The version of what would be shared; it is shared only as it was seen.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Href">Where it is read and changed.</param>
public sealed record Unshared(Guid Id, int Version, string Name, string Href)
{
    /// <summary>The number of the annex that changes when it is shared; null for none.</summary>
    public int? Annex { get; init; }

    /// <summary>Who it is meant for.</summary>
    public Marking Marking { get; init; }

    /// <summary>When it was last written in, UTC; null where that is not kept.</summary>
    public DateTime? EditedAt { get; init; }

    /// <summary>Who wrote in it last, by name.</summary>
    public string EditedBy { get; init; } = "";

    /// <summary>Whether the other party sees an earlier text of it.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether the other party has shared a change since this was begun; that has to be looked at first.</summary>
    public bool ChangedByOther { get; init; }

    /// <summary>The marking that both parties see now, where sharing changes it; else null.</summary>
    public Marking? MarkingBefore { get; init; }

    /// <summary>Whether sharing it lets more people read what both parties have marked; that needs a reason.</summary>
    public bool Opens => MarkingBefore is { } before && Marking.Opens(before);

    /// <summary>The marking that its text suggests, where it is more closed than the one it has; else null.</summary>
    public Marking? Proposed { get; init; }

    /// <summary>What looks like personnummer in it (N4), also in what was saved while it was written.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}

/// <summary>One kind of working material, as what each party has of it that is not shared; answered by the feature that owns it.</summary>
public interface IUnsharedMaterial
{
    /// <summary>Where the kind stands among the others, and when it is shared: what others rest on comes first.</summary>
    int Order { get; }

    /// <summary>What the kind is called, in the plural, with a capital: "Avsnitt".</summary>
    string Kind { get; }

    /// <summary>What a party has that is not shared, in order.</summary>
    Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct);

    /// <summary>Shares some things of the kind, and takes back a submitted version that rests on them. The caller saves.</summary>
    /// <param name="seen">The things with the version that the sharer saw; those of other kinds are left alone.</param>
    /// <returns>How many were shared.</returns>
    /// <exception cref="StaleException">One of them is another than the sharer saw.</exception>
    Task<int> ShareAsync(Agreement agreement, AgreementParty side, IReadOnlyDictionary<Guid, int> seen, Actor actor, CancellationToken ct);
}
