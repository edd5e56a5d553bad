using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A decision-maker takes a standpoint, signed in as themself; made for a phone.</summary>
[RequirePermission(Permission.Decide)]
public sealed class DecideModel(AnnexQuery annexes, MeetingQuery meetings, AgreementVisible visible, DecisionService service)
    : ItemPage(meetings, visible)
{
    [BindProperty]
    public StandpointInput Input { get; set; } = new();

    /// <summary>The hash of the annex version that the form was drawn from.</summary>
    [BindProperty]
    public string? Subject { get; set; }

    public string ChangeNote { get; private set; } = "";

    public string? CompareHref { get; private set; }

    public bool HasPrevious { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        // The act itself finds the meeting, asks who may, and tells how it went.
        if (IsActing)
        {
            return;
        }

        await base.LoadAsync(ct);
        _ = Shown.Decision ?? throw new NotFoundException("Beslutspunkten");
        if (Shown.AnnexVersion is { IsFrozen: true } version)
        {
            ChangeNote = version.ChangeNote;
            var annex = await annexes.FindAsync(version.AnnexId, ct);
            var previous = annex.Before(version)?.Number;
            HasPrevious = previous is not null;
            CompareHref = previous is { } p
                ? Here.Annex(annex.Number).Compare(p, version.Number)
                : Here.Annex(annex.Number).Version(version.Number);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new StandpointInput.Validator(), Input);
        var (item, decision) = await service.DecideAsync(
            Id,
            ItemId,
            Version,
            Subject ?? "",
            Input.Choice!.Value,
            Input.Reason?.Trim() ?? "",
            Actor,
            ct
        );
        var choice = Decision.OutcomeText(Input.Choice).ToLower(SwedishText.Culture);
        return Done(
            decision.Outcome is not null
                    ? $"Du har gett {choice}. Punkten är avgjord, {decision.Label}, och gäller när protokollet är justerat."
                : decision.Standing(item).Count(s => s.ConfirmedAt is not null) == 2
                    ? $"Du har gett {choice}. Parterna vill olika, så inget är beslutat."
                : $"Du har gett {choice}. Nu väntar punkten på den andra parten.",
            Back
        );
    }
}

/// <summary>A standpoint's form.</summary>
public sealed class StandpointInput
{
    public Outcome? Choice { get; set; }

    public string? Reason { get; set; }

    public static IEnumerable<SelectListItem> Choices =>
        [Ui.Item(Outcome.Approved, "Bifall"), Ui.Item(Outcome.Rejected, "Avslag"), Ui.Item(Outcome.Returned, "Återremiss")];

    public sealed class Validator : AbstractValidator<StandpointInput>
    {
        public Validator()
        {
            RuleFor(i => i.Choice)
                .NotNull()
                .WithMessage("Välj bifall, avslag eller återremiss.")
                .Must(c => c is null or Outcome.Approved or Outcome.Rejected or Outcome.Returned)
                .WithMessage("Välj bifall, avslag eller återremiss.");
            RuleFor(i => i.Reason).Printable(1000);
            RuleFor(i => i.Reason)
                .Must((i, r) => i.Choice is not (Outcome.Rejected or Outcome.Returned) || !string.IsNullOrWhiteSpace(r))
                .WithMessage(MeetingRules.ChoiceNeedsReason.Message);
        }
    }
}
