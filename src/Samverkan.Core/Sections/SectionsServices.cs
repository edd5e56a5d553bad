using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Sections;

/// <summary>What sections of working material registers.</summary>
public static class SectionsServices
{
    /// <summary>Adds the services of sections of working material.</summary>
    public static IServiceCollection AddSections(this IServiceCollection services) =>
        services.AddScoped<SectionService>().AddScoped<PresenceService>().AddScoped<CommentService>();
}
