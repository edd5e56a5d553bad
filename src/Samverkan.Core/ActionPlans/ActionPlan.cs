using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.ActionPlans;

/// <summary>
/// An åtgärdsplan for a prioritised area (Av § 7, annex 4). Shared content as rows; each party's private draft beside it.
/// </summary>
public sealed class ActionPlan : Entity
{
    private ActionPlan() { }

    /// <summary>Adds a plan as its owner's own; the other party does not see it until it is shared.</summary>
    public ActionPlan(Guid agreementId, int position, string title, AgreementParty owner)
    {
        (AgreementId, Position, Title, OwnerPartyId) = (agreementId, position, title, owner.Id);
    }

    /// <summary>The agreement whose annex 4 the plan is part of.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Order among the agreement's plans, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The prioritised area that the plan is for (Av § 7); null when it belongs to none.</summary>
    public Guid? PriorityAreaId { get; private set; }

    /// <summary>What the parties call the plan.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>What is to be achieved, Markdown; measurable where it can be.</summary>
    public string Goal { get; private set; } = "";

    /// <summary>Why the plan is there, Markdown.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The picture of the problem that the plan answers, Markdown.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The party that owns an unshared plan; null once shared.</summary>
    public Guid? OwnerPartyId { get; private set; }

    /// <summary>When it was last shared, UTC; null while it never was.</summary>
    public DateTime? SharedAt { get; private set; }

    /// <summary>Who shared it last, by name; empty while nobody has.</summary>
    [MaxLength(200)]
    public string SharedBy { get; private set; } = "";

    /// <summary>When the parties last found that a changed priority needs no change of the plan (R19); null when they have not.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Why the plan needed no change.</summary>
    [MaxLength(1000)]
    public string ReviewNote { get; private set; } = "";

    /// <summary>Counts changes of the shared content.</summary>
    public int ContentVersion { get; private set; }

    /// <summary>The shared activities; unordered, each has its position.</summary>
    public List<PlanActivity> Activities { get; } = [];

    /// <summary>The parties' private drafts, at most one each.</summary>
    public List<PlanDraft> Drafts { get; } = [];

    /// <summary>Whether both parties see the plan.</summary>
    public bool IsShared => OwnerPartyId is null;

    internal void NeedsNoChange(string why, Actor actor)
    {
        new Broken().When(why.Length == 0, PlanRules.NoChangeNeedsReason).ThrowIfAny();
        (ReviewedAt, ReviewNote) = (actor.Now, why);
    }

    /// <summary>Whether a party may see the plan; null stands for who works for no party.</summary>
    public bool VisibleTo(Guid? partyId) => IsShared || OwnerPartyId == partyId;

    /// <summary>A party's draft; null when it has none.</summary>
    public PlanDraft? DraftOf(Guid? partyId) => Drafts.Find(d => d.PartyId == partyId);

    /// <summary>What is shared.</summary>
    public PlanContent Content =>
        new(Title, PriorityAreaId, Goal, Purpose, Problem) { Activities = [.. Activities.OrderBy(a => a.Position).Select(a => a.Content)] };

    /// <summary>What a party sees when it edits: its draft, else what is shared.</summary>
    public PlanContent ContentFor(Guid? partyId) => DraftOf(partyId)?.Content ?? Content;

    internal PlanDraft Edit(AgreementParty side, PlanContent content, Actor actor)
    {
        var draft = DraftOf(side.Id);
        if (draft is null)
        {
            draft = new PlanDraft(this, side.Id);
            Drafts.Add(draft);
        }

        draft.Change(content, actor);
        return draft;
    }

    /// <summary>Makes a party's draft the shared content; returns the activities that are new and those that are gone.</summary>
    internal (List<PlanActivity> Added, List<PlanActivity> Removed) Share(PlanDraft draft, Actor actor)
    {
        var content = draft.Content;
        (Title, PriorityAreaId, Goal, Purpose, Problem) = (
            content.Title,
            content.PriorityAreaId,
            content.Goal,
            content.Purpose,
            content.Problem
        );
        var removed = Activities.Where(a => content.Activities.All(c => c.Id != a.ActivityId)).ToList();
        removed.ForEach(a => Activities.Remove(a));
        var added = new List<PlanActivity>();
        for (var i = 0; i < content.Activities.Count; i++)
        {
            var activity = Activities.Find(a => a.ActivityId == content.Activities[i].Id);
            if (activity is null)
            {
                activity = new PlanActivity(this, content.Activities[i].Id);
                Activities.Add(activity);
                added.Add(activity);
            }

            activity.Change(i + 1, content.Activities[i]);
        }

        OwnerPartyId = null;
        (SharedAt, SharedBy) = (actor.Now, actor.Name);
        ContentVersion++;
        Drafts.Remove(draft);
        return (added, removed);
    }
}

/// <summary>A shared activity of a plan.</summary>
public sealed class PlanActivity : Entity
{
    private PlanActivity() { }

    internal PlanActivity(ActionPlan plan, Guid activityId) => (PlanId, ActivityId) = (plan.Id, activityId);

    /// <summary>The plan it belongs to.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The activity's identity in drafts and versions.</summary>
    public Guid ActivityId { get; private set; }

