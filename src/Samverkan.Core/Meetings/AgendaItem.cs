using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Annexes;

namespace Samverkan.Core.Meetings;

/// <summary>What an agenda item is for.</summary>
public enum AgendaItemKind
{
    /// <summary>Information or discussion.</summary>
    Information,

    /// <summary>A decision is to be taken.</summary>
    Decision,
}

/// <summary>An item on a meeting's agenda.</summary>
public sealed class AgendaItem : Entity, ISearchable, IMarked
{
    private AgendaItem() { }

    /// <summary>An item at a position (from 1) on the agenda; one for decision has its decision from the start.</summary>
    public AgendaItem(Meeting meeting, int position, AgendaItemKind kind, string title)
    {
        (MeetingId, Position, Kind, Title) = (meeting.Id, position, kind, title);
        Decision = kind == AgendaItemKind.Decision ? new Decision(this, meeting) : null;
    }

    /// <summary>The meeting on whose agenda it stands.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>Order on the agenda, from 1.</summary>
    [Recorded("Plats på dagordningen")]
    public int Position { get; private set; }

    /// <summary>Whether something is to be decided; set once.</summary>
    public AgendaItemKind Kind { get; private set; }

    /// <summary>The item's heading on the agenda and in the minutes.</summary>
    [MaxLength(300)]
    [Recorded("Rubrik")]
    public string Title { get; private set; } = "";

    /// <summary>Who presents the item.</summary>
    [MaxLength(300)]
    [Recorded("Föredragande")]
    public string Presenter { get; private set; } = "";

    /// <summary>What members should know beforehand, Markdown.</summary>
    [Recorded("Bakgrund")]
    public string Background { get; private set; } = "";

    /// <summary>What was said, Markdown; written during the meeting.</summary>
    [Recorded("Anteckningar")]
    public string Notes { get; private set; } = "";

    /// <summary>Öppen, intern or sekretess.</summary>
    [Recorded("Märkning", Words = typeof(Marking))]
    public Classification Classification { get; private set; }

    /// <summary>The provision that makes the item secret; empty unless it is.</summary>
    [MaxLength(200)]
    [Recorded("Lagrum")]
    public string LegalBasis { get; private set; } = "";

    /// <summary>Who the item is meant for, with the provision where it is secret.</summary>
    public Marking Marking => new(Classification, LegalBasis, Readers);

    /// <summary>Whom the marking names, as <see cref="Readership.Stored"/>; empty for nobody.</summary>
    [MaxLength(Readership.MostText)]
    [NotRecorded]
    public string Readers { get; private set; } = "";

    /// <summary>The heading as it may be told to anyone, also outside the parties: only that of an open item.</summary>
    public string OpenTitle => Classification == Classification.Open ? Title : Marking.Restricted;

    /// <inheritdoc/>
    public string SearchText { get; set; } = "";

    /// <inheritdoc/>
    public string SearchSource => $"{Title} {Presenter} {Background} {Notes}";

    /// <summary>The annex version that is decided on or shown; null when the item is about none.</summary>
    public Guid? AnnexVersionId { get; private set; }

    /// <summary>The hash of the annex version's content as it is frozen now; empty when there is none.</summary>
    public string SubjectHash => AnnexVersion?.Hash ?? "";

    /// <summary>The annex version, where it is loaded; null when there is none.</summary>
    public AnnexVersion? AnnexVersion { get; private set; }

    /// <summary>The number of the version that stood here before and was taken back; null when none was.</summary>
    public int? ReplacedNumber { get; private set; }

    /// <summary>Whether the version that the item is about has been taken back, and no later one has taken its place.</summary>
    public bool AwaitsNewVersion => Decision is { Outcome: null } && AnnexVersion?.Status == AnnexVersionStatus.Withdrawn;

    /// <summary>What is decided and how it went; null on an item for information.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Rewrites the item: heading and presenter until a standpoint on it is taken, background until it is settled.</summary>
    /// <exception cref="RuleException">It is too late for that.</exception>
    public void Change(string title, string presenter, string background)
    {
        new Broken()
            .When(Decision?.Outcome is not null, MeetingRules.ItemIsDecided)
            .When(Decision?.Standing(this).Any() == true && (title != Title || presenter != Presenter), MeetingRules.StandpointsGiven)
            .ThrowIfAny();
        (Title, Presenter, Background) = (title, presenter, background);
    }

    /// <summary>Says who the item is meant for.</summary>
    /// <exception cref="RuleException">Secret without a provision, or a decision for some only.</exception>
    public void Mark(Marking marking)
    {
        new Broken().When(Kind == AgendaItemKind.Decision && marking.Readers.Only, MeetingRules.DecisionForSome).ThrowIfAny();
        (Classification, LegalBasis, Readers) = (marking.Checked().Classification, marking.Basis, marking.Named);
    }

    /// <summary>Puts a submitted annex version up for decision.</summary>
    /// <exception cref="RuleException">The item is not for decision, or the version is not submitted.</exception>
    public void TakeUp(AnnexVersion version)
    {
        new Broken()
            .When(Kind != AgendaItemKind.Decision, MeetingRules.NotDecisionItem)
            .When(version.Status != AnnexVersionStatus.Submitted, MeetingRules.VersionNotSubmitted)
            .ThrowIfAny();
        (AnnexVersionId, AnnexVersion) = (version.Id, version);
    }

    /// <summary>
    /// A later version takes the place of one that was taken back. The proposal follows, and standpoints on the earlier one do not count.
    /// </summary>
    internal void Follow(Annex annex, AnnexVersion later)
    {
        var earlier = AnnexVersion!.Number;
        TakeUp(later);
        ReplacedNumber = earlier;
        Decision!.Follow(annex, earlier, later.Number);
    }

    /// <summary>Shows a decided annex version to the body, without a decision (R21).</summary>
    public void Present(AnnexVersion version)
    {
        new Broken()
            .When(Kind != AgendaItemKind.Information || version.EffectiveOn is null, MeetingRules.OnlyDecidedIsPresented)
            .ThrowIfAny();
        (AnnexVersionId, AnnexVersion) = (version.Id, version);
    }

    internal void Write(string notes) => Notes = notes;

    internal void Place(int position) => Position = position;
}
