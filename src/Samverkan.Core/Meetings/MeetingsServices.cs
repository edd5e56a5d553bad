using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.History;

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
            .AddScoped<MeetingQuery>()
            .AddScoped<IHistoryParts>(s => s.GetRequiredService<MeetingQuery>())
            .AddScoped<IHistorySecrets>(s => s.GetRequiredService<MeetingQuery>())
            .AddScoped<MeetingRoster>()
            .AddScoped<PlanningService>()
            .AddScoped<EnteringService>()
            .AddScoped<AgendaService>()
            .AddScoped<IVersionWatcher, VersionOnAgenda>()
            .AddScoped<HoldingService>()
            .AddScoped<DecisionService>()
            .AddScoped<MinutesService>()
            .AddSingleton<MinutesComposer>();
}
