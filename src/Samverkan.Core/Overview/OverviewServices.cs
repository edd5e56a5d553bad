using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Overview;

/// <summary>What the overview registers.</summary>
public static class OverviewServices
{
    /// <summary>Adds the services of the overview.</summary>
    public static IServiceCollection AddOverview(this IServiceCollection services) => services.AddScoped<OverviewQuery>();
}
