using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Writes what was said at an item.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class NotesModel(MeetingQuery meetings, AgreementVisible visible, HoldingService service) : ItemPage(meetings, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Notes = Shown.Notes;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.WriteNotesAsync(Id, ItemId, Version, (Input.Notes ?? "").ReplaceLineEndings("\n"), Actor, ct);
        return Done("Anteckningarna är sparade.", Back);
    }

    public sealed class InputModel
    {
        public string? Notes { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Notes).Printable();
    }
}
