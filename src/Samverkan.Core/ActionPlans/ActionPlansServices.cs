using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.ActionPlans;

/// <summary>What action plans registers.</summary>
public static class ActionPlansServices
{
    /// <summary>Adds the services of action plans.</summary>
    public static IServiceCollection AddActionPlans(this IServiceCollection services) =>
        services.AddScoped<PlanQuery>().AddDrafts<PlanService>().AddScoped<IAnnexComposer, PlanComposer>();
}
