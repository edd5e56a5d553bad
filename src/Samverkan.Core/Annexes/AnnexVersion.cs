using System.ComponentModel.DataAnnotations;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Annexes;

/// <summary>
/// How far a version has come. A decision has effect only when its written record is complete (R16), so decided and documented are two
/// things.
/// </summary>
public enum AnnexVersionStatus
{
    /// <summary>Utkast.</summary>
    Draft,

    /// <summary>Underställd: frozen, waiting for decision, notice or signatures.</summary>
    Submitted,

    /// <summary>Beslutad men ännu inte dokumenterad, so without effect.</summary>
    Decided,

    /// <summary>Dokumenterad: in force, to be dated and appended.</summary>
    Documented,

    /// <summary>Gällande: dated and appended.</summary>
    InForce,

    /// <summary>Ersatt av en senare version.</summary>
    Superseded,

    /// <summary>Återremitterad.</summary>
    Returned,

    /// <summary>Avslagen.</summary>
    Rejected,

    /// <summary>Återtagen: taken back before it was decided. Its number and content stay; the work goes on in the next number.</summary>
    Withdrawn,
}

/// <summary>A numbered version of an annex. From submission its document is frozen.</summary>
public sealed class AnnexVersion : Entity, IFreezes
{
    private static readonly string[] AfterSubmission =
    [
        nameof(Status),
        nameof(AwaitsSignatures),
        nameof(DecidedOn),
        nameof(EffectiveOn),
        nameof(DatedOn),
    ];

    private AnnexVersion() { }

    internal AnnexVersion(Annex annex, int number)
    {
        AnnexId = annex.Id;
        AgreementId = annex.AgreementId;
        Number = number;
    }

    /// <summary>The annex it is a version of.</summary>
    public Guid AnnexId { get; private set; }

    /// <summary>The annex, where it is loaded.</summary>
    public Annex Annex { get; private set; } = null!;

    /// <summary>The agreement that the annex belongs to.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number within the annex, from 1; kept also when it is withdrawn.</summary>
    public int Number { get; private set; }

    /// <summary>How far it has come.</summary>
    public AnnexVersionStatus Status { get; private set; }

    /// <summary>What is changed, in short, as the submitter puts it to those who decide; empty while a draft.</summary>
    [MaxLength(2000)]
    [Recorded("Vad som har ändrats")]
    public string ChangeNote { get; private set; } = "";

    /// <summary>What was frozen; null while a draft. The content is large and loaded only where it is shown.</summary>
    public Guid? FrozenId { get; private set; }

    /// <summary>What was frozen, where it is loaded; null while a draft.</summary>
    public FrozenDocument? Frozen { get; private set; }

    /// <summary>SHA-256 of the canonical JSON.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    /// <summary>When its content was frozen, UTC; null while a draft.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Whether the version is sealed in an open request for signatures; meanwhile nothing else may happen to it.</summary>
    public bool AwaitsSignatures { get; private set; }

    /// <summary>The day of the decision, notice or signature by which it was carried; null while there is none.</summary>
    [Recorded("Beslutad")]
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The day the written record was complete: the version is in force from this day.</summary>
    [Recorded("Gäller från")]
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>The day it was dated and appended to the agreement (Ök § 9).</summary>
    [Recorded("Daterad")]
    public DateOnly? DatedOn { get; private set; }

    /// <summary>Every change of status, none of them ever removed.</summary>
    public List<AnnexTransition> Transitions { get; } = [];

    /// <summary>Whether it is on its way: worked on, submitted or decided; an annex has at most one such.</summary>
    public bool IsOpen => Status is AnnexVersionStatus.Draft or AnnexVersionStatus.Submitted or AnnexVersionStatus.Decided;

    /// <summary>Whether its content is fixed, so that it can be shown, compared and printed.</summary>
    public bool IsFrozen => FrozenId is not null;

    /// <summary>Whether it is before those who decide.</summary>
    public bool IsSubmitted => Status == AnnexVersionStatus.Submitted;

    /// <summary>Whether it was taken back before it was decided.</summary>
    public bool IsWithdrawn => Status == AnnexVersionStatus.Withdrawn;

    /// <summary>The frozen document.</summary>
    /// <exception cref="InvalidOperationException">The version is a draft, or its content was not loaded.</exception>
    /// <exception cref="BrokenEvidenceException">It is not what was frozen.</exception>
    public Document Document => Frozen?.Read(Hash) ?? throw new InvalidOperationException("The version has no loaded content.");

    /// <summary>Whether the stored document still is what was frozen.</summary>
    public bool IsIntact => Frozen is { IsIntact: true } frozen && frozen.Hash == Hash;

    /// <summary>Why it cannot be submitted by this route, now or without content.</summary>
    public Broken WhyNotSubmit(bool hasContent, ApprovalRoute route) =>
        new Broken()
            .When(route == ApprovalRoute.ParentAgreement, AnnexRules.FollowsParent)
            .When(Status == AnnexVersionStatus.Submitted, AnnexRules.AlreadySubmitted)
            .When(Status == AnnexVersionStatus.Decided, AnnexRules.DecidedIsOpen)
            .When(!IsOpen, AnnexRules.NumberIsUsed)
            .When(!hasContent, AnnexRules.NothingToSubmit);

