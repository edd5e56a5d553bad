using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Users;

/// <summary>Adds an account and mails a link to choose a password.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class AddModel(UserService service, Site site) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [new("Användare", Links.Users)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var user = await service.InviteAsync(
            Input.Name!.Trim(),
            Input.Email!.Trim(),
            Input.Phone?.Trim() ?? "",
            site.Of(Request),
            Actor,
            ct
        );
        return Done($"{user.DisplayName} är tillagd. En länk för att välja lösenord är skickad.", Links.User(user.Id));
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Phone { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("personens namn");
            RuleFor(i => i.Email)
                .Must(e => System.Net.Mail.MailAddress.TryCreate(e?.Trim(), out var read) && read.Address == e!.Trim())
                .WithMessage("Ange en e-postadress som namn@kommunen.se.")
                .Printable(256);
            RuleFor(i => i.Phone).Printable(50);
        }
    }
}
