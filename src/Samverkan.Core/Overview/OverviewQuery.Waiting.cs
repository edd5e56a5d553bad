using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;

namespace Samverkan.Core.Overview;

public sealed partial class OverviewQuery
{
    private async Task<IEnumerable<Waiting>> DecisionsToTakeAsync(
        List<Guid> ids,
        List<Guid> functions,
        DateOnly today,
        Dictionary<Guid, Mine> mine,
        CancellationToken ct
    )
    {
        var open = db.Set<Meeting>()
            .Where(m =>
                ids.Contains(m.AgreementId)
                && (m.State == MeetingState.Called || m.State == MeetingState.Planned || m.State == MeetingState.Ongoing)
            );
        var rows = await (
            from m in open
            from b in m.Body.Members
            where
                ((b.Role == BodyRole.DecisionMaker && b.To == null) || (b.Role == BodyRole.Deputy && b.From <= today && b.To >= today))
                && functions.Contains(b.FunctionId)
            from i in m.Items
            where
                i.Kind == AgendaItemKind.Decision
                && i.Decision!.Outcome == null
                && !i.Decision.Standpoints.Any(s => s.PartyOrder == b.PartyOrder && s.ConfirmedAt != null)
            orderby m.StartsAt
            select new
            {
                m.AgreementId,
                m.Id,
                ItemId = i.Id,
                i.Title,
                m.StartsAt,
                m.State,
            }
        )
            .Take(MostRows)
            .ToListAsync(ct);
        return rows.Select(r => new Waiting(
            $"{r.Title}, {mine[r.AgreementId].Title} – beslutspunkt {SwedishTime.DateOf(r.StartsAt).Long()}",
            r.State == MeetingState.Ongoing ? "Ta ställning" : "Läs underlaget",
            $"/overenskommelser/{mine[r.AgreementId].Slug}/moten/{r.Id}#punkt-{r.ItemId}"
        ));
    }

    private async Task<IEnumerable<Waiting>> MinutesToAdjustAsync(
        List<Guid> ids,
        List<Guid> functions,
        Dictionary<Guid, Mine> mine,
        CancellationToken ct
    )
    {
        var rows = await (
            from m in db.Set<Meeting>()
            where ids.Contains(m.AgreementId) && m.State == MeetingState.Held
            from b in m.Body.Members
            where
                b.Role == BodyRole.DecisionMaker
                && b.To == null
                && functions.Contains(b.FunctionId)
                && !m.Adjustments.Any(a => a.Round == m.MinutesRound && a.PartyOrder == b.PartyOrder)
            orderby m.StartsAt
            select new
            {
                m.AgreementId,
                m.Id,
                m.Number,
                m.Year,
                Body = m.Body.Name,
            }
        )
            .Take(MostRows)
            .ToListAsync(ct);
        return rows.Select(r => new Waiting(
            $"Protokollet för {r.Body} {r.Number}/{r.Year}, {mine[r.AgreementId].Title}",
            "Läs och justera",
            $"/overenskommelser/{mine[r.AgreementId].Slug}/moten/{r.Id}/protokoll"
        ));
    }

    private async Task<IEnumerable<Waiting>> SignaturesAsync(List<Guid> functions, Dictionary<Guid, Mine> mine, CancellationToken ct)
    {
        var signing = mine
            .Values.SelectMany(a => a.Parties.Where(p => p.Signatory is { } f && functions.Contains(f)).Select(p => (a.Id, p.Order)))
            .ToLookup(x => x.Id, x => x.Order);
        var ids = signing.Select(g => g.Key).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Set<SignatureRequest>()
            .Where(r => ids.Contains(r.AgreementId) && r.State == RequestState.Open)
            .OrderBy(r => r.RequestedAt)
            .Select(r => new
            {
                r.Id,
                r.AgreementId,
                Signed = r.Signatures.Select(s => s.PartyOrder).ToList(),
            })
            .Take(MostRows)
            .ToListAsync(ct);
        return rows.Where(r => signing[r.AgreementId].Any(o => !r.Signed.Contains(o)))
            .Select(r => new Waiting(
                $"Underskrift av {mine[r.AgreementId].Title}",
                "Läs och underteckna",
                $"/overenskommelser/{mine[r.AgreementId].Slug}/underskrift/{r.Id}/underteckna"
            ));
    }

    private async Task<IEnumerable<Waiting>> ToAppendAsync(Actor actor, Dictionary<Guid, Mine> mine, CancellationToken ct)
    {
        var organisations = actor.Holds.Where(h => Roles.Allows(h.Role, Permission.Submit)).Select(h => h.OrganisationId).ToHashSet();
        var ids = mine.Values.Where(a => a.Parties.Exists(p => organisations.Contains(p.Organisation))).Select(a => a.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Set<AnnexVersion>()
            .Where(v => ids.Contains(v.AgreementId) && v.Status == AnnexVersionStatus.Documented)
            .OrderBy(v => v.EffectiveOn)
            .Select(v => new
            {
                v.AgreementId,
                v.Number,
                v.Annex.Kind,
            })
            .Take(MostRows)
            .ToListAsync(ct);
        return rows.Select(r => new Waiting(
            $"Bilaga {(int)r.Kind} version {r.Number}, {mine[r.AgreementId].Title}",
            "Datera och tillfoga",
            $"/overenskommelser/{mine[r.AgreementId].Slug}/bilagor/{(int)r.Kind}/version/{r.Number}/tillfoga"
        ));
    }
}
