using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>The bodies of an agreement.</summary>
[RequirePermission(Permission.Read)]
public sealed class ListModel(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) =>
        Bodies = await db.Set<Body>()
            .AsNoTracking()
            .Include(b => b.Members)
            .Where(b => b.AgreementId == Agreement.Id)
            .OrderBy(b => b.Sequence)
            .ToListAsync(ct);
}
