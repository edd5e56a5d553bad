using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Access;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>Adds an account and mails a link to choose a password.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class AddModel(UserService service, UserManager<AppUser> users, Outbox outbox, SamverkanDb db) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public override IReadOnlyList<Crumb> Crumbs => [new("Användare", "/administration/anvandare")];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var user = await service.AddAsync(Input.Name!.Trim(), Input.Email!.Trim(), Input.Phone?.Trim() ?? "", null, Actor, ct);
        var token = await users.GeneratePasswordResetTokenAsync(user);
        outbox.Queue(user.Email!, "Välkommen till Samverkan", $"Du har fått ett konto i Samverkan. Välj ett lösenord här:\n\n{Request.Scheme}://{Request.Host}/aterstall-losenord?konto={user.Id}&kod={Uri.EscapeDataString(token)}", Actor);
        await db.SaveChangesAsync(ct);
        return Done($"{user.DisplayName} är tillagd. En länk för att välja lösenord är skickad.", $"/administration/anvandare/{user.Id}");
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
            RuleFor(i => i.Email).EmailAddress().WithMessage("Ange en e-postadress som namn@kommunen.se.");
            RuleFor(i => i.Phone).Printable(50);
        }
    }
}
