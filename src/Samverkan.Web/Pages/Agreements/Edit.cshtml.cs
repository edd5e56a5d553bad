using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Changes a draft's title and term.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class EditModel(AgreementVisible visible, AgreementService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override object Stored =>
        new InputModel
        {
            Title = Agreement.Title,
            StartsOn = Agreement.StartsOn.Iso(),
            EndsOn = Agreement.EndsOn.Iso(),
        };

    public void OnGet() => Input = (InputModel)Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.ChangeAsync(
            Agreement.Id,
            Version,
            Input.Title!.Trim(),
            Formats.Date(Input.StartsOn)!.Value,
            Formats.Date(Input.EndsOn)!.Value,
            Actor,
            ct
        );
        return Done("Titel och tid är sparade.", Here);
    }

    public sealed class InputModel
    {
        public string? Title { get; set; }

        public string? StartsOn { get; set; }

        public string? EndsOn { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Title).Text("avtalets titel");
            RuleFor(i => i.StartsOn).IsDate();
            RuleFor(i => i.EndsOn)
                .IsDate()
                .Must((i, end) => Formats.Date(i.StartsOn) is not { } start || Formats.Date(end) is not { } e || e >= start)
                .WithMessage(AgreementRules.EndsBeforeStart.Message);
        }
    }
}
