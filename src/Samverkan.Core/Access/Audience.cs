namespace Samverkan.Core.Access;

/// <summary>
/// Whom something is meant for, as a value: those who hold one of the functions, and those whose function in one of the organisations
/// allows something. Whoever asks needs to know no bodies and no agreements.
/// </summary>
/// <param name="Organisations">The organisations in which a function that allows <paramref name="Permission"/> is asked for.</param>
/// <param name="Permission">What the function must allow; null where only the functions named count.</param>
/// <param name="Functions">Functions that are meant by themselves.</param>
public sealed record Audience(IReadOnlyCollection<Guid> Organisations, Permission? Permission, IReadOnlyCollection<Guid> Functions)
{
    /// <summary>Those who hold one of the functions.</summary>
    public static Audience OfFunctions(params IEnumerable<Guid> functions) => new([], null, [.. functions]);

    /// <summary>Those whose function in one of the organisations allows something.</summary>
    public static Audience Of(IEnumerable<Guid> organisations, Permission permission) => new([.. organisations], permission, []);

    /// <summary>Whether an actor is meant.</summary>
    public bool Includes(Actor actor) =>
        actor.Holds.Any(h =>
            Functions.Contains(h.FunctionId)
            || (Permission is { } needed && Organisations.Contains(h.OrganisationId) && Roles.Allows(h.Role, needed))
        );
}
