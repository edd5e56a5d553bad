using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Security;

/// <summary>What the doors register.</summary>
public static class SecurityServices
{
    /// <summary>Adds the services of the doors.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services) =>
        services.AddScoped<SecurityLog>().AddScoped<AttemptLimits>();
}
