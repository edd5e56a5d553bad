namespace Samverkan.Core.Agreements;

/// <summary>What an actor may do in an agreement.</summary>
public static class AgreementAccess
{
    /// <summary>
    /// Whether the actor may do this in an agreement that is visible to them: by a function in one of its parties.
    /// Reading and exporting what is in force follow visibility alone (participants of bodies; the parent of an own agreement).
    /// </summary>
    public static bool Can(this Actor actor, Permission permission, Agreement agreement) =>
        permission switch
        {
            _ when actor.IsSystem => true,
            Permission.UseProduct or Permission.Read or Permission.Export => actor.Can(permission),
            _ => actor.Holds.Any(h => Roles.Allows(h.Role, permission) && agreement.Parties.Any(p => p.OrganisationId == h.OrganisationId)),
        };

    /// <exception cref="ForbiddenException">The actor may not.</exception>
    public static void Require(this Actor actor, Permission permission, Agreement agreement)
    {
        if (!actor.Can(permission, agreement))
        {
            throw new ForbiddenException();
        }
    }
}
