using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Signing;

/// <summary>What signing registers.</summary>
public static class SigningServices
{
    /// <summary>Adds the services of signing.</summary>
    public static IServiceCollection AddSigning(this IServiceCollection services) =>
        services.AddScoped<SigningVisible>().AddScoped<SigningQuery>().AddScoped<SigningService>();
}
