using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Core.Forums;

/// <summary>Participation through membership of bodies.</summary>
public sealed class Participation(SamverkanDb db) : IParticipation
{
    /// <inheritdoc/>
    public IQueryable<Guid> AgreementsOf(List<Guid> functions, DateOnly on) => Members(functions, on).Select(m => m.AgreementId);

    /// <summary>The bodies in which one of the functions takes part.</summary>
    public IQueryable<Guid> BodiesOf(List<Guid> functions, DateOnly on) => Members(functions, on).Select(m => m.BodyId);

    private IQueryable<BodyMember> Members(List<Guid> functions, DateOnly on) =>
        db.Set<BodyMember>().Where(m => m.HoldsOn(on) && functions.Contains(m.FunctionId));
}
