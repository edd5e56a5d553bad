using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.History;

/// <summary>What history registers.</summary>
public static class HistoryServices
{
    /// <summary>Adds the services of history.</summary>
    public static IServiceCollection AddHistory(this IServiceCollection services) =>
        services
            .AddScoped<Data.ChangeStamps>()
            .AddScoped<HistoryLog>()
            .AddScoped<HistoryVisible>()
            .AddScoped<HistoryQuery>()
            .AddScoped<HistoryChaining>()
            .AddScoped<HistoryVerification>();
}
