using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Annexes;

/// <summary>The seven annexes of a local agreement (Ök § 3); the value is the annex number.</summary>
public enum AnnexKind
{
    /// <summary>Samverkansavtal.</summary>
    Frame = 1,

    /// <summary>Kontaktuppgifter.</summary>
    Contacts = 2,

    /// <summary>Gemensam lokal lägesbild.</summary>
    Lagesbild = 3,

    /// <summary>Åtgärdsplaner inklusive samverkansforum.</summary>
    ActionPlans = 4,

    /// <summary>Samverkansstruktur.</summary>
    Structure = 5,

    /// <summary>Uppföljningsplan.</summary>
    FollowUp = 6,

    /// <summary>Kommunikationsplan.</summary>
    Communication = 7,
}

/// <summary>How a change of an annex comes into force (R17, Ök § 9).</summary>
public enum ApprovalRoute
{
    /// <summary>Documented decision by Chefsamrådet.</summary>
    CouncilDecision,

    /// <summary>Notice to the other party; ratified at the next Chefsamråd.</summary>
    Notice,

    /// <summary>An amendment signed by both parties.</summary>
    SignedAmendment,

    /// <summary>Follows the parent agreement; not changed here.</summary>
    ParentAgreement,
}

/// <summary>An annex slot of an agreement. It has no status of its own; its versions have.</summary>
public sealed class Annex : Entity
{
    /// <summary>How long before a planned review it is asked for.</summary>
    public const int DaysToReview = 30;

    private Annex() { }

    /// <summary>A slot without versions, numbered by its kind.</summary>
    public Annex(Agreement agreement, AnnexKind kind)
    {
        AgreementId = agreement.Id;
        Kind = kind;
        Number = (int)kind;
    }

    /// <summary>The agreement that the annex belongs to.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The agreement, where it is loaded.</summary>
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>Which of the seven annexes it is.</summary>
    public AnnexKind Kind { get; private set; }

    /// <summary>The annex number, by which annexes are ordered.</summary>
    public int Number { get; private set; }

    /// <summary>The day by which the parties mean to have looked the annex over; null when none is set (B14).</summary>
    [Recorded("Ses över senast")]
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>When the day was set; a version submitted after that is the review.</summary>
    public DateTime? ReviewSetAt { get; private set; }

    /// <summary>Every version ever made, also those that were withdrawn, rejected or replaced.</summary>
    public List<AnnexVersion> Versions { get; } = [];

    /// <summary>What the annex is called in the agreement (Ök § 3).</summary>
    public string Title => TitleOf(Kind);

    /// <summary>Number and title: "Bilaga 3 Gemensam lokal lägesbild".</summary>
    public string Label => $"Bilaga {Number} {Title}";

    /// <summary>Whether the annex is written by hand, section by section.</summary>
    public bool HasSections => Kind is AnnexKind.Lagesbild or AnnexKind.FollowUp or AnnexKind.Communication;

    /// <summary>How a new version comes into force; follows from the kind (R17, Ök § 9).</summary>
    public ApprovalRoute Route =>
        Kind switch
        {
            AnnexKind.Lagesbild or AnnexKind.ActionPlans => ApprovalRoute.CouncilDecision,
            AnnexKind.Contacts => ApprovalRoute.Notice,
            AnnexKind.Frame => ApprovalRoute.ParentAgreement,
            _ => ApprovalRoute.SignedAmendment,
        };

    /// <summary>The version being worked on, submitted or decided but not yet documented; at most one.</summary>
    public AnnexVersion? Open => Versions.Find(v => v.IsOpen);

    /// <summary>The version in force on a day (R20): the latest whose record was complete by then.</summary>
    public AnnexVersion? InForceOn(DateOnly date) => Versions.Where(v => v.EffectiveOn <= date).MaxBy(v => v.Number);

    /// <summary>The version that was in force before one; null for the first.</summary>
    public AnnexVersion? Before(AnnexVersion version) =>
        Versions.Where(v => v.Number < version.Number && v.EffectiveOn is not null).MaxBy(v => v.Number);

    /// <summary>The day by which the annex is to be reviewed; null when none is set or the version in force was made since.</summary>
    public DateOnly? ReviewDue(DateOnly today) => InForceOn(today)?.SubmittedAt > ReviewSetAt ? null : ReviewOn;

    /// <summary>Sets the day by which the annex is to be reviewed; null takes it away.</summary>
    public void PlanReview(DateOnly? day, Actor actor)
    {
        new Broken().When(day < actor.Today, AnnexRules.ReviewInPast).ThrowIfAny();
        (ReviewOn, ReviewSetAt) = (day, day is null ? null : actor.Now);
    }

    /// <summary>The open version, made when there is none.</summary>
    public AnnexVersion OpenDraft()
    {
        if (Open is { } open)
        {
            return open;
        }

        var version = new AnnexVersion(this, Versions.Count == 0 ? 1 : Versions.Max(v => v.Number) + 1);
        Versions.Add(version);
        return version;
    }

    /// <summary>What an annex of a kind is called in the agreement (Ök § 3).</summary>
    public static string TitleOf(AnnexKind kind) =>
        kind switch
        {
            AnnexKind.Frame => "Samverkansavtal",
            AnnexKind.Contacts => "Kontaktuppgifter",
            AnnexKind.Lagesbild => "Gemensam lokal lägesbild",
            AnnexKind.ActionPlans => "Åtgärdsplaner inklusive samverkansforum",
            AnnexKind.Structure => "Samverkansstruktur",
            AnnexKind.FollowUp => "Uppföljningsplan",
            _ => "Kommunikationsplan",
        };
}
