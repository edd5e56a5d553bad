using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Adds a clause last in a draft.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class AddClauseModel(AgreementVisible visible, AgreementService service) : AgreementPage(visible)
{
    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Avtalstext", Here.Text)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ClauseInput.Validator(), Input);
        var clause = await service.AddClauseAsync(Agreement.Id, Input.Heading!.Trim(), Input.Text ?? "", Actor, ct);
        return Done("Punkten är tillagd.", Here.TextAt(clause.Number));
    }
}
