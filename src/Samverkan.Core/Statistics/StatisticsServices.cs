using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Statistics;

/// <summary>What statistics registers.</summary>
public static class StatisticsServices
{
    /// <summary>Adds the services of statistics.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services) =>
        services
            .AddScoped<FigureQuery>()
            .AddScoped<StatisticsQuery>()
            .AddScoped<ImportService>()
            .AddScoped<StatisticsService>()
            .AddScoped<ProposalService>();
}
