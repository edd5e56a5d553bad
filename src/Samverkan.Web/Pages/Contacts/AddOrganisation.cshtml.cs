using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Contacts;

/// <summary>Adds an organisation.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class AddOrganisationModel(ContactService service) : PageBase
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [new("Organisationer och funktioner", Links.Organisations)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new OrganisationInput.Validator(), Input);
        var organisation = await service.SaveOrganisationAsync(
            null,
            0,
            Input.Name!.Trim(),
            Input.Kind,
            OrganisationNumber.Normal(Input.Number),
            Input.Address?.Trim() ?? "",
            Actor,
            ct
        );
        return Done($"{organisation.Name} är tillagd.", Links.Organisation(organisation.Id));
    }
}

/// <summary>An organisation's form.</summary>
public sealed class OrganisationInput
{
    public string? Name { get; set; }

    public OrganisationKind Kind { get; set; }

    public string? Number { get; set; }

    public string? Address { get; set; }

    public static IEnumerable<SelectListItem> Kinds =>
        [
            Ui.Item(OrganisationKind.Municipality, "Kommun eller del av kommun"),
            Ui.Item(OrganisationKind.Police, "Polismyndigheten eller del av den"),
            Ui.Item(OrganisationKind.Other, "Annan"),
        ];

    public sealed class Validator : AbstractValidator<OrganisationInput>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("organisationens namn");
            RuleFor(i => i.Number)
                .Must(n => string.IsNullOrWhiteSpace(n) || OrganisationNumber.IsValid(OrganisationNumber.Normal(n)))
                .WithMessage(ContactRules.OrganisationNumber.Message);
            RuleFor(i => i.Address).Printable(300);
        }
    }
}
