using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>Mails a link for a new password. Says the same whether the account exists or not.</summary>
[AllowAnonymous]
public sealed class ForgotModel(UserManager<AppUser> users, Outbox outbox, SamverkanDb db, TimeProvider clock) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        Check(new Validator(), Input);
        if (await users.FindByNameAsync(Input.Email!) is { Active: true } user)
        {
            var token = await users.GeneratePasswordResetTokenAsync(user);
            var link = $"{Request.Scheme}://{Request.Host}/aterstall-losenord?konto={user.Id}&kod={Uri.EscapeDataString(token)}";
            outbox.Queue(user.Email!, "Nytt lösenord i Samverkan", $"Öppna länken för att välja ett nytt lösenord:\n\n{link}\n\nHar du inte bett om det kan du bortse från det här meddelandet.", Core.Common.Actor.System(clock.GetUtcNow().UtcDateTime, "nytt lösenord"));
            await db.SaveChangesAsync();
        }

        return Done("Om adressen finns hos oss har vi skickat en länk till den.", "/logga-in");
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Email).Text("din e-postadress", 256);
    }
}
