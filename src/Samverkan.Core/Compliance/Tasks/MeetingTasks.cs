using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance.Tasks;

/// <summary>What waits for those who run meetings: coordinators, and who is responsible for a forum.</summary>
public sealed class MeetingTasks : ITaskFamily
{
    /// <summary>How many days before a meeting its summons is asked for.</summary>
    public const int DaysToCall = 21;

    /// <inheritdoc/>
    public int Place => 30;

    /// <inheritdoc/>
    public IEnumerable<WaitingTask> Of(AgreementFacts facts, DateTime now)
    {
        var bodies = facts.Bodies.ToDictionary(b => b.Id);
        return facts.Meetings.Where(m => bodies.ContainsKey(m.BodyId)).SelectMany(m => Of(facts, m, bodies[m.BodyId], now));
    }

    private static IEnumerable<WaitingTask> Of(AgreementFacts facts, MeetingFact m, BodyFact body, DateTime now)
    {
        var today = SwedishTime.DateOf(now);
        var (name, links) = ($"{body.Name} {m.Number}/{m.Year}, {facts.Title}", facts.Links.Meeting(m.Id));
        var whom = facts.Running(Permission.RunMeetings, today) with
        {
            Functions = body.Kind == BodyKind.Council ? [] : [.. body.Leads.Where(l => l.HoldsOn(today)).Select(l => l.FunctionId)],
        };
        if (m.State == MeetingState.Planned && m.StartsAt >= now && m.StartsAt <= now.AddDays(DaysToCall))
        {
            yield return new WaitingTask(
                $"{name}: kallelsen är inte skickad, {m.Date.Long()}",
                "Kalla ledamöterna",
                links,
                whom,
                m.StartsAt
            );
        }

        if (m is { State: MeetingState.Ongoing, Entered: true })
        {
            yield return new WaitingTask($"{name} är infört men inte klart", "Fyll i resten", links, whom, m.StartsAt);
        }
        else if (m.State == MeetingState.Ongoing && m.Date < today)
        {
            yield return new WaitingTask($"{name} öppnades {m.Date.Long()} och är inte avslutat", "Avsluta", links, whom, m.StartsAt);
        }

        if (m.State == MeetingState.Held && body.Kind != BodyKind.Council)
        {
            yield return new WaitingTask(
                $"{name}: minnesanteckningarna är inte klara",
                "Läs och gör klara",
                links.Minutes,
                whom,
                m.StartsAt
            );
        }
    }
}