    /// <summary>Order within the plan, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What the parties call the activity.</summary>
    [MaxLength(200)]
    public string Title { get; private set; } = "";

    /// <summary>What is to be done, Markdown.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What the activity is meant to lead to, Markdown.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>How long it runs, in words: dates, or "Tillsvidare".</summary>
    [MaxLength(200)]
    public string Term { get; private set; } = "";

    /// <summary>How often those who take part meet, in words.</summary>
    [MaxLength(400)]
    public string Frequency { get; private set; } = "";

    /// <summary>Who sees to it that it is done, in words.</summary>
    [MaxLength(300)]
    public string Responsible { get; private set; } = "";

    /// <summary>Who takes part besides the parties, Markdown.</summary>
    public string OtherParticipants { get; private set; } = "";

    /// <summary>Who pays for what, Markdown.</summary>
    public string Financing { get; private set; } = "";

    /// <summary>How it is followed up: indicators, Markdown.</summary>
    public string FollowUp { get; private set; } = "";

    /// <summary>What was measured by the indicators of the follow-up, and when (D6).</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Whom to turn to with the first party.</summary>
    [MaxLength(300)]
    public string FirstContact { get; private set; } = "";

    /// <summary>Who takes part from the first party, Markdown.</summary>
    public string FirstParticipants { get; private set; } = "";

    /// <summary>What the first party undertakes, Markdown.</summary>
    public string FirstCommitments { get; private set; } = "";

    /// <summary>Whom to turn to with the second party.</summary>
    [MaxLength(300)]
    public string SecondContact { get; private set; } = "";

    /// <summary>Who takes part from the second party, Markdown.</summary>
    public string SecondParticipants { get; private set; } = "";

    /// <summary>What the second party undertakes, Markdown.</summary>
    public string SecondCommitments { get; private set; } = "";

    /// <summary>How those who take part are kept informed, Markdown.</summary>
    public string ToParticipants { get; private set; } = "";

    /// <summary>How the first party informs its own, Markdown.</summary>
    public string WithinFirst { get; private set; } = "";

    /// <summary>How the second party informs its own, Markdown.</summary>
    public string WithinSecond { get; private set; } = "";

    /// <summary>How the parties inform each other, Markdown.</summary>
    public string BetweenParties { get; private set; } = "";

    internal ActivityContent Content =>
        new(ActivityId, Title, Description, Purpose, Term, Frequency, Responsible, OtherParticipants, Financing, FollowUp, Outcome)
        {
            First = new PartyShare(FirstContact, FirstParticipants, FirstCommitments),
            Second = new PartyShare(SecondContact, SecondParticipants, SecondCommitments),
            Communication = new CommunicationBlocks(ToParticipants, WithinFirst, WithinSecond, BetweenParties),
        };

    internal void Change(int position, ActivityContent c)
    {
        Position = position;
        (Title, Description, Purpose, Term, Frequency) = (c.Title, c.Description, c.Purpose, c.Term, c.Frequency);
        (Responsible, OtherParticipants, Financing, FollowUp, Outcome) = (
            c.Responsible,
            c.OtherParticipants,
            c.Financing,
            c.FollowUp,
            c.Outcome
        );
        (FirstContact, FirstParticipants, FirstCommitments) = (c.First.Contact, c.First.Participants, c.First.Commitments);
        (SecondContact, SecondParticipants, SecondCommitments) = (c.Second.Contact, c.Second.Participants, c.Second.Commitments);
        (ToParticipants, WithinFirst, WithinSecond, BetweenParties) = (
            c.Communication.Participants,
            c.Communication.WithinFirst,
            c.Communication.WithinSecond,
            c.Communication.Between
        );
    }
}

/// <summary>One party's private draft of a plan.</summary>
public sealed class PlanDraft : Entity
{
    private PlanDraft() { }

    internal PlanDraft(ActionPlan plan, Guid partyId)
    {
        (PlanId, PartyId) = (plan.Id, partyId);
        HasSeen(plan);
    }

    /// <summary>The plan that is drafted.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The party whose draft it is; the other never sees it.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>The drafted content as JSON, read by <see cref="Content"/>.</summary>
    public string Json { get; private set; } = "";

    /// <summary>The count of shared changes when the draft began, or when its writer last took in the other party's.</summary>
    public int BasedOn { get; private set; }

    /// <summary>The shared content that <see cref="BasedOn"/> counts: what a merged proposal starts from.</summary>
    public string BaseJson { get; private set; } = "";

    /// <summary>When it was last written in, UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>Who wrote in it last, by name.</summary>
    [MaxLength(200)]
    public string EditedBy { get; private set; } = "";

    /// <summary>What the draft says.</summary>
    public PlanContent Content => PlanContent.FromJson(Json);

    internal void Change(PlanContent content, Actor actor)
    {
        Json = content.ToJson();
        (EditedAt, EditedBy) = (actor.Now, actor.Name);
    }

    /// <summary>The shared content that the draft started from; null where it is not known.</summary>
    public PlanContent? Base => BaseJson.Length == 0 ? null : PlanContent.FromJson(BaseJson);

    /// <summary>The writer has taken in what is shared now.</summary>
    internal void HasSeen(ActionPlan plan) => (BasedOn, BaseJson) = (plan.ContentVersion, plan.Content.ToJson());
}
