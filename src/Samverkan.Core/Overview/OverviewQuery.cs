using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;

namespace Samverkan.Core.Overview;

/// <summary>
/// Answers what concerns a user across all agreements. Every list has a fixed length, so the work does not grow with years.
/// </summary>
public sealed partial class OverviewQuery(
    SamverkanDb db,
    AgreementVisible visible,
    MeetingVisible meetingVisible,
    ObligationQuery obligations
)
{
    private const int MostRows = 8;

    private const int MostAgreements = 200;

    /// <summary>The agreements that the overview is about.</summary>
    public async Task<MyAgreements> AgreementsAsync(Actor actor, CancellationToken ct = default) =>
        new(
            await visible
                .Agreements(actor)
                .AsNoTracking()
                .OrderByDescending(a => a.EndsOn)
                .Take(MostAgreements)
                .Select(a => new Mine(
                    a.Id,
                    a.Slug,
                    a.Title,
                    a.EndsOn,
                    a.Parties.Select(p => new MyParty(p.Id, p.OrganisationId, p.Order, p.SignatoryFunctionId)).ToList()
                ))
                .ToListAsync(ct)
        );

    /// <summary>What concerns the actor in all the agreements that the actor may see.</summary>
    public async Task<OverviewView> AskAsync(Actor actor, CancellationToken ct = default) =>
        await AskAsync(actor, await AgreementsAsync(actor, ct), ct);

    /// <summary>What concerns the actor in those agreements.</summary>
    public async Task<OverviewView> AskAsync(Actor actor, MyAgreements known, CancellationToken ct = default)
    {
        var agreements = known.List;
        var mine = agreements.ToDictionary(a => a.Id);
        var ids = agreements.ConvertAll(a => a.Id);
        var waiting = await obligations.TasksAsync(ids, actor, ct);
        return new OverviewView(
            waiting,
            await MeetingsAsync(actor, mine, ct),
            await DraftsAsync(actor, mine, ct),
            await LatestAsync(Parties(actor, agreements), mine, ct)
        )
        {
            Agreements = ids,
        };
    }

    private async Task<List<ComingMeeting>> MeetingsAsync(Actor actor, Dictionary<Guid, Mine> mine, CancellationToken ct)
    {
        var (now, ids) = (actor.Now, mine.Keys.ToList());
        var rows = await meetingVisible
            .Meetings(actor)
            .Where(m =>
                ids.Contains(m.AgreementId) && m.StartsAt >= now && (m.State == MeetingState.Planned || m.State == MeetingState.Called)
            )
            .OrderBy(m => m.StartsAt)
            .Take(MostRows)
            .Select(m => new
            {
                m.Id,
                m.AgreementId,
                m.Body.Name,
                m.Number,
                m.Year,
                m.StartsAt,
                m.Place,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(m => new ComingMeeting(
                m.Id,
                mine[m.AgreementId].Slug,
                mine[m.AgreementId].Title,
                m.Name,
                m.Number,
                m.Year,
                m.StartsAt,
                m.Place
            )),
        ];
    }

    private async Task<List<LatestDecision>> LatestAsync(List<Guid> ids, Dictionary<Guid, Mine> mine, CancellationToken ct)
    {
        var rows = await db.Set<Decision>()
            .Where(d => ids.Contains(d.AgreementId) && d.DecidedOn != null)
            .OrderByDescending(d => d.DecidedOn)
            .Take(MostRows)
            .Join(
                db.Set<AgendaItem>(),
                d => d.AgendaItemId,
                i => i.Id,
                (d, i) =>
                    new
                    {
                        d.AgreementId,
                        i.MeetingId,
                        ItemId = i.Id,
                        d.Number,
                        d.Year,
                        i.Title,
                        d.DecidedOn,
                        d.Outcome,
                    }
            )
            .ToListAsync(ct);
        return
        [
            .. rows.OrderByDescending(d => d.DecidedOn)
                .Select(d => new LatestDecision(
                    mine[d.AgreementId].Slug,
                    mine[d.AgreementId].Title,
                    d.MeetingId,
                    d.ItemId,
                    d.Number ?? 0,
                    d.Year,
                    d.Title,
                    d.DecidedOn,
                    d.Outcome
                )),
        ];
    }

    /// <summary>
    /// The agreements that one of the actor's organisations is a party of; who only takes part in a forum is not let into its decisions.
    /// </summary>
    private static List<Guid> Parties(Actor actor, List<Mine> agreements)
    {
        var organisations = actor
            .Holds.Where(h => h.Role != FunctionRole.Participant && Roles.Allows(h.Role, Permission.Read))
            .Select(h => h.OrganisationId)
            .ToHashSet();
        return [.. agreements.Where(a => a.Parties.Exists(p => organisations.Contains(p.Organisation))).Select(a => a.Id)];
    }
}

/// <summary>The agreements that an overview is about.</summary>
public sealed class MyAgreements
{
    internal MyAgreements(List<Mine> list) => List = list;

    internal List<Mine> List { get; }

    /// <summary>Which they are.</summary>
    public IReadOnlyCollection<Guid> Ids => [.. List.Select(a => a.Id)];
}

/// <summary>An agreement that the actor may see.</summary>
internal sealed record Mine(Guid Id, string Slug, string Title, DateOnly EndsOn, List<MyParty> Parties);

/// <summary>A party of such an agreement.</summary>
internal sealed record MyParty(Guid Id, Guid Organisation, int Order, Guid? Signatory);
