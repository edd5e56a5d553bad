using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Core.Forums;

/// <summary>Whom a marking can name: the functions of bodies, the organisations that have them, and the parties.</summary>
public sealed class ReadersQuery(SamverkanDb db)
{
    /// <summary>Organisations first, then functions, each in order of names.</summary>
    /// <param name="bodyId">The body whose members are meant; null for all bodies of the agreement.</param>
    public async Task<IReadOnlyList<Choice>> OfferedAsync(Guid agreementId, Guid? bodyId, DateOnly on, CancellationToken ct = default)
    {
        var members = db.Set<BodyMember>().Where(m => m.AgreementId == agreementId && (bodyId == null || m.BodyId == bodyId));
        var functions = await members
            .Where(m => m.HoldsOn(on))
            .Select(m => new
            {
                m.FunctionId,
                m.Function.Title,
                m.Function.OrganisationId,
                m.Function.Organisation.Name,
            })
            .Distinct()
            .ToListAsync(ct);
        var parties = await db.Set<Agreement>()
            .Where(a => a.Id == agreementId)
            .SelectMany(a => a.Parties)
            .Join(db.Set<Organisation>(), p => p.OrganisationId, o => o.Id, (_, o) => new { o.Id, o.Name })
            .ToListAsync(ct);
        return
        [
            .. functions
                .Select(f => new Choice(f.OrganisationId, f.Name))
                .Concat(parties.Select(p => new Choice(p.Id, p.Name)))
                .DistinctBy(c => c.Id)
                .OrderBy(c => c.Name, StringComparer.Create(SwedishText.Culture, true)),
            .. functions
                .Select(f => new Choice(f.FunctionId, $"{f.Title}, {f.Name}"))
                .OrderBy(c => c.Name, StringComparer.Create(SwedishText.Culture, true)),
        ];
    }
}
