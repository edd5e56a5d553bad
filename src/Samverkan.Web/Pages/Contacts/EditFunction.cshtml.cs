using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Contacts;

/// <summary>A function: its title and role, and who holds it from when to when.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class EditFunctionModel(ContactQuery contacts, ContactService service) : PageBase
{
    [BindProperty]
    public FunctionInput Input { get; set; } = new();

    [BindProperty]
    public HolderInput Holder { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Function Function { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> PersonItems { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new("Organisationer och funktioner", Links.Organisations),
            new(Function.Organisation.Name, Links.Organisation(Function.OrganisationId)),
        ];

    public override object Stored =>
        new FunctionInput
        {
            Title = Function.Title,
            Role = Function.Role,
            Address = Function.PostalAddress,
        };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Function = await contacts.FunctionAsync(Id, ct);
        PersonItems = [Ui.Item("", "Välj person"), .. (await contacts.PersonsAsync(ct)).Select(Ui.Item)];
        if (Fills())
        {
            Input = (FunctionInput)Stored;
            Holder.From ??= Actor.Today.Iso();
        }
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new FunctionInput.Validator(), Input);
        await service.SaveFunctionAsync(
            Function.OrganisationId,
            Id,
            Version,
            Input.Title!.Trim(),
            Input.Role,
            Input.Address?.Trim() ?? "",
            Actor,
            ct
        );
        return Done("Funktionen är sparad.", Links.Function(Id));
    }

    public async Task<IActionResult> OnPostAppointAsync(CancellationToken ct)
    {
        Check(new HolderInput.Validator(), Holder, "Holder");
        await service.AppointAsync(
            Id,
            Ui.Chosen(Holder.Person, PersonItems, "Holder.Person")!.Value,
            Formats.Date(Holder.From)!.Value,
            Actor,
            ct
        );
        return Done("Innehavaren är sparad.", Links.Function(Id));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid holding, CancellationToken ct)
    {
        await service.EndHoldingAsync(holding, Version, Actor.Today, Actor, ct);
        return Done("Uppdraget är avslutat.", Links.Function(Id));
    }

    public sealed class HolderInput
    {
        public string? Person { get; set; }

        public string? From { get; set; }

        public sealed class Validator : AbstractValidator<HolderInput>
        {
            public Validator()
            {
                RuleFor(i => i.Person).Must(p => Guid.TryParse(p, out _)).WithMessage("Välj en person.");
                RuleFor(i => i.From).IsDate();
            }
        }
    }
}
