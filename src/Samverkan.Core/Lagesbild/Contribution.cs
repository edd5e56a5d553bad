using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Lagesbild;

/// <summary>What a party contributes to the joint picture.</summary>
public enum ContributionKind
{
    /// <summary>The party's own picture of the situation, or a part of it (C3).</summary>
    Picture,

    /// <summary>What has been observed at a place: a park, a square, a street (C10).</summary>
    Place,

    /// <summary>Medborgardialog (C11).</summary>
    CitizenDialogue,

    /// <summary>Medarbetardialog (C11).</summary>
    StaffDialogue,
}

/// <summary>What is said in a contribution.</summary>
/// <param name="Kind">What kind of contribution it is.</param>
/// <param name="Title">What the party calls it.</param>
/// <param name="Where">The place or the circle: where it was seen, or who took part.</param>
/// <param name="On">The day of the dialogue or the observation, where there is one.</param>
/// <param name="Numbers">How many took part or answered, in words.</param>
/// <param name="Text">What came out, Markdown.</param>
public sealed record ContributionContent(
    ContributionKind Kind,
    [property: Field("Rubrik", Most = 200)] string Title,
    [property: Field("Plats eller krets", Most = 300)] string Where,
    DateOnly? On,
    [property: Field("Antal", Most = 200)] string Numbers,
    [property: Field("Vad som kom fram", Most = FieldAttribute.Pages)] string Text
) : ISaysMore
{
    IEnumerable<(string Label, string Text)> ISaysMore.More() =>
        [("Slag", Contribution.KindName(Kind)), ("Dag", On is { } on ? $"{on:yyyy-MM-dd}" : "")];
}

/// <summary>A party's contribution to the joint lägesbild: seen by both once shared, written by its own party only.</summary>
public sealed class Contribution : Drafted<ContributionContent>
{
    private Contribution() { }

    /// <summary>A contribution that only the party sees, until it is shared.</summary>
    public Contribution(Guid agreementId, AgreementParty party, ContributionContent content)
        : base(agreementId, party.Id) => (PartyId, Kind, Title) = (party.Id, content.Kind, content.Title);

    /// <summary>Whose contribution it is.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>What kind of contribution it is.</summary>
    public ContributionKind Kind { get; private set; }

    /// <summary>What the party calls it.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>The place or the circle: where it was seen, or who took part; may be empty.</summary>
    [MaxLength(300)]
    public string Where { get; private set; } = "";

    /// <summary>The day of the dialogue or the observation; null where there is none.</summary>
    [Recorded("Dag")]
    public DateOnly? On { get; private set; }

    /// <summary>How many took part or answered, in words; may be empty.</summary>
    [MaxLength(200)]
    public string Numbers { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <inheritdoc/>
    public override ContributionContent Content => new(Kind, Title, Where, On, Numbers, Text);

    private protected override void Take(ContributionContent content)
    {
        (Kind, Title, Where) = (content.Kind, content.Title, content.Where);
        (On, Numbers, Text) = (content.On, content.Numbers, content.Text);
    }

    /// <summary>A kind of contribution in Swedish.</summary>
    public static string KindName(ContributionKind kind) =>
        kind switch
        {
            ContributionKind.Place => "Plats",
            ContributionKind.CitizenDialogue => "Medborgardialog",
            ContributionKind.StaffDialogue => "Medarbetardialog",
            _ => "Egen lägesbild",
        };
}
