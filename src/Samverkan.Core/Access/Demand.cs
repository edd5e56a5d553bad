namespace Samverkan.Core.Access;

/// <summary>Asks whether an actor may do something; the services' gate in front of every write.</summary>
public static class Demand
{
    /// <summary>Whether the actor holds a function that allows this in some agreement, or at all.</summary>
    public static bool Can(this Actor actor, Permission permission) =>
        actor.IsSystem || permission == Permission.UseProduct || actor.Holds.Any(h => Roles.Allows(h.Role, permission));

    /// <exception cref="ForbiddenException">The actor may not.</exception>
    public static void Require(this Actor actor, Permission permission)
    {
        if (!actor.Can(permission))
        {
            throw new ForbiddenException();
        }
    }
}
