using System.ComponentModel.DataAnnotations;

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

/// <summary>
/// A written amendment (tillägg) to the text of an agreement that is in force; valid when both parties have signed it (Ök § 9, R17).
/// </summary>
public sealed class Amendment : Entity, IFreezes
{
    private Amendment() { }

    /// <summary>Begins an amendment as its writer's own; the other party does not see it until it is shared.</summary>
    /// <exception cref="RuleException">The agreement does not bind yet.</exception>
    public Amendment(Agreement agreement, AgreementParty owner, string heading, string text)
    {
        agreement.WhyNotAmend().ThrowIfAny();
        (AgreementId, OwnerPartyId, Heading, Text) = (agreement.Id, owner.Id, heading, text);
    }

    /// <summary>The agreement whose text it changes.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The number within the agreement, given when it is sent for signature; 0 before that.</summary>
    public int Number { get; private set; }

    /// <summary>What the amendment is called, after its number.</summary>
    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    /// <summary>What changes, Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The party that writes it; null once shared with the other.</summary>
    public Guid? OwnerPartyId { get; private set; }

    /// <summary>How far it has come.</summary>
    public AmendmentState State { get; private set; }

    /// <summary>From which day it is part of the agreement; null until signed.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Whether both parties see it.</summary>
    public bool IsShared => OwnerPartyId is null;

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
        WhyNotEdit().When(!IsShared, AmendmentRules.ShareFirst).When(Text.Trim().Length == 0, AmendmentRules.NeedsText);

    /// <summary>Why it cannot be removed: what has once been sent for signature is kept.</summary>
    public Broken WhyNotRemove() => WhyNotEdit().When(Number > 0, AmendmentRules.WasSent);

    /// <summary>Rewrites the draft.</summary>
    public void Change(string heading, string text)
    {
        WhyNotEdit().ThrowIfAny();
        (Heading, Text) = (heading, text);
    }

    /// <summary>Lets the other party see and edit it; once.</summary>
    public void Share()
    {
        WhyNotEdit().When(IsShared, AmendmentRules.AlreadyShared).ThrowIfAny();
        OwnerPartyId = null;
    }

    internal void Send(int number)
    {
        WhyNotSend().ThrowIfAny();
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
