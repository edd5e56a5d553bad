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

    /// <summary>
    /// The most closed marking that the actor reads in an agreement that is visible to them (N3, R31): those who read the parties' working
    /// material read all, others of the parties what is internal, and who comes from outside what is open.
    /// </summary>
    public static Classification Clearance(this Actor actor, Agreement agreement) =>
        actor.Can(Permission.ReadWorkingMaterial, agreement) ? Classification.Secret
        : actor.Holds.Any(h => agreement.Parties.Exists(p => p.OrganisationId == h.OrganisationId) && Roles.Allows(h.Role, Permission.Read))
            ? Classification.Internal
        : Classification.Open;

    /// <summary>The actor as a reader of an agreement that is visible to them: their clearance, and what they are.</summary>
    public static Reader ReaderOf(this Actor actor, Agreement agreement) =>
        new(
            actor.Clearance(agreement),
            [.. actor.Holds.Where(h => Roles.Allows(h.Role, Permission.Read)).SelectMany(h => new[] { h.FunctionId, h.OrganisationId })]
        );

    /// <summary>Whether the actor may read a piece of an agreement that is visible to them.</summary>
    public static bool MayRead(this Actor actor, IMarked piece, Agreement agreement) => actor.ReaderOf(agreement).Reads(piece.Marking);

    /// <exception cref="ForbiddenException">The actor may not.</exception>
    public static void Require(this Actor actor, Permission permission, Agreement agreement)
    {
        if (!actor.Can(permission, agreement))
        {
            throw new ForbiddenException();
        }
    }
}
