using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>What working material registers.</summary>
public static class WorkingMaterialServices
{
    /// <summary>Adds the services of sharing.</summary>
    public static IServiceCollection AddWorkingMaterial(this IServiceCollection services) =>
        services.AddScoped<DraftTools>().AddScoped<SharingService>().AddDrafts<AmendmentService>();

    /// <summary>Adds the service of one kind of working material.</summary>
    internal static IServiceCollection AddDrafts<TService>(this IServiceCollection services)
        where TService : class, IUnsharedMaterial =>
        services.AddScoped<TService>().AddScoped<IUnsharedMaterial>(s => s.GetRequiredService<TService>());
}
