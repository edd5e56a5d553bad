using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance.Tasks;

/// <summary>
/// What waits for those who decide in Chefsamrådet: decisions to take, minutes to adjust. Asks the same conditions as the meeting's own
/// page, so a deputy in the decision-maker's place is told and whoever may not act is not.
/// </summary>
public sealed class DecisionTasks : ITaskFamily
{
    /// <inheritdoc/>
    public int Place => 10;

    /// <inheritdoc/>
    public IEnumerable<WaitingTask> Of(AgreementFacts facts, DateTime now)
    {
        var councils = facts.Bodies.Where(b => b.Kind == BodyKind.Council).ToDictionary(b => b.Id);
        var today = SwedishTime.DateOf(now);
        var acting = facts
            .Meetings.Where(m => !m.Entered && councils.ContainsKey(m.BodyId))
            .SelectMany(m => Deciding(m, councils[m.BodyId]).Select(d => (Meeting: m, Body: councils[m.BodyId], d.Party, d.For)))
            .ToList();
        return acting
            .SelectMany(x => Decisions(facts, x.Meeting, x.Party, x.For))
            .Concat(
                facts
                    .Meetings.Where(m => !m.Entered && councils.ContainsKey(m.BodyId))
                    .SelectMany(m =>
                        Adjusting(m, councils[m.BodyId], today).SelectMany(a => Minutes(facts, m, councils[m.BodyId], a.Party, a.For))
                    )
            );
    }

    /// <summary>Who decides for each party in a meeting.</summary>
    private static IEnumerable<(int Party, Audience For)> Deciding(MeetingFact meeting, BodyFact body) =>
        body
            .Mandates.Where(m => Mandates.Decider(body.Mandates, meeting.Date, meeting.Present, f => f == m.FunctionId) == m)
            .GroupBy(m => m.PartyOrder)
            .Select(g => (g.Key, Audience.OfFunctions(g.Select(m => m.FunctionId))));

    /// <summary>Who adjusts the minutes for each party.</summary>
    private static IEnumerable<(int Party, Audience For)> Adjusting(MeetingFact meeting, BodyFact body, DateOnly today) =>
        body
            .Mandates.Where(m => Mandates.Adjuster(body.Mandates, meeting.Date, today, meeting.Present, f => f == m.FunctionId) == m)
            .GroupBy(m => m.PartyOrder)
            .Select(g => (g.Key, Audience.OfFunctions(g.Select(m => m.FunctionId))));

    private static IEnumerable<WaitingTask> Decisions(AgreementFacts facts, MeetingFact m, int party, Audience whom) =>
        m.State == MeetingState.Held
            ? []
            : m
                .Undecided.Where(i => !i.Confirmed.Contains(party))
                .Select(i => new WaitingTask(
                    $"{i.Title}, {facts.Title} – beslutspunkt {m.Date.Long()}",
                    m.State == MeetingState.Ongoing ? "Ta ställning" : "Läs underlaget",
                    facts.Links.Meeting(m.Id).At(i.Id),
                    whom,
                    m.StartsAt
                ));

    private static IEnumerable<WaitingTask> Minutes(AgreementFacts facts, MeetingFact m, BodyFact body, int party, Audience whom) =>
        Meeting.WhyNotAdjust(m.State, true, party, m.Adjusted).None
            ?
            [
                new WaitingTask(
                    $"Protokollet för {body.Name} {m.Number}/{m.Year}, {facts.Title}",
                    "Läs och justera",
                    facts.Links.Meeting(m.Id).Minutes,
                    whom,
                    m.StartsAt
                ),
            ]
            : [];
}
