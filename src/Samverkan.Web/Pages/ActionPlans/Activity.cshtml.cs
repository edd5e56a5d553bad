using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>Adds, edits or removes an activity in the party's draft of a plan.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ActivityModel(PlanQuery plans, AgreementVisible visible, PlanService service) : PlanPage(plans, visible)
{
    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    /// <summary>The activity; none when one is added.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Activity { get; set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Activity is not null && Shown.Activities.All(a => a.Id != Activity))
        {
            throw new NotFoundException("Aktiviteten");
        }
    }

    public void OnGet() => Input = Shown.Activities.FirstOrDefault(a => a.Id == Activity) is { } a ? ActivityInput.Of(a) : new();

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new ActivityInput.Validator(), Input);
        var content = Input.Content(Activity ?? Guid.CreateVersion7());
        await service.SaveDraftAsync(
            Id,
            Version,
            SeenContent,
            plan =>
                plan with
                {
                    Activities = Activity is null
                        ? [.. plan.Activities, content]
                        : [.. plan.Activities.Select(a => a.Id == Activity ? content : a)],
                },
            Actor,
            ct
        );
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", PlanLinks);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.SaveDraftAsync(
            Id,
            Version,
            SeenContent,
            plan => plan with { Activities = [.. plan.Activities.Where(a => a.Id != Activity)] },
            Actor,
            ct
        );
        return Done("Aktiviteten är borttagen ur utkastet.", PlanLinks);
    }
}
