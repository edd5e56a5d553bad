using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The agreement's own text, clause by clause.</summary>
[RequirePermission(Permission.Read)]
public sealed class TextModel(Visible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) =>
        Amendments = await Visible
            .Amendments(Actor, Agreement)
            .AsNoTracking()
            .OrderBy(a => a.Number)
            .ThenBy(a => a.Sequence)
            .ToListAsync(ct);
}
