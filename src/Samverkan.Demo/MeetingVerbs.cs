using Samverkan.Core.Meetings;

namespace Samverkan.Demo;

/// <summary>The services that carry a meeting from plan to minutes, for stories that go all the way.</summary>
public sealed record MeetingVerbs(
    PlanningService Planning,
    AgendaService Agenda,
    HoldingService Holding,
    DecisionService Decisions,
    MinutesService Minutes
);
