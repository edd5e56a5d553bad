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
        var meetings = facts.Meetings.Where(m => !m.Entered && councils.ContainsKey(m.BodyId)).ToList();
        return meetings
            .SelectMany(m =>
                For(councils[m.BodyId], holds => Mandates.Decider(councils[m.BodyId].Mandates, m.Date, m.Present, holds))
                    .SelectMany(x => Decisions(facts, m, x.Party, x.For))
            )
            .Concat(
                meetings.SelectMany(m =>
                    For(councils[m.BodyId], holds => Mandates.Adjuster(councils[m.BodyId].Mandates, m.Date, today, m.Present, holds))
                        .SelectMany(x => Minutes(facts, m, councils[m.BodyId], x.Party, x.For))
                )
            )
            .Concat(meetings.SelectMany(m => NobodyAdjusts(facts, m, councils[m.BodyId], today)));
    }

    /// <summary>Minutes that nobody can adjust for a party, since nobody holds the function that does: coordinators are told.</summary>
    private static IEnumerable<WaitingTask> NobodyAdjusts(AgreementFacts facts, MeetingFact m, BodyFact body, DateOnly today) =>
        facts
            .Parties.Where(p => Meeting.WhyNotAdjust(m.State, true, p.Order, m.Adjusted).None)
            .Where(p =>
                body.Mandates.Where(x => x.PartyOrder == p.Order)
                    .Where(x => Mandates.Adjuster(body.Mandates, m.Date, today, m.Present, f => f == x.FunctionId) == x)
                    .All(x => x.IsVacant)
            )
            .Select(p => new WaitingTask(
                $"Protokollet för {body.Name} {m.Number}/{m.Year}, {facts.Title}: ingen kan justera för {p.Term}, funktionen saknar "
                    + "innehavare",
                "Utse den som beslutar för parten",
                facts.Links.Forum(body.Id),
                facts.Running(Permission.RunMeetings, today),
                m.StartsAt
            ));

    /// <summary>Those who act for each party: whose function alone makes them the one who does.</summary>
    private static IEnumerable<(int Party, Audience For)> For(BodyFact body, Func<Func<Guid, bool>, MandateFact?> acting) =>
        body
            .Mandates.Where(m => acting(f => f == m.FunctionId) == m)
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
