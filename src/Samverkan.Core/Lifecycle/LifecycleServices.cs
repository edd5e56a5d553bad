using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Lifecycle;

/// <summary>What use cases over agreements and annexes registers.</summary>
public static class LifecycleServices
{
    /// <summary>Adds the services of use cases over agreements and annexes.</summary>
    public static IServiceCollection AddLifecycle(this IServiceCollection services) =>
        services.AddScoped<RegistrationService>().AddScoped<SettingsReview>();
}
