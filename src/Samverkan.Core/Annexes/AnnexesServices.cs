using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.History;

namespace Samverkan.Core.Annexes;

/// <summary>What annexes registers.</summary>
public static class AnnexesServices
{
    /// <summary>Adds the services of annexes.</summary>
    public static IServiceCollection AddAnnexes(this IServiceCollection services) =>
        services
            .AddScoped<AnnexVisible>()
            .AddScoped<AnnexQuery>()
            .AddScoped<IHistoryParts>(s => s.GetRequiredService<AnnexQuery>())
            .AddScoped<AnnexService>()
            .AddScoped<IAnnexComposer, AgreementTextComposer>();
}
