using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.History;
using Samverkan.Core.Statistics;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>What the lägesbild registers.</summary>
public static class LagesbildServices
{
    /// <summary>Adds the services of the lägesbild.</summary>
    public static IServiceCollection AddLagesbild(this IServiceCollection services) =>
        services
            .AddScoped<LagesbildVisible>()
            .AddScoped<LagesbildQuery>()
            .AddScoped<LagesbildAnnex>()
            .AddDrafts<SourceService>()
            .AddDrafts<AreaService>()
            .AddDrafts<ContributionService>()
            .AddScoped<IHistorySecrets>(s => s.GetRequiredService<LagesbildQuery>())
            .AddScoped<CategoryService>()
            .AddScoped<SectionReferencesQuery>()
            .AddScoped<SectionCheck>()
            .AddScoped<IUsesFigures, FigureUsers>()
            .AddScoped<IAnnexComposer, LagesbildComposer>();
}
