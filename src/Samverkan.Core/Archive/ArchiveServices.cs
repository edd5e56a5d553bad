using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Archive;

/// <summary>What archived and attached files registers.</summary>
public static class ArchiveServices
{
    /// <summary>Adds the services of archived and attached files.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services) =>
        services.AddScoped<ArchiveService>().AddScoped<AttachmentService>();
}
