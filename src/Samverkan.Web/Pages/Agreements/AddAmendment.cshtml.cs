using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Begins an amendment of the text of an agreement that is in force.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class AddAmendmentModel(AgreementVisible visible, AmendmentService service) : AgreementPage(visible)
{
    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Avtalstext", Here.Text)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ClauseInput.Validator(), Input);
        var content = new AmendmentContent(Input.Heading!.Trim(), (Input.Text ?? "").ReplaceLineEndings("\n"));
        var amendment = await service.AddAsync(Agreement.Id, content, Actor, ct);
        return Done("Tillägget är sparat. Dela det med motparten när det är klart.", Here.Amendment(amendment.Id));
    }
}
