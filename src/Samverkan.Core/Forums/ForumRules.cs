namespace Samverkan.Core.Forums;

/// <summary>Rules of bodies.</summary>
public static class ForumRules
{
    public static readonly Rule AlreadyMember = new("FOR-1", "Ök § 5", "Funktionen ingår redan.") { Field = "Function" };
    public static readonly Rule OnlyCouncilDecides = new("FOR-2", "Ök § 5", "Bara Chefsamrådet har beslutsfattare.") { Field = "Role" };
    public static readonly Rule DecisionMakerNeedsParty = new("FOR-3", "Ök § 5", "En beslutsfattare ska företräda en av parterna.")
    {
        Field = "Function",
    };
    public static readonly Rule OneDecisionMakerEach = new(
        "FOR-4",
        "Ök § 5",
        "Parten har redan en beslutsfattare i Chefsamrådet. Avsluta den först."
    )
    {
        Field = "Role",
    };
    public static readonly Rule MandateEndsBeforeStart = new(
        "FOR-6",
        "Ök § 5",
        "Mandatet slutar före det börjar. Ange ett senare slutdatum."
    )
    {
        Field = "To",
    };
    public static readonly Rule MandateNeedsBasis = new(
        "FOR-7",
        "Ök § 5",
        "Ange vad mandatet grundas på, till exempel ett beslut om ersättare."
    )
    {
        Field = "Mandate",
    };
    public static readonly Rule DeputyHasTerm = new("FOR-8", "Ök § 5", "En ersättare läggs till med mandat för en bestämd tid.")
    {
        Field = "Role",
    };
    public static readonly Rule OneCouncil = new("FOR-5", "Ök § 5", "Avtalet har redan ett Chefsamråd.") { Field = "Kind" };
}
