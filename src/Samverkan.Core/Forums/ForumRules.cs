namespace Samverkan.Core.Forums;

/// <summary>Rules of bodies.</summary>
public static class ForumRules
{
    /// <summary>A function takes part in a body in one way at a time.</summary>
    public static readonly Rule AlreadyMember = new("FOR-1", "Ök § 5", "Funktionen ingår redan.") { Field = "Function" };

    /// <summary>Only Chefsamrådet has decision-makers and deputies for them.</summary>
    public static readonly Rule OnlyCouncilDecides = new("FOR-2", "Ök § 5", "Bara Chefsamrådet har beslutsfattare.") { Field = "Role" };

    /// <summary>A decision-maker, and a deputy too, belongs to one of the parties.</summary>
    public static readonly Rule DecisionMakerNeedsParty = new("FOR-3", "Ök § 5", "En beslutsfattare ska företräda en av parterna.")
    {
        Field = "Function",
    };

    /// <summary>A party has one decision-maker at a time in Chefsamrådet.</summary>
    public static readonly Rule OneDecisionMakerEach = new(
        "FOR-4",
        "Ök § 5",
        "Parten har redan en beslutsfattare i Chefsamrådet. Avsluta den först."
    )
    {
        Field = "Role",
    };

    /// <summary>A deputy's mandate does not end before it begins.</summary>
    public static readonly Rule MandateEndsBeforeStart = new(
        "FOR-6",
        "Ök § 5",
        "Mandatet slutar före det börjar. Ange ett senare slutdatum."
    )
    {
        Field = "To",
    };

    /// <summary>It is told what a deputy's mandate rests on.</summary>
    public static readonly Rule MandateNeedsBasis = new(
        "FOR-7",
        "Ök § 5",
        "Ange vad mandatet grundas på, till exempel ett beslut om ersättare."
    )
    {
        Field = "Mandate",
    };

    /// <summary>A deputy has a mandate for a set time.</summary>
    public static readonly Rule DeputyHasTerm = new("FOR-8", "Ök § 5", "En ersättare läggs till med mandat för en bestämd tid.")
    {
        Field = "Role",
    };

    /// <summary>An agreement has one Chefsamråd.</summary>
    public static readonly Rule OneCouncil = new("FOR-5", "Ök § 5", "Avtalet har redan ett Chefsamråd.") { Field = "Kind" };
}
