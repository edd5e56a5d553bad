using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Edits a party of an agreement.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class EditPartyModel(ContactQuery contacts, AgreementVisible visible, AgreementService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AgreementParty Party { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> FunctionItems { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Parter och kontakter", Here.Parties)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Party = Agreement.Parties.Find(p => p.Id == Id) ?? throw new NotFoundException("Parten");
        FunctionItems = [Ui.Item("", "Ingen vald"), .. (await contacts.FunctionsOfAsync(Party.OrganisationId, ct)).Select(Ui.Item)];
    }

    public override object Stored =>
        new InputModel
        {
            Name = Party.Name,
            Number = Party.OrganisationNumber,
            Address = Party.Address,
            Diary = Party.DiaryNumber,
            Contact = Party.ContactFunctionId?.ToString(),
            Signatory = Party.SignatoryFunctionId?.ToString(),
        };

    public void OnGet() => Input = (InputModel)Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.ChangePartyAsync(
            Id,
            Version,
            Input.Name!.Trim(),
            OrganisationNumber.Normal(Input.Number),
            Input.Address?.Trim() ?? "",
            Input.Diary?.Trim() ?? "",
            Ui.Chosen(Input.Contact, FunctionItems, "Input.Contact"),
            Ui.Chosen(Input.Signatory, FunctionItems, "Input.Signatory"),
            Actor,
            ct
        );
        return Done("Parten är sparad.", Here.Parties);
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public string? Number { get; set; }

        public string? Address { get; set; }

        public string? Diary { get; set; }

        public string? Contact { get; set; }

        public string? Signatory { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("partens namn");
            RuleFor(i => i.Number)
                .Must(n => OrganisationNumber.IsValid(OrganisationNumber.Normal(n)))
                .WithMessage(ContactRules.OrganisationNumber.Message);
            RuleFor(i => i.Address).Printable(300);
            RuleFor(i => i.Diary).Printable(60);
        }
    }
}
