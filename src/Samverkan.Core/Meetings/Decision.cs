using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Samverkan.Core.Annexes;

namespace Samverkan.Core.Meetings;

/// <summary>What a decision-maker wants, and what a decision became.</summary>
public enum Outcome
{
    /// <summary>Bifall.</summary>
    Approved,

    /// <summary>Avslag.</summary>
    Rejected,

    /// <summary>Återremiss.</summary>
    Returned,

    /// <summary>Bordlagd: nothing decided, taken up later.</summary>
    Tabled,
}

/// <summary>
/// A decision of Chefsamrådet with the five facts of FL 31 §: the day, the content, who decided, who presented, who else took part.
/// Both parties must agree (R13); there is no casting vote.
/// </summary>
public sealed class Decision : Entity, ISearchable
{
    private Decision() { }

    internal Decision(AgendaItem item, Meeting meeting) =>
        (AgendaItemId, BodyId, AgreementId, Year) = (item.Id, meeting.BodyId, meeting.AgreementId, meeting.Year);

    /// <summary>The item that the decision settles.</summary>
    public Guid AgendaItemId { get; private set; }

    /// <summary>The body that decides: Chefsamrådet.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The agreement of the body.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The year in which the decision is numbered; follows the meeting until it has its number.</summary>
    public int Year { get; private set; }

    /// <summary>The paragraph number within body and year; set when the item is settled.</summary>
    public int? Number { get; private set; }

    /// <summary>What is decided.</summary>
    [MaxLength(4000)]
    public string Content { get; private set; } = "";

    /// <summary>Others who took part without deciding, in words.</summary>
    [MaxLength(1000)]
    public string Others { get; private set; } = "";

    /// <summary>The delegation the decision rests on, or when it is reported to the nämnd (KL 7:5–8).</summary>
    [MaxLength(300)]
    public string Delegation { get; private set; } = "";

    /// <inheritdoc/>
    public string SearchText { get; set; } = "";

    /// <inheritdoc/>
    public string SearchSource => $"{Label} {Content} {Others} {Delegation} {OutcomeReason}";

    /// <summary>What became of it; null until the item is settled.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>The day the item was settled (FL 31 §); null until then.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Why the item was put off; empty where both parties wanted the same.</summary>
    [MaxLength(1000)]
    public string OutcomeReason { get; private set; } = "";

    /// <summary>What the parties want, at most one each; also what does not count any more.</summary>
    public List<Standpoint> Standpoints { get; } = [];

    /// <summary>Number and year as the minutes have it: "§ 3/2016"; without a number, a dash.</summary>
    public string Label => Number is { } n ? $"§ {n}/{Year}" : "§ –";

    internal void FollowYear(int year) => Year = Number is null ? year : Year;

    /// <summary>
    /// A party's standpoint on what the item is about now; one on an earlier content of the annex version does not count (B8).
    /// </summary>
    public Standpoint? Of(AgendaItem item, int partyOrder) => Standing(item).FirstOrDefault(s => s.PartyOrder == partyOrder);

    /// <summary>The standpoints on what the item is about now.</summary>
    public IEnumerable<Standpoint> Standing(AgendaItem item) =>
        Standpoints.Where(s => s.SubjectHash == item.SubjectHash).OrderBy(s => s.PartyOrder);

    /// <summary>Writes the proposal, who else takes part, and the delegation; the proposal stays once a standpoint is given.</summary>
    /// <exception cref="RuleException">The item is settled, or a standpoint has been given on the proposal.</exception>
    public void Write(AgendaItem item, string content, string others, string delegation)
    {
        new Broken()
            .When(Outcome is not null, MeetingRules.ItemIsDecided)
            .When(Standing(item).Any() && content != Content, MeetingRules.AlreadyGiven)
            .ThrowIfAny();
        (Content, Others, Delegation) = (content, others, delegation);
    }

    /// <summary>What the council is asked to decide about a version, until somebody writes it in other words.</summary>
    internal void Propose(Annex annex, int number) => Content = Proposal(annex, number);

