using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;

namespace Samverkan.Core.Overview;

/// <summary>
/// What waits for those who decide in Chefsamrådet: decisions to take, minutes to adjust. Asks the same conditions as the meeting's own
/// page, so a deputy in the decision-maker's place is told and whoever may not act is not.
/// </summary>
internal sealed class DecidingTasks(SamverkanDb db, Actor actor, IReadOnlyDictionary<Guid, Mine> mine)
{
    private const int MostRows = 8;

    private sealed record Standing(int PartyOrder, string SubjectHash, bool Confirmed);

    private sealed record Item(Guid Id, string Title, string? SubjectHash, List<Standing> Standpoints);

    private sealed record Row(
        Guid AgreementId,
        Guid Id,
        Guid BodyId,
        string Body,
        int Number,
        int Year,
        DateTime StartsAt,
        MeetingState State,
        List<Presence> Present,
        List<int> Adjusted,
        List<Item> Items
    );

    public async Task<IEnumerable<Waiting>> AskAsync(CancellationToken ct)
    {
        var functions = actor.Holds.Select(h => h.FunctionId).ToList();
        var mandates = await db.Set<BodyMember>()
            .Where(m => functions.Contains(m.FunctionId) && (m.Role == BodyRole.DecisionMaker || m.Role == BodyRole.Deputy))
            .Select(m => new { m.BodyId, Fact = new MandateFact(m.FunctionId, m.Role, m.PartyOrder, m.From, m.To) })
            .ToListAsync(ct);
        if (mandates.Count == 0)
        {
            return [];
        }

        var byBody = mandates.ToLookup(m => m.BodyId, m => m.Fact);
        var rows = await MeetingsAsync([.. byBody.Select(g => g.Key)], ct);
        var acting = rows.Where(r => mine.ContainsKey(r.AgreementId))
            .Select(r => (Row: r, Party: PartyIn(r, byBody[r.BodyId])))
            .Where(x => x.Party != 0)
            .ToList();
        return acting.SelectMany(x => Decisions(x.Row, x.Party)).Concat(acting.SelectMany(x => Minutes(x.Row, x.Party))).Take(MostRows * 2);
    }

    private static int PartyIn(Row meeting, IEnumerable<MandateFact> mandates) =>
        Mandates.Decider(mandates, SwedishTime.DateOf(meeting.StartsAt), meeting.Present, _ => true)?.PartyOrder ?? 0;

    private IEnumerable<Waiting> Decisions(Row m, int party) =>
        m.State == MeetingState.Held
            ? []
            : m
                .Items.Where(i =>
                    !i.Standpoints.Exists(s => s.PartyOrder == party && s.Confirmed && s.SubjectHash == (i.SubjectHash ?? ""))
                )
                .Select(i => new Waiting(
                    $"{i.Title}, {mine[m.AgreementId].Title} – beslutspunkt {SwedishTime.DateOf(m.StartsAt).Long()}",
                    m.State == MeetingState.Ongoing ? "Ta ställning" : "Läs underlaget",
                    Links.Agreement(mine[m.AgreementId].Slug).Meeting(m.Id).At(i.Id)
                ));

    private IEnumerable<Waiting> Minutes(Row m, int party) =>
        Meeting.WhyNotAdjust(m.State, true, party, m.Adjusted).None
            ?
            [
                new Waiting(
                    $"Protokollet för {m.Body} {m.Number}/{m.Year}, {mine[m.AgreementId].Title}",
                    "Läs och justera",
                    Links.Agreement(mine[m.AgreementId].Slug).Meeting(m.Id).Minutes
                ),
            ]
            : [];

    private Task<List<Row>> MeetingsAsync(List<Guid> bodies, CancellationToken ct) =>
        db.Set<Meeting>()
            .Where(m => bodies.Contains(m.BodyId) && m.Body.Kind == BodyKind.Council)
            .Where(m =>
                m.State == MeetingState.Held
                || (
                    (m.State == MeetingState.Planned || m.State == MeetingState.Called || m.State == MeetingState.Ongoing)
                    && m.Items.Any(i => i.Kind == AgendaItemKind.Decision && i.Decision!.Outcome == null)
                )
            )
            .OrderBy(m => m.StartsAt)
            .Take(MostRows)
            .Select(m => new Row(
                m.AgreementId,
                m.Id,
                m.BodyId,
                m.Body.Name,
                m.Number,
                m.Year,
                m.StartsAt,
                m.State,
                m.Attendances.Where(a => a.State == AttendanceState.Present).Select(a => new Presence(a.PartyOrder, a.Role)).ToList(),
                m.Adjustments.Where(a => a.Round == m.MinutesRound).Select(a => a.PartyOrder).ToList(),
                m.Items.Where(i => i.Kind == AgendaItemKind.Decision && i.Decision!.Outcome == null)
                    .OrderBy(i => i.Position)
                    .Select(i => new Item(
                        i.Id,
                        i.Title,
                        i.AnnexVersion!.Hash,
                        i.Decision!.Standpoints.Select(s => new Standing(s.PartyOrder, s.SubjectHash, s.ConfirmedAt != null)).ToList()
                    ))
                    .ToList()
            ))
            .AsSplitQuery()
            .ToListAsync(ct);
}
