using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>Mails a link for a new password. Says the same whether the account exists or not.</summary>
[AllowAnonymous]
public sealed class ForgotModel(UserService users, Site site, TimeProvider clock) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await users.MailPasswordLinkAsync(Input.Email!.Trim(), site.Of(Request), clock.GetUtcNow().UtcDateTime, ct);
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