    /// <summary>Freezes the content and puts it before those who decide (Ök § 9).</summary>
    public void Submit(Document document, string changeNote, ApprovalRoute route, Actor actor)
    {
        WhyNotSubmit(document.Blocks.Count > 0, route).ThrowIfAny();
        Freeze(document, changeNote, actor);
        Move(AnnexVersionStatus.Submitted, actor, changeNote);
    }

    /// <summary>Why it cannot be taken back.</summary>
    public Broken WhyNotWithdraw() =>
        new Broken()
            .When(Status != AnnexVersionStatus.Submitted, AnnexRules.OnlySubmittedIsWithdrawn)
            .When(AwaitsSignatures, AnnexRules.AwaitsSignatures);

    /// <summary>
    /// Takes the version back (B8). It keeps its number and its content for ever: who has seen "version 4" has seen one text.
    /// </summary>
    public void Withdraw(Actor actor, string why)
    {
        WhyNotWithdraw().ThrowIfAny();
        Move(AnnexVersionStatus.Withdrawn, actor, why);
    }

    private Broken WhyNotDecide() =>
        new Broken()
            .When(Status != AnnexVersionStatus.Submitted, AnnexRules.OnlySubmittedIsDecided)
            .When(AwaitsSignatures, AnnexRules.AwaitsSignatures);

    /// <summary>The version is sealed in a request for signatures.</summary>
    internal void SendForSignatures()
    {
        WhyNotDecide().ThrowIfAny();
        AwaitsSignatures = true;
    }

    /// <summary>The request that sealed the version is over: signed, declined or withdrawn.</summary>
    internal void EndSignatures() => AwaitsSignatures = false;

    internal void Decide(Actor actor, DateOnly on, string decision)
    {
        WhyNotDecide().ThrowIfAny();
        DecidedOn = on;
        Move(AnnexVersionStatus.Decided, actor, decision);
    }

    /// <summary>The decision did not go through.</summary>
    internal void SendBack(Actor actor, bool rejected, string decision)
    {
        WhyNotDecide().ThrowIfAny();
        Move(rejected ? AnnexVersionStatus.Rejected : AnnexVersionStatus.Returned, actor, decision);
    }

    /// <summary>The written record is complete: the version is in force from today.</summary>
    internal void MakeEffective(Actor actor, DateOnly on, string record)
    {
        new Broken().When(Status != AnnexVersionStatus.Decided, AnnexRules.OnlyDecidedTakesEffect).ThrowIfAny();
        EffectiveOn = on;
        Move(AnnexVersionStatus.Documented, actor, record);
    }

    /// <summary>Why it cannot be dated and appended: its decision must be documented.</summary>
    public Broken WhyNotAppend() => new Broken().When(Status != AnnexVersionStatus.Documented, AnnexRules.OnlyDocumentedIsAppended);

    /// <summary>Dates it and appends it to the agreement (Ök § 9); not before it was in force, and not ahead.</summary>
    /// <exception cref="RuleException">It is not documented, or the day is too early or ahead.</exception>
    public void Append(Actor actor, DateOnly datedOn)
    {
        WhyNotAppend()
            .When(datedOn < EffectiveOn, AnnexRules.DatedTooEarly)
            .When(datedOn > actor.Today, AnnexRules.DatedAhead)
            .ThrowIfAny();
        DatedOn = datedOn;
        Move(AnnexVersionStatus.InForce, actor, "daterad " + datedOn.Iso());
    }

    internal void Supersede(Actor actor, int by) => Move(AnnexVersionStatus.Superseded, actor, $"ersatt av version {by}");

    /// <summary>A version of a paper agreement, kept as it was.</summary>
    internal void RegisterAsMade(Document document, DateOnly on, Actor actor)
    {
        Freeze(document, "Registrerad som den var.", actor);
        (DecidedOn, EffectiveOn, DatedOn) = (on, on, on);
        Move(AnnexVersionStatus.InForce, actor, "registrerad från papper");
    }

    private void Freeze(Document document, string changeNote, Actor actor)
    {
        Frozen = new FrozenDocument(this, document);
        (FrozenId, Hash) = (Frozen.Id, Frozen.Hash);
        ChangeNote = changeNote;
        SubmittedAt = actor.Now;
    }

    private void Move(AnnexVersionStatus to, Actor actor, string note)
    {
        Transitions.Add(new AnnexTransition(this, Status, to, actor, note));
        Status = to;
    }

    string IFreezes.StatusProperty => nameof(Status);

    IReadOnlyCollection<string>? IFreezes.ChangeableWhen(string storedStatus) =>
        storedStatus switch
        {
            nameof(AnnexVersionStatus.Draft) => null,
            _ => AfterSubmission,
        };
}
