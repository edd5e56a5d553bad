using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>What sharing of working material registers.</summary>
public static class WorkingMaterialServices
{
    /// <summary>Adds the services of sharing.</summary>
    public static IServiceCollection AddWorkingMaterial(this IServiceCollection services) =>
        services.AddScoped<SharingService>().AddScoped<IUnsharedMaterial, UnsharedAmendments>();
}
