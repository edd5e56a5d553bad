using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>Adds a body to an agreement.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class AddModel(AgreementVisible visible, ForumService service) : AgreementPage(visible)
{
    [BindProperty]
    public BodyInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> KindItems =>
        [
            Ui.Item(BodyKind.Forum, "Samverkansforum"),
            Ui.Item(BodyKind.AdvisoryCouncil, "Råd"),
            Ui.Item(BodyKind.PlaceCooperation, "Platssamverkan"),
            Ui.Item(BodyKind.Council, "Chefsamråd"),
        ];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Forum", Here.Forums)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new BodyInput.Validator(), Input);
        var body = await service.AddAsync(Agreement.Id, Input.Kind, Input.Name!.Trim(), Input.Frequency?.Trim() ?? "", Actor, ct);
        return Done($"{body.Name} är tillagt. Lägg till funktionerna som ingår.", Here.Forum(body.Id));
    }
}

/// <summary>A body's form.</summary>
public sealed class BodyInput
{
    public BodyKind Kind { get; set; } = BodyKind.Forum;

    public string? Name { get; set; }

    public string? Frequency { get; set; }

    public sealed class Validator : AbstractValidator<BodyInput>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("forumets namn");
            RuleFor(i => i.Frequency).Printable(300);
        }
    }
}
