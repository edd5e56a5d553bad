using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Contacts;

/// <summary>Adds a function to an organisation.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class AddFunctionModel(ContactService service) : PageBase
{
    [BindProperty]
    public FunctionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override IReadOnlyList<Crumb> Crumbs =>
        [new("Organisationer och funktioner", Links.Organisations), new("Organisationen", Links.Organisation(Id))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new FunctionInput.Validator(), Input);
        var function = await service.SaveFunctionAsync(
            Id,
            null,
            0,
            Input.Title!.Trim(),
            Input.Role,
            Input.Address?.Trim() ?? "",
            Actor,
            ct
        );
        return Done($"{function.Title} är tillagd. Ange vem som har funktionen.", Links.Function(function.Id));
    }
}

/// <summary>A function's form.</summary>
public sealed class FunctionInput
{
    public string? Title { get; set; }

    public FunctionRole Role { get; set; }

    public string? Address { get; set; }

    public static IEnumerable<SelectListItem> RoleItems => Enum.GetValues<FunctionRole>().Select(r => Ui.Item(r, Roles.Name(r)));

    public sealed class Validator : AbstractValidator<FunctionInput>
    {
        public Validator()
        {
            RuleFor(i => i.Title).Text("funktionens titel");
            RuleFor(i => i.Address).Printable(300);
            RuleFor(i => i.Role).IsInEnum().WithMessage("Välj en roll.");
        }
    }
}
