using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Lifecycle;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Registers an agreement as a draft.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class CreateModel(ContactQuery contacts, AgreementQuery agreements, RegistrationService service) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> OrganisationItems { get; private set; } = [];

    public IReadOnlyList<SelectListItem> ParentItems { get; private set; } = [];

    public IEnumerable<SelectListItem> KindItems =>
        [Ui.Item(AgreementKind.Local, "Samverkansöverenskommelse"), Ui.Item(AgreementKind.Frame, "Samverkansavtal")];

    public override IReadOnlyList<Crumb> Crumbs => [new("Avtal", Links.Agreements)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        OrganisationItems = [Ui.Item("", "Välj organisation"), .. (await contacts.CanBePartiesAsync(ct)).Select(Ui.Item)];
        ParentItems = [Ui.Item("", "Inget"), .. (await agreements.FramesAsync(Actor, ct)).Select(Ui.Item)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var i = Input;
        var agreement = await service.CreateAsync(
            new NewAgreement(
                i.Kind,
                i.Slug!.Trim(),
                i.Title!.Trim(),
                Formats.Date(i.StartsOn)!.Value,
                Formats.Date(i.EndsOn)!.Value,
                i.Kind == AgreementKind.Local ? Ui.Chosen(i.Parent, ParentItems, "Input.Parent") : null,
                new NewParty(
                    i.FirstTerm!.Trim(),
                    Ui.Chosen(i.FirstOrganisation, OrganisationItems, "Input.FirstOrganisation")!.Value,
                    i.FirstDiary?.Trim() ?? ""
                ),
                new NewParty(
                    i.SecondTerm!.Trim(),
                    Ui.Chosen(i.SecondOrganisation, OrganisationItems, "Input.SecondOrganisation")!.Value,
                    i.SecondDiary?.Trim() ?? ""
                )
            ),
            Actor,
            ct
        );
        return Done("Avtalet är registrerat som utkast. Skriv avtalstexten som nästa steg.", Links.Agreement(agreement.Slug).Text);
    }

    public sealed class InputModel
    {
        public AgreementKind Kind { get; set; } = AgreementKind.Local;

        public string? Title { get; set; }

        public string? Slug { get; set; }

        public string? Parent { get; set; }

        public string? StartsOn { get; set; }

        public string? EndsOn { get; set; }

        public string? FirstOrganisation { get; set; }

        public string? FirstTerm { get; set; } = "Kommunen";

        public string? FirstDiary { get; set; }

        public string? SecondOrganisation { get; set; }

        public string? SecondTerm { get; set; } = "Polisen";

        public string? SecondDiary { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Title).Text("avtalets titel");
            RuleFor(i => i.Slug).Slug();
            RuleFor(i => i.StartsOn).IsDate();
            RuleFor(i => i.EndsOn)
                .IsDate()
                .Must((i, end) => Formats.Date(i.StartsOn) is not { } start || Formats.Date(end) is not { } e || e >= start)
                .WithMessage(AgreementRules.EndsBeforeStart.Message);
            RuleFor(i => i.FirstOrganisation).Must(o => Guid.TryParse(o, out _)).WithMessage("Välj den första partens organisation.");
            RuleFor(i => i.SecondOrganisation)
                .Must(o => Guid.TryParse(o, out _))
                .WithMessage("Välj den andra partens organisation.")
                .Must((i, o) => string.IsNullOrEmpty(o) || o != i.FirstOrganisation)
                .WithMessage(AgreementRules.PartiesDiffer.Message);
            RuleFor(i => i.FirstTerm).Text("vad parten kallas", 50);
            RuleFor(i => i.SecondTerm).Text("vad parten kallas", 50);
            RuleFor(i => i.FirstDiary).Printable(60);
            RuleFor(i => i.SecondDiary).Printable(60);
        }
    }
}
