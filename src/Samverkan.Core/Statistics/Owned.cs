namespace Samverkan.Core.Statistics;

/// <summary>
/// Something of the shared statistics that an organisation answers for: it renames it, removes it and takes it back; others propose. What
/// was there before organisations were noted has no owner and is everyone's.
/// </summary>
public interface IOwned
{
    /// <summary>The organisation that answers for it; null for none.</summary>
    Guid? OwnerId { get; }
}

/// <summary>Who answers for a piece of the shared statistics.</summary>
public static class Ownership
{
    /// <summary>The organisation that an actor brings statistics for; null for the product itself.</summary>
    public static Guid? OwnerFor(Actor actor) =>
        actor.Holds.Where(h => Roles.Allows(h.Role, Permission.EditStatistics)).Select(h => (Guid?)h.OrganisationId).FirstOrDefault();

    /// <summary>Whether an actor changes what is owned, and need not propose it.</summary>
    public static bool MayChange(this Actor actor, IOwned owned) =>
        actor.IsSystem
        || owned.OwnerId is not { } owner
        || actor.Holds.Any(h => h.OrganisationId == owner && Roles.Allows(h.Role, Permission.EditStatistics));

    /// <exception cref="RuleException">Another organisation answers for it.</exception>
    internal static void RequireOwn(this Actor actor, IOwned owned) =>
        new Broken().When(!actor.MayChange(owned), StatisticsRules.OthersStatistics).ThrowIfAny();
}
