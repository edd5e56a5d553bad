using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;

namespace Samverkan.Core.Forums;

/// <summary>What kind of body it is.</summary>
public enum BodyKind
{
    /// <summary>Chefsamrådet: two decision-makers, alternating chair (Ök § 5).</summary>
    Council,

    /// <summary>Samverkansforum for a prioritised area (Ök § 6).</summary>
    Forum,

    /// <summary>A council that spreads and anchors: trygghets- och säkerhetsrådet.</summary>
    AdvisoryCouncil,

    /// <summary>Platssamverkan around a place.</summary>
    PlaceCooperation,
}

/// <summary>How a function takes part in a body (E3).</summary>
public enum BodyRole
{
    /// <summary>Beslutsfattare: one per party in Chefsamrådet.</summary>
    DecisionMaker,

    /// <summary>Ersättare för beslutsfattaren, with a mandate for a period (R13).</summary>
    Deputy,

    /// <summary>Föredragande.</summary>
    Presenter,

    /// <summary>Adjungerad.</summary>
    CoOpted,

    /// <summary>Ansvarig och sammankallande.</summary>
    Lead,

    /// <summary>Deltagare.</summary>
    Member,
}

/// <summary>A body in which the parties cooperate; its members are functions.</summary>
public sealed class Body : Entity
{
    private Body() { }

    /// <summary>A body without members; the parent is Chefsamrådet for all but itself.</summary>
    public Body(Agreement agreement, BodyKind kind, string name, string frequency, Guid? parentId = null) =>
        (AgreementId, Kind, Name, Frequency, ParentId) = (agreement.Id, kind, name, frequency, parentId);

    /// <summary>The agreement within which it works.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The agreement, where it is loaded.</summary>
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>What kind of body it is; only Chefsamrådet decides.</summary>
    public BodyKind Kind { get; private set; }

    /// <summary>What the parties call the body.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Name { get; private set; } = "";

    /// <summary>How often it meets, in words.</summary>
    [MaxLength(300)]
    [Recorded("Hur ofta")]
    public string Frequency { get; private set; } = "";

    /// <summary>Chefsamrådet, under which the body works; null for itself and for those made before it.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Who takes part, has taken part or will, each with first and last day.</summary>
    public List<BodyMember> Members { get; } = [];

    /// <summary>Whether the body takes decisions and keeps minutes (protokoll); the others keep notes (minnesanteckningar) (E14).</summary>
    public bool Decides => Kind == BodyKind.Council;

    /// <summary>The kind as a Swedish word.</summary>
    public string KindName =>
        Kind switch
        {
            BodyKind.Council => "Chefsamråd",
            BodyKind.Forum => "Samverkansforum",
            BodyKind.AdvisoryCouncil => "Råd",
            _ => "Platssamverkan",
        };

    /// <summary>The functions that take part on a day.</summary>
    public IEnumerable<BodyMember> MembersOn(DateOnly date) =>
        Members.Where(m => m.HoldsOn(date)).OrderBy(m => m.Role).ThenBy(m => m.PartyOrder);

    /// <summary>Changes what the body is called and how often it meets.</summary>
    public void Change(string name, string frequency) => (Name, Frequency) = (name, frequency);

    /// <summary>
    /// Lets a function take part from a day until further notice; deputies have a term and come by <see cref="AddDeputy"/>.
    /// </summary>
    /// <exception cref="RuleException">
    /// The function takes part already, or the role does not fit the body, the party or the way in.
    /// </exception>
    public BodyMember AddMember(Function function, BodyRole role, int partyOrder, DateOnly from)
    {
        new Broken()
            .When(Members.Exists(m => m.FunctionId == function.Id && m.HoldsFrom(from)), ForumRules.AlreadyMember)
            .When(role == BodyRole.Deputy, ForumRules.DeputyHasTerm)
            .When(role == BodyRole.DecisionMaker && Kind != BodyKind.Council, ForumRules.OnlyCouncilDecides)
            .When(role == BodyRole.DecisionMaker && partyOrder is not (1 or 2), ForumRules.DecisionMakerNeedsParty)
            .When(
                role == BodyRole.DecisionMaker
                    && Members.Exists(m => m.Role == BodyRole.DecisionMaker && m.PartyOrder == partyOrder && m.HoldsFrom(from)),
                ForumRules.OneDecisionMakerEach
            )
            .ThrowIfAny();
        var member = new BodyMember(this, function, role, partyOrder, from);
        Members.Add(member);
        return member;
    }

    /// <summary>
    /// Gives a function the mandate to decide for its party, from one day to another, when the decision-maker is away (R13).
    /// </summary>
    /// <param name="mandate">What the mandate rests on: a decision, a delegation.</param>
    public BodyMember AddDeputy(Function function, int partyOrder, DateOnly from, DateOnly to, string mandate)
    {
        new Broken()
            .When(!Decides, ForumRules.OnlyCouncilDecides)
            .When(partyOrder is not (1 or 2), ForumRules.DecisionMakerNeedsParty)
            .When(to < from, ForumRules.MandateEndsBeforeStart)
            .When(mandate.Length == 0, ForumRules.MandateNeedsBasis)
            .When(Members.Exists(m => m.FunctionId == function.Id && m.From <= to && m.HoldsFrom(from)), ForumRules.AlreadyMember)
            .ThrowIfAny();
        var deputy = new BodyMember(this, function, BodyRole.Deputy, partyOrder, from) { To = to, Mandate = mandate };
        Members.Add(deputy);
        return deputy;
    }

    /// <summary>A role as a Swedish word.</summary>
    public static string RoleName(BodyRole role) =>
        role switch
        {
            BodyRole.Deputy => "Ersättare",
            BodyRole.DecisionMaker => "Beslutsfattare",
            BodyRole.Presenter => "Föredragande",
            BodyRole.CoOpted => "Adjungerad",
            BodyRole.Lead => "Ansvarig",
            _ => "Deltagare",
        };
}

/// <summary>That a function takes part in a body, from one day to another.</summary>
public sealed class BodyMember : Entity, IReach, IMandate
{
    private BodyMember() { }

    internal BodyMember(Body body, Function function, BodyRole role, int partyOrder, DateOnly from)
    {
        (BodyId, FunctionId, Function) = (body.Id, function.Id, function);
        AgreementId = body.AgreementId;
        (Role, PartyOrder, From) = (role, partyOrder, from);
    }

    /// <summary>The body in which the function takes part.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The agreement that the body belongs to.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The function that takes part.</summary>
    public Guid FunctionId { get; private set; }

    /// <summary>The function, where it is loaded.</summary>
    public Function Function { get; private set; } = null!;

    /// <summary>How the function takes part; decides who has a say in a meeting.</summary>
    public BodyRole Role { get; private set; }

    /// <summary>Which party the function belongs to: 1, 2, or 0 for outsiders.</summary>
    public int PartyOrder { get; private set; }

    /// <inheritdoc/>
    public DateOnly From { get; private set; }

    /// <inheritdoc/>
    public DateOnly? To { get; internal set; }

    /// <summary>What a deputy's right to decide rests on; empty for others.</summary>
    [MaxLength(300)]
    public string Mandate { get; internal set; } = "";

    /// <summary>The last day on which the function takes part; before the first where it never came to.</summary>
    public void End(DateOnly lastDay) => To = lastDay;
}
