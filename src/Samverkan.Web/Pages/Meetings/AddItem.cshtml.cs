using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Adds an item to the agenda; a decision item may take up a submitted annex version.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class AddItemModel(MeetingQuery meetings, AgreementVisible visible, AgendaService service, ReadersQuery query)
    : MeetingPage(meetings, visible)
{
    private IReadOnlyList<Choice> offered = [];

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    /// <summary>A version to show, chosen on the page that links here.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Visa { get; set; }

    /// <summary>Who can be named as readers of the item.</summary>
    public ReaderChoices Readers => Input.Choices(offered, default, ItemInput.WhoReads) with { Only = Input.Only };

    /// <summary>What the body can decide; for bodies that do not decide, what can be shown to them.</summary>
    public IReadOnlyList<SelectListItem> VersionItems { get; private set; } = [];

    public IEnumerable<SelectListItem> KindItems =>
        [Ui.Item(AgendaItemKind.Information, "Information eller diskussion"), Ui.Item(AgendaItemKind.Decision, "Beslut")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        offered = await query.OfferedAsync(Agreement.Id, Meeting.BodyId, Actor.Today, ct);
        VersionItems = [Ui.Item("", "Ingen"), .. (await Meetings.CanTakeUpAsync(Meeting, ct)).Select(Ui.Item)];
    }

    public void OnGet()
    {
        if (VersionItems.FirstOrDefault(v => v.Value == Visa?.ToString()) is { } chosen)
        {
            Input = new ItemInput { Annex = chosen.Value, Title = $"Presentation: {chosen.Text}" };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ItemInput.Validator(), Input);
        var version = Ui.Chosen(Input.Annex, VersionItems, "Input.Annex");
        await service.AddItemAsync(
            Id,
            version is null ? Input.Kind
                : Meeting.Decides ? AgendaItemKind.Decision
                : AgendaItemKind.Information,
            Input.Title!.Trim(),
            Input.Presenter?.Trim() ?? "",
            Input.Background ?? "",
            version,
            Actor,
            Input.MarkingAmong(offered),
            ct
        );
        return Done("Punkten är tillagd.", MeetingLinks);
    }
}

/// <summary>An agenda item's form.</summary>
public sealed class ItemInput : MarkedInput
{
    internal const string WhoReads = "Vilka som läser punkten";

    public AgendaItemKind Kind { get; set; }

    public string? Annex { get; set; }

    public string? Title { get; set; }

    public string? Presenter { get; set; }

    public string? Background { get; set; }

    public sealed class Validator : AbstractValidator<ItemInput>
    {
        public Validator()
        {
            MarkedInput.Rules(this);
            RuleFor(i => i.Title).Text("en rubrik", 300);
            RuleFor(i => i.Presenter).Printable(300);
            RuleFor(i => i.Background).Printable(20_000);
        }
    }
}
