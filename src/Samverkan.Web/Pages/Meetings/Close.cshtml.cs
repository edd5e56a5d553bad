using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Closes a meeting and composes its minutes.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class CloseModel(MeetingQuery meetings, AgreementVisible visible, HoldingService service, EnteringService entering)
    : MeetingPage(meetings, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Finishes a meeting that was held before.</summary>
    public async Task<IActionResult> OnPostEnteredAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await entering.FinishAsync(Id, Version, Formats.Date(Input.AdjustedOn)!.Value, Actor, ct);
        return Done(Meeting.Decides ? "Sammanträdet är klart och räknas i turordningen." : "Mötet är klart.", MeetingLinks);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.CloseAsync(Id, Version, Actor, ct);
        return Done(
            Meeting.Decides
                ? "Sammanträdet är avslutat. Protokollet ska justeras av båda parter."
                : "Mötet är avslutat. Läs minnesanteckningarna och gör dem klara.",
            MeetingLinks
        );
    }

    public sealed class InputModel
    {
        public string? AdjustedOn { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.AdjustedOn).IsDate();
    }
}
