using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Dates a documented version and appends it to the agreement.</summary>
[RequirePermission(Permission.Submit)]
public sealed class AppendModel(AnnexQuery annexes, AgreementVisible visible, AnnexService service) : VersionAct(annexes, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Date = Actor.Today.Iso();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.AppendAsync(Shown.Id, Version, Formats.Date(Input.Date)!.Value, Actor, ct);
        return Done($"Version {Nr} är daterad och tillfogad överenskommelsen.", VersionLinks);
    }

    public sealed class InputModel
    {
        public string? Date { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Date).IsDate();
    }
}
