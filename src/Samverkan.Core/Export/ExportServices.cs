using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Export;

/// <summary>What exports registers.</summary>
public static class ExportServices
{
    /// <summary>Adds the services of exports.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddScoped<AgreementExport>();
}
