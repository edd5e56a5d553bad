using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Writes what is to be decided (FL 31 §).</summary>
[RequirePermission(Permission.RunMeetings)]
public sealed class ProposalModel(MeetingQuery meetings, AgreementVisible visible, DecisionService service) : ItemPage(meetings, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        _ = Shown.Decision ?? throw new NotFoundException("Beslutspunkten");
    }

    public override object Stored =>
        new InputModel
        {
            Content = Shown.Decision!.Content,
            Others = Shown.Decision.Others,
            Delegation = Shown.Decision.Delegation,
        };

    public void OnGet() => Input = (InputModel)Stored;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.WriteAsync(
            Id,
            ItemId,
            Version,
            Input.Content!.Trim(),
            Input.Others?.Trim() ?? "",
            Input.Delegation?.Trim() ?? "",
            Actor,
            ct
        );
        return Done("Förslaget är sparat.", Back);
    }

    public sealed class InputModel
    {
        public string? Content { get; set; }

        public string? Others { get; set; }

        public string? Delegation { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Content).Text("beslutets innehåll", 4000);
            RuleFor(i => i.Others).Printable(1000);
            RuleFor(i => i.Delegation).Printable(300);
        }
    }
}
