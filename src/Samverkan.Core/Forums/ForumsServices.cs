using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;

namespace Samverkan.Core.Forums;

/// <summary>What bodies registers.</summary>
public static class ForumsServices
{
    /// <summary>Adds the services of bodies.</summary>
    public static IServiceCollection AddForums(this IServiceCollection services) =>
        services
            .AddScoped<ForumVisible>()
            .AddScoped<ForumQuery>()
            .AddScoped<ReadersQuery>()
            .AddScoped<ForumService>()
            .AddScoped<Participation>()
            .AddScoped<IAnnexComposer, ContactsComposer>()
            .AddScoped<IAnnexComposer, StructureComposer>()
            .AddScoped<IParticipation>(s => s.GetRequiredService<Participation>());
}