    /// <summary>The proposal names the version that has taken the earlier one's place.</summary>
    internal void Follow(Annex annex, int earlier, int later) =>
        Content =
            Content == Proposal(annex, earlier)
                ? Proposal(annex, later)
                : Regex.Replace(Content, $@"\b([Vv]ersion) {earlier}\b", $"$1 {later}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Proposal(Annex annex, int number) =>
        $"Chefsamrådet godkänner bilaga {annex.Number} {annex.Title}, version {number}.";

    /// <summary>Why a party cannot take a standpoint now.</summary>
    public Broken WhyNotDecide(Meeting meeting, AgendaItem item, int partyOrder) =>
        WhyNotStand(meeting, item, partyOrder).When(Of(item, partyOrder)?.ConfirmedAt is not null, MeetingRules.AlreadyGiven);

    private Broken WhyNotStand(Meeting meeting, AgendaItem item, int partyOrder) =>
        new Broken()
            .When(meeting.State != MeetingState.Ongoing, MeetingRules.NotStarted)
            .When(meeting.EnteredAt is not null, MeetingRules.DecidedBefore)
            .When(partyOrder == 0, MeetingRules.OnlyDecisionMakers)
            .When(Outcome is not null, MeetingRules.ItemIsDecided)
            .When(item.AnnexVersion is { Status: not AnnexVersionStatus.Submitted }, MeetingRules.VersionWithdrawn)
            .When(partyOrder != 0 && !meeting.IsPresent(partyOrder), MeetingRules.PartyNotPresent)
            .When(Content.Length == 0, MeetingRules.NothingToDecide)
            .When(item.Presenter.Length == 0, MeetingRules.PresenterMissing);

    /// <summary>
    /// Notes what a party wants. Given by the decision-maker it counts at once; noted by the secretary it waits for confirmation.
    /// </summary>
    internal Standpoint Give(
        Meeting meeting,
        AgendaItem item,
        int partyOrder,
        Outcome choice,
        string reason,
        bool byDecisionMaker,
        string name,
        string title,
        Actor actor
    )
    {
        WhyNotDecide(meeting, item, partyOrder)
            .When(choice is Meetings.Outcome.Rejected or Meetings.Outcome.Returned && reason.Length == 0, MeetingRules.ChoiceNeedsReason)
            .ThrowIfAny();
        var standpoint = Standpoints.Find(s => s.PartyOrder == partyOrder);
        if (standpoint is null)
        {
            standpoint = new Standpoint(this, partyOrder);
            Standpoints.Add(standpoint);
        }

        standpoint.Note(item.SubjectHash, choice, reason, name, title, byDecisionMaker, actor);
        return standpoint;
    }

    /// <param name="title">The function of who confirms; of a deputy, that it is one.</param>
    internal void Confirm(Meeting meeting, AgendaItem item, int partyOrder, string title, Actor actor)
    {
        WhyNotStand(meeting, item, partyOrder)
            .When(Of(item, partyOrder) is not { ConfirmedAt: null }, MeetingRules.NothingToConfirm)
            .ThrowIfAny();
        Of(item, partyOrder)!.Confirm(title, actor);
    }

    /// <summary>What both parties want, when both have said the same; otherwise null.</summary>
    public Outcome? Common(AgendaItem item) =>
        Standing(item).Where(s => s.ConfirmedAt is not null).ToList() is [var first, var second] && first.Choice == second.Choice
            ? first.Choice
            : null;

    internal void Settle(Outcome outcome, string reason, int number, DateOnly on)
    {
        new Broken().When(Outcome is not null, MeetingRules.ItemIsDecided).ThrowIfAny();
        (Outcome, OutcomeReason, Number, DecidedOn) = (outcome, reason, number, on);
    }

    /// <summary>An outcome as a Swedish word; null is "Inte avgjord".</summary>
    public static string OutcomeText(Outcome? outcome) =>
        outcome switch
        {
            Meetings.Outcome.Approved => "Bifall",
            Meetings.Outcome.Rejected => "Avslag",
            Meetings.Outcome.Returned => "Återremiss",
            Meetings.Outcome.Tabled => "Bordlagd",
            _ => "Inte avgjord",
        };
}

/// <summary>What one party's decision-maker wants in a decision.</summary>
public sealed class Standpoint : Entity
{
    private Standpoint() { }

    internal Standpoint(Decision decision, int partyOrder) => (DecisionId, PartyOrder) = (decision.Id, partyOrder);

    /// <summary>The decision that it is a standpoint in.</summary>
    public Guid DecisionId { get; private set; }

    /// <summary>The party (1 or 2) that wants it.</summary>
    public int PartyOrder { get; private set; }

    /// <summary>The hash of the annex version's content when the standpoint was taken; empty for items without a version.</summary>
    [MaxLength(64)]
    public string SubjectHash { get; private set; } = "";

    /// <summary>What the party wants.</summary>
    public Outcome Choice { get; private set; }

    /// <summary>Why; never empty for avslag and återremiss (FL 32 §).</summary>
    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    /// <summary>The decision-maker's name and function when it was given.</summary>
    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>The decision-maker's function at the time; of a deputy, that it is one.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>When it was given, or noted by the secretary, UTC.</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>Who noted it, when it was not the decision-maker.</summary>
    [MaxLength(200)]
    public string RecordedBy { get; private set; } = "";

    /// <summary>When the decision-maker stood for it, signed in as themself.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The user who stood for it; null until somebody has.</summary>
    public Guid? ConfirmedBy { get; private set; }

    internal void Note(string subjectHash, Outcome choice, string reason, string name, string title, bool byDecisionMaker, Actor actor)
    {
        (SubjectHash, Choice, Reason, Name, Title, GivenAt) = (subjectHash, choice, reason, name, title, actor.Now);
        RecordedBy = byDecisionMaker ? "" : actor.Name;
        ConfirmedAt = byDecisionMaker ? actor.Now : null;
        ConfirmedBy = byDecisionMaker ? actor.UserId : null;
    }

    internal void Confirm(string title, Actor actor) =>
        (ConfirmedAt, ConfirmedBy, Name, Title) = (actor.Now, actor.UserId, actor.Name, title);
}
