using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Plans a meeting of a body.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class PlanModel(ForumQuery forums, AgreementVisible visible, PlanningService service) : AgreementPage(visible)
{
    [BindProperty]
    public TimeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Body { get; set; }

    public Body Of { get; private set; } = null!;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, .. MeetingCrumbs.Of(Here, Of)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Of = await forums.FindAsync(Agreement.Id, Body, ct);
        if (!MeetingLoader.CanRun(Of, Agreement, Actor))
        {
            throw new ForbiddenException();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new TimeInput.Validator(), Input);
        var meeting = await service.PlanAsync(Body, Input.StartsAt, Input.Place!.Trim(), Actor, ct);
        return Done("Sammanträdet är planerat. Lägg till punkter på dagordningen.", Here.Meeting(meeting.Id));
    }
}

/// <summary>When and where.</summary>
public sealed class TimeInput
{
    public string? Date { get; set; }

    public string? Time { get; set; } = "09:00";

    public string? Place { get; set; }

    /// <summary>The instant; only after validation.</summary>
    internal DateTime StartsAt => SwedishTime.ToUtc(Formats.Date(Date)!.Value, Formats.Time(Time)!.Value);

    public sealed class Validator : AbstractValidator<TimeInput>
    {
        public Validator()
        {
            RuleFor(i => i.Date).IsDate();
            RuleFor(i => i.Time).IsTime();
            RuleFor(i => i.Place).Text("platsen", 300);
        }
    }
}
