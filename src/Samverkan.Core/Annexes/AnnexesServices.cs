using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Annexes;

/// <summary>What annexes registers.</summary>
public static class AnnexesServices
{
    /// <summary>Adds the services of annexes.</summary>
    public static IServiceCollection AddAnnexes(this IServiceCollection services) =>
        services.AddScoped<AnnexVisible>().AddScoped<AnnexService>().AddScoped<IAnnexComposer, AgreementTextComposer>();
}
