using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Jobs;

/// <summary>What jobs register.</summary>
public static class JobsServices
{
    /// <summary>Adds the runner of jobs.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services.AddScoped<JobRunner>();
}
