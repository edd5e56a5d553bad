using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Samverkan.Core.Compliance;

/// <summary>What compliance registers.</summary>
public static class ComplianceServices
{
    /// <summary>Adds the services of compliance, with every family of obligations and tasks that there is.</summary>
    public static IServiceCollection AddCompliance(this IServiceCollection services)
    {
        services.AddScoped<FactsLoader>().AddScoped<FactsQuery>().AddScoped<PresentationQuery>().AddScoped<ObligationQuery>();
        services.TryAddSingleton<IFactsCache, NoFactsCache>();
        foreach (var kind in new[] { typeof(IObligationFamily), typeof(ITaskFamily) })
        {
            foreach (var family in typeof(ComplianceServices).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(kind)))
            {
                services.AddSingleton(kind, family);
            }
        }

        return services;
    }
}
