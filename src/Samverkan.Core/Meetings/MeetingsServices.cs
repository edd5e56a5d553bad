using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Meetings;

/// <summary>What meetings registers.</summary>
public static class MeetingsServices
{
    /// <summary>Adds the services of meetings.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services
            .AddScoped<MeetingVisible>()
            .AddScoped<MeetingLoader>()
            .AddScoped<Chairs>()
            .AddScoped<NextMeetingQuery>()
            .AddScoped<CouncilQuery>()
            .AddScoped<MeetingRoster>()
            .AddScoped<PlanningService>()
            .AddScoped<AgendaService>()
            .AddScoped<HoldingService>()
            .AddScoped<DecisionService>()
            .AddScoped<MinutesService>()
            .AddSingleton<MinutesComposer>();
}
