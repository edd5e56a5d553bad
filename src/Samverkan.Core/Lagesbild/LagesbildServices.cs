using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;

namespace Samverkan.Core.Lagesbild;

/// <summary>What the lägesbild registers.</summary>
public static class LagesbildServices
{
    /// <summary>Adds the services of the lägesbild.</summary>
    public static IServiceCollection AddLagesbild(this IServiceCollection services) =>
        services
            .AddScoped<LagesbildVisible>()
            .AddScoped<LagesbildQuery>()
            .AddScoped<LagesbildService>()
            .AddScoped<CategoryService>()
            .AddScoped<ContributionService>()
            .AddScoped<SectionReferencesQuery>()
            .AddScoped<SectionCheck>()
            .AddScoped<IAnnexComposer, LagesbildComposer>();
}
