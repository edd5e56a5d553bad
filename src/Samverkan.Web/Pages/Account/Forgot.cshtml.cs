using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>Mails a link for a new password. Says the same whether the account exists or not.</summary>
[AllowAnonymous]
public sealed class ForgotModel(UserService users, Site site, Caller caller, DoorKeeper keeper) : PageBase
{
    /// <summary>How long the answer takes, whether there is such an account or not.</summary>
    private static readonly TimeSpan Takes = TimeSpan.FromMilliseconds(300);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await keeper.CountAsync(LimitedDoor.NewPassword);
        await Task.WhenAll(
            users.MailPasswordLinkAsync(Input.Email!.Trim(), site.Of(Request), caller.Nobody, ct),
            Task.Delay(Takes, TimeProvider.System, ct)
        );
        return Done("Om adressen finns hos oss har vi skickat en länk till den.", Links.SignIn);
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Email).Given("din e-postadress", 256);
    }
}
