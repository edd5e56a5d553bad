using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Contacts;

/// <summary>An organisation with its functions.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class OrganisationModel(ContactQuery contacts, ContactService service) : PageBase
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public IReadOnlyList<Function> Functions { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Organisationer och funktioner", Links.Organisations)];

    public override object Stored =>
        new OrganisationInput
        {
            Name = Organisation.Name,
            Kind = Organisation.Kind,
            Number = Organisation.OrganisationNumber,
            Address = Organisation.Address,
        };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (Organisation, Functions) = await contacts.OrganisationAsync(Id, ct);
        if (Fills())
        {
            Input = (OrganisationInput)Stored;
        }
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new OrganisationInput.Validator(), Input);
        await service.SaveOrganisationAsync(
            Id,
            Version,
            Input.Name!.Trim(),
            Input.Kind,
            OrganisationNumber.Normal(Input.Number),
            Input.Address?.Trim() ?? "",
            Actor,
            ct
        );
        return Done("Organisationen är sparad.", Links.Organisation(Id));
    }
}
