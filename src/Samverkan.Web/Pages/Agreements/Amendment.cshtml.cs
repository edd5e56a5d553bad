using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>An amendment of the agreement's text: written, shared, sent for signature, read.</summary>
[RequirePermission(Permission.Read)]
public sealed class AmendmentModel(AgreementQuery agreements, AgreementVisible visible, AmendmentService service, SigningService signing)
    : AgreementPage(visible)
{
    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Amendment Shown { get; private set; } = null!;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Avtalstext", Here.Text)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Shown = await agreements.AmendmentAsync(Agreement, Id, Actor, ct);
        if (Fills())
        {
            Input = new ClauseInput { Heading = Shown.Heading, Text = Shown.Text };
        }
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new ClauseInput.Validator(), Input);
        await service.ChangeAsync(Id, Version, Input.Heading!.Trim(), (Input.Text ?? "").ReplaceLineEndings("\n"), Actor, ct);
        return Done("Tillägget är sparat.", Here.Amendment(Id));
    }

    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await service.ShareAsync(Id, Version, Actor, ct);
        return Done("Tillägget är delat med motparten.", Here.Amendment(Id));
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await signing.RequestTextAmendmentAsync(Id, Version, Actor, ct);
        return Done("Tillägget är sänt för underskrift.", Here.Signing);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveAsync(Id, Version, Actor, ct);
        return Done("Tillägget är borttaget.", Here.Text);
    }
}
