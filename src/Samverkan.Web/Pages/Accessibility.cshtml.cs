using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Notifications;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages;

/// <summary>The accessibility statement (lag (2018:1937) 13 §), with a form to tell of faults.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel(Outbox outbox, MailSettings mail, DoorKeeper keeper, TimeProvider clock) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await keeper.CountAsync(LimitedDoor.Message);
        var to = mail.Feedback.Length > 0 ? mail.Feedback : mail.From;
        await outbox.TellAsync(
            to,
            "Brist i tillgängligheten i Samverkan",
            Input.Text!.Trim(),
            Input.Email?.Trim() ?? "",
            Actor.System(clock.GetUtcNow().UtcDateTime, "tillgänglighet"),
            ct
        );
        return Done("Tack. Vi har tagit emot det du skrev.", Links.Accessibility);
    }

    public sealed class InputModel
    {
        public string? Text { get; set; }

        public string? Email { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Text).Given("vad som inte fungerar", 4000);
            RuleFor(i => i.Email)
                .Must(e => string.IsNullOrWhiteSpace(e) || System.Net.Mail.MailAddress.TryCreate(e.Trim(), out _))
                .WithMessage("Ange en e-postadress som namn@exempel.se, eller lämna fältet tomt.");
        }
    }
}
