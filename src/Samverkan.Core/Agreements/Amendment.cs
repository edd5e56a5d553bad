using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.Agreements;

/// <summary>How far an amendment has come.</summary>
public enum AmendmentState
{
    /// <summary>Being written, first by one party, then by both.</summary>
    Draft,

    /// <summary>Sealed and waiting for both signatures.</summary>
    AwaitingSignatures,

    /// <summary>Signed by both: part of the agreement from its day.</summary>
    Signed,
}

/// <summary>What an amendment says.</summary>
/// <param name="Heading">What it is called, after its number.</param>
/// <param name="Text">What changes, Markdown.</param>
public sealed record AmendmentContent(
    [property: Field("Rubrik", Most = 200)] string Heading,
    [property: Field("Vad som ändras", Most = FieldAttribute.Pages)] string Text = ""
);

/// <summary>
/// A written amendment (tillägg) to the text of an agreement that is in force; valid when both parties have signed it (Ök § 9, R17).
/// </summary>
public sealed class Amendment : Drafted<AmendmentContent>, IFreezes
{
    private Amendment() { }

    /// <summary>Begins an amendment as its writer's own; the other party does not see it until it is shared.</summary>
    /// <exception cref="RuleException">The agreement does not bind yet.</exception>
    public Amendment(Agreement agreement, AgreementParty owner, string heading)
        : base(agreement.Id, owner.Id)
    {
        agreement.WhyNotAmend().ThrowIfAny();
        Heading = heading;
    }

    /// <summary>The number within the agreement, given when it is sent for signature; 0 before that.</summary>
    public int Number { get; private set; }

    /// <summary>What the amendment is called, after its number.</summary>
    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    /// <summary>What changes, Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How far it has come.</summary>
    public AmendmentState State { get; private set; }

    /// <summary>From which day it is part of the agreement; null until signed.</summary>
    [Recorded("Gäller från")]
    public DateOnly? EffectiveOn { get; private set; }

    /// <inheritdoc/>
    public override AmendmentContent Content => new(Heading, Text);

    /// <summary>Number and heading, as it is listed: "Tillägg 2: Löptid".</summary>
    public string Label => Number > 0 ? $"Tillägg {Number}: {Heading}" : $"Tillägg: {Heading}";

    /// <summary>How it stands, as a sentence.</summary>
    public string Standing =>
        State switch
        {
            AmendmentState.Signed => $"Gäller från och med {EffectiveOn?.Iso()}.",
            AmendmentState.AwaitingSignatures => "Väntar på underskrift av båda parter.",
            _ => IsShared ? "Utkast som båda parter ser." : "Utkast som bara ni ser.",
        };

    /// <summary>Why it cannot change: what has been sent for signature is sealed.</summary>
    public Broken WhyNotEdit() => new Broken().When(State != AmendmentState.Draft, AmendmentRules.OnlyDraftIsEdited);

    /// <summary>Why it cannot be sent for signature.</summary>
    public Broken WhyNotSend() =>
        WhyNotEdit().When(!IsShared, AmendmentRules.ShareFirst).When(IsShared && Text.Trim().Length == 0, AmendmentRules.NeedsText);

    /// <summary>Why it cannot be removed: what has once been sent for signature is kept.</summary>
    public Broken WhyNotRemove() => WhyNotEdit().When(Number > 0, AmendmentRules.WasSent);

    private protected override void Take(AmendmentContent content)
    {
        WhyNotEdit().ThrowIfAny();
        (Heading, Text) = (content.Heading, content.Text);
    }

    /// <summary>Seals it with its number; refused while the party that sends it has a draft that is not shared.</summary>
    internal void Send(int number, Guid? sender)
    {
        WhyNotSend().When(DraftOf(sender) is not null, AmendmentRules.ShareDraftFirst).ThrowIfAny();
        (State, Number) = (AmendmentState.AwaitingSignatures, number);
    }

    internal void BackToDraft() => State = AmendmentState.Draft;

    internal void Sign(DateOnly on) => (State, EffectiveOn) = (AmendmentState.Signed, on);

    string IFreezes.StatusProperty => nameof(State);

    IReadOnlyCollection<string>? IFreezes.ChangeableWhen(string storedStatus) =>
        storedStatus switch
        {
            nameof(AmendmentState.Draft) => null,
            nameof(AmendmentState.AwaitingSignatures) => [nameof(State), nameof(EffectiveOn)],
            _ => [],
        };
}
