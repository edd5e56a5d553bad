using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Signing;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>An amendment of the agreement's text: written, shared, sent for signature, read.</summary>
[RequirePermission(Permission.Read)]
public sealed class AmendmentModel(AgreementQuery agreements, AgreementVisible visible, AmendmentService service, SigningService signing)
    : DraftPage<Amendment, AmendmentContent, AmendmentService>(visible, service)
{
    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    /// <summary>The amendment.</summary>
    public Amendment Shown => Thing!;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Avtalstext", Here.Text)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Show(await agreements.AmendmentAsync(Agreement, Id ?? Guid.Empty, Actor, ct));
        if (Fills())
        {
            Input = new ClauseInput { Heading = Said!.Heading, Text = Said.Text };
        }
    }

    protected override string Onward => Here.Amendment(Shown.Id);

    protected override string Back => Here.Text;

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await SaveDraftAsync(ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", Onward);
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await ShareDraftAsync(ct);
        return Done("Tillägget är delat med motparten.", Onward);
    }

    [RequirePermission(Permission.RequestSignature)]
    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await signing.RequestTextAmendmentAsync(Shown.Id, Version, Actor, ct);
        return Done("Tillägget är sänt för underskrift.", Here.Signing);
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await RemoveAsync(ct);
        return Done("Tillägget är borttaget.", Here.Text);
    }

    [RequirePermission(Permission.EditAgreement)]
    public override Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct) => base.OnPostAutosaveAsync(ct);

    [RequirePermission(Permission.EditAgreement)]
    public override Task<IActionResult> OnPostMergeAsync(CancellationToken ct) => base.OnPostMergeAsync(ct);

    [RequirePermission(Permission.EditAgreement)]
    public override Task<IActionResult> OnPostDiscardAsync(CancellationToken ct) => base.OnPostDiscardAsync(ct);

    protected override Func<AmendmentContent, AmendmentContent> Written()
    {
        Check(new ClauseInput.Validator(), Input);
        return _ => new AmendmentContent(Input.Heading!.Trim(), (Input.Text ?? "").ReplaceLineEndings("\n"));
    }
}
