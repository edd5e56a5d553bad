using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.ActionPlans;

/// <summary>An åtgärdsplan for a prioritised area (Av § 7, annex 4), with its activities.</summary>
public sealed class ActionPlan : Drafted<PlanContent>
{
    private ActionPlan() { }

    /// <summary>Adds a plan as its owner's own; the other party does not see it until it is shared.</summary>
    public ActionPlan(Guid agreementId, int position, string title, AgreementParty owner)
        : base(agreementId, owner.Id) => (Position, Title) = (position, title);

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

    /// <summary>The shared activities in order, as JSON; read by <see cref="Content"/>.</summary>
    public string ActivitiesJson { get; private set; } = "[]";

    /// <summary>When the parties last found that a changed priority needs no change of the plan (R19); null when they have not.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Why the plan needed no change.</summary>
    [MaxLength(1000)]
    public string ReviewNote { get; private set; } = "";

    /// <inheritdoc/>
    public override PlanContent Content =>
        new(Title, PriorityAreaId, Goal, Purpose, Problem) { Activities = ContentJson.Read<List<ActivityContent>>(ActivitiesJson) };

    private protected override void Take(PlanContent content)
    {
        (Title, PriorityAreaId) = (content.Title, content.PriorityAreaId);
        (Goal, Purpose, Problem) = (content.Goal, content.Purpose, content.Problem);
        ActivitiesJson = ContentJson.Write(content.Activities);
    }

    internal void NeedsNoChange(string why, Actor actor)
    {
        new Broken().When(why.Length == 0, PlanRules.NoChangeNeedsReason).ThrowIfAny();
        (ReviewedAt, ReviewNote) = (actor.Now, why);
    }
}
