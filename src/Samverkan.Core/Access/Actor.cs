using Samverkan.Core.Time;

namespace Samverkan.Core.Access;

/// <summary>A function that a person holds today, in an organisation, with the role that goes with it.</summary>
public sealed record HeldFunction(Guid FunctionId, Guid OrganisationId, string Title, FunctionRole Role);

/// <summary>Who acts, when and why. A parameter of every write; nothing in Core reads a clock or a web request.</summary>
/// <param name="UserId">The signed-in user; empty for the system itself.</param>
/// <param name="Name">The name shown in history.</param>
/// <param name="Now">The instant, UTC.</param>
/// <param name="Holds">The functions held on the day.</param>
/// <param name="Reason">Why, where the act asks for it.</param>
public sealed record Actor(Guid UserId, string Name, DateTime Now, IReadOnlyList<HeldFunction> Holds, string? Reason = null)
{
    /// <summary>The person behind the user, if any.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The installation's own address, for links in mails; null where nothing is asked from the web.</summary>
    public Uri? Site { get; init; }

    /// <summary>What was said besides, which goes into the history with the reason, whatever the act's own reason is; else empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The network address that the request came from; empty where nothing is asked from the web.</summary>
    public string From { get; init; } = "";

    /// <summary>An address of the product as a whole one; null where the installation's is not known.</summary>
    public Uri? Address(string path) => Site is null ? null : new Uri(Site, path);

    /// <summary>Today in Sweden.</summary>
    public DateOnly Today => SwedishTime.DateOf(Now);

    /// <summary>The organisations where a function is held.</summary>
    public IEnumerable<Guid> Organisations => Holds.Select(h => h.OrganisationId).Distinct();

    /// <summary>Whether the product acts by itself; then everything is allowed.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>The organisations for which the actor reads: those where a function other than taking part is held.</summary>
    public List<Guid> ReadingOrganisations =>
        [
            .. Holds
                .Where(h => h.Role != FunctionRole.Participant && Roles.Allows(h.Role, Permission.Read))
                .Select(h => h.OrganisationId)
                .Distinct(),
        ];

    /// <summary>The functions held that allow reading.</summary>
    public List<Guid> ReadingFunctions => [.. Holds.Where(h => Roles.Allows(h.Role, Permission.Read)).Select(h => h.FunctionId)];

    /// <summary>The product acting by itself: jobs, demo, command line.</summary>
    public static Actor System(DateTime now, string reason) => new(Guid.Empty, "Samverkan", now, [], reason) { IsSystem = true };

    /// <summary>Whether the actor holds a function today; never for null.</summary>
    public bool HoldsFunction(Guid? functionId) => functionId is { } id && Holds.Any(h => h.FunctionId == id);
}
