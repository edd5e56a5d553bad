using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Notifications;

/// <summary>What telling people registers.</summary>
public static class NotificationsServices
{
    /// <summary>Adds the services of telling people.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services) =>
        services.AddScoped<Data.LeasedWork>().AddScoped<Outbox>().AddScoped<NotificationQuery>();
}
