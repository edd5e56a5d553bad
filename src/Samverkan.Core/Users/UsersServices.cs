using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Users;

/// <summary>What accounts registers.</summary>
public static class UsersServices
{
    /// <summary>Adds the services of accounts.</summary>
    public static IServiceCollection AddUsers(this IServiceCollection services) =>
        services
            .AddScoped<ActorQuery>()
            .AddScoped<UserQuery>()
            .AddScoped<UserService>()
            .AddScoped<SessionService>()
            .AddScoped<OnceOnlyCodes>()
            .AddScoped<AccountProof>();
}
