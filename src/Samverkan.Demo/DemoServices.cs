using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Demo;

/// <summary>Registers the demo story.</summary>
public static class DemoServices
{
    /// <summary>Adds the demo story and what it is told with.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddScoped<MeetingVerbs>().AddScoped<DemoTeller>().AddScoped<DemoStatistics>().AddScoped<DemoStory>();
}
