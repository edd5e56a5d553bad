using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Notifications;

/// <summary>What outgoing mail registers.</summary>
public static class NotificationsServices
{
    /// <summary>Adds the services of outgoing mail.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services) =>
        services.AddScoped<Data.LeasedWork>().AddScoped<Outbox>();
}
