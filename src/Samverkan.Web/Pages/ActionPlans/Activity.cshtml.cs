using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>Adds, edits or removes an activity in the party's draft of a plan. Its fields are those of the content.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ActivityModel(PlanQuery plans, AgreementVisible visible, PlanService service) : PlanPage(plans, visible, service)
{
    private static readonly ActivityContent Empty = new(Guid.Empty, "") { Financing = "Respektive part bär sina egna personalkostnader." };

    /// <summary>What is written in each field, by its path.</summary>
    [BindProperty]
    public Dictionary<string, string?> Input { get; set; } = [];

    /// <summary>The activity; none when one is added.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Activity { get; set; }

    /// <summary>The fields in their order, those of a group together.</summary>
    public static IEnumerable<IGrouping<string?, ContentField>> Groups =>
        ContentField.All<ActivityContent>().GroupBy(f => f.Group is null ? f.Path : f.Group.Label);

    /// <summary>A label with what this agreement calls its parties.</summary>
    public string Named(string label) => ContentField.Named(label, Agreement.Party(1).Term, Agreement.Party(2).Term);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Activity is not null && Shown.Activities.All(a => a.Id != Activity))
        {
            throw new NotFoundException("Aktiviteten");
        }

        // What a form leaves out is empty.
        foreach (var field in ContentField.All<ActivityContent>())
        {
            Input.TryAdd(field.Path, "");
        }
    }

    public void OnGet()
    {
        var activity = Shown.Activities.FirstOrDefault(a => a.Id == Activity) ?? Empty;
        Input = ContentField.All<ActivityContent>().ToDictionary(f => f.Path, f => (string?)f.Of(activity));
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await SaveDraftAsync(ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", PlanLinks);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await Service.SaveDraftAsync(
            Plan.Id,
            Version,
            SeenContent,
            plan => plan with { Activities = [.. plan.Activities.Where(a => a.Id != Activity)] },
            Actor,
            ct
        );
        return Done("Aktiviteten är borttagen ur utkastet.", PlanLinks);
    }

    protected override Func<PlanContent, PlanContent> Written()
    {
        var faults = ContentField.All<ActivityContent>().SelectMany(Faults).ToList();
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }

        var content = ContentField.Map(
            new ActivityContent(Activity ?? Guid.CreateVersion7(), ""),
            (field, _) => Formats.Lines(Input.GetValueOrDefault(field.Path))
        );
        return plan =>
            plan with
            {
                Activities = Activity is null
                    ? [.. plan.Activities, content]
                    : [.. plan.Activities.Select(a => a.Id == Activity ? content : a)],
            };
    }

    private IEnumerable<ValidationFailure> Faults(ContentField field)
    {
        var rules = new InlineValidator<Dictionary<string, string?>>();
        var rule = rules.RuleFor(i => i.GetValueOrDefault(field.Path));
        _ = field.Path == nameof(ActivityContent.Title) ? rule.Text("aktivitetens namn", field.Most) : rule.Printable(field.Most);
        return rules.Validate(Input).Errors.Select(e => new ValidationFailure($"Input[{field.Path}]", e.ErrorMessage));
    }
}
