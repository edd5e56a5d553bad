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
                Links.Agreement(mine[r.AgreementId].Slug).SigningOf(r.Id).Sign
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
            Links.Agreement(mine[r.AgreementId].Slug).Annex((int)r.Kind).Version(r.Number).Append
        ));
    }
}
