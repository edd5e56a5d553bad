using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.History;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Sections;

/// <summary>What sections of working material registers.</summary>
public static class SectionsServices
{
    /// <summary>Adds the services of sections of working material.</summary>
    public static IServiceCollection AddSections(this IServiceCollection services) =>
        services
            .AddScoped<SectionQuery>()
            .AddScoped<IHistoryParts>(s => s.GetRequiredService<SectionQuery>())
            .AddScoped<IHistorySecrets>(s => s.GetRequiredService<SectionQuery>())
            .AddDrafts<SectionService>()
            .AddScoped<PresenceService>()
            .AddScoped<CommentService>();
}
