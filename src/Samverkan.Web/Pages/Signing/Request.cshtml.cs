using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Signing;

/// <summary>Seals the agreement and asks both parties to sign.</summary>
[RequirePermission(Permission.RequestSignature)]
public sealed class RequestModel(AnnexQuery annexes, AgreementVisible visible, SigningService service) : AgreementPage(visible)
{
    public IReadOnlyList<Annex> Annexes { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Underskrift", Here.Signing)];

    protected override async Task LoadAsync(CancellationToken ct) => Annexes = await annexes.CurrentAsync(Agreement.Id, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.RequestAsync(Agreement.Id, Version, Actor, ct);
        return Done("Avtalet är sänt för underskrift.", Here.Signing);
    }
}
