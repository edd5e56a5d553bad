using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;

namespace Samverkan.Core.Agreements;

/// <summary>Who is told on behalf of an agreement's parties: whoever holds their contact functions.</summary>
public sealed class PartyContacts(SamverkanDb db)
{
    /// <summary>The contacts of both parties of some agreements, by agreement.</summary>
    public async Task<ILookup<Guid, Recipient>> OfAsync(IReadOnlyCollection<Guid> agreements, DateOnly on, CancellationToken ct = default)
    {
        var ids = agreements.ToList();
        var rows = await db.Set<AgreementParty>()
            .Where(p => ids.Contains(p.AgreementId))
            .SelectMany(
                p => db.Set<FunctionHolding>().Where(h => h.FunctionId == p.ContactFunctionId),
                (p, h) => new { p.AgreementId, Holding = h }
            )
            .Where(r => r.Holding.From <= on && (r.Holding.To == null || r.Holding.To >= on))
            .Select(r => new
            {
                r.AgreementId,
                r.Holding.PersonId,
                r.Holding.Person.Email,
            })
            .ToListAsync(ct);
        return rows.ToLookup(r => r.AgreementId, r => new Recipient(r.PersonId, r.Email));
    }
}
