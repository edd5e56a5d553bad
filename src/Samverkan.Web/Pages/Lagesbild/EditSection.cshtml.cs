using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Access;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Comparison;
using Samverkan.Documents.Markdown;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Writes a section in the party's own draft.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class EditSectionModel(SamverkanDb db, Visible visible, SectionService service, PresenceService presence, FigureQuery figures) : SectionPage(db, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The text that the form was drawn from.</summary>
    [BindProperty]
    public string? BaseText { get; set; }

    /// <summary>Whether the texts lie together in the field, not saved yet; and in how many places both wordings stand.</summary>
    public MergedText? Merged { get; private set; }

    /// <summary>Who else has the section open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Whether the other party has shared a change since the draft, or the form, began.</summary>
    public bool SharedSince => (Draft?.BasedOn ?? (HttpMethods.IsPost(Request.Method) ? SeenContent : Section.ContentVersion)) != Section.ContentVersion;

    /// <summary>The user's text and the other's in one, where somebody has saved or shared in between; null where nobody has.</summary>
    public MergedText? Proposal => Stale is not null || SharedSince ? Together() : null;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Others = [.. (await presence.OthersAsync([Id], Actor, ct))[Id]];
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new InputModel { Heading = Heading, Text = Text, Marking = Draft?.Marking ?? Section.Marking };
        BaseText = Text;
        await presence.EnterAsync(Id, Actor, ct);
    }

    /// <summary>Says that the page is still open, and hears who else has it open.</summary>
    public async Task<IActionResult> OnPostHereAsync(CancellationToken ct)
    {
        await presence.EnterAsync(Id, Actor, ct);
        return Partial("_Editing", Others);
    }

    /// <summary>Says that the page was left.</summary>
    public async Task<IActionResult> OnPostLeftAsync(CancellationToken ct)
    {
        await presence.LeaveAsync(Id, Actor, ct);
        return new NoContentResult();
    }

    /// <summary>Puts the user's text and the stored one together in the field; saves nothing.</summary>
    public IActionResult OnPostMerge()
    {
        Merged = Together();
        (Input.Text, BaseText, SeenContent) = (Merged.Text, Text, Section.ContentVersion);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var (sets, questions) = TextStatistics.Needs([Input.Text ?? ""]);
        if (sets.Count + questions.Count > 0 && new TextStatistics(await figures.LoadAsync(sets, questions, ct)).Problem(Input.Text!.ReplaceLineEndings("\n")) is { } problem)
        {
            throw new ValidationException([new("Input.Text", problem)]);
        }

        await service.SaveDraftAsync(Id, Version, SeenContent, Input.Heading!.Trim(), Plain(Input.Text), Actor, Input.Marking, Plain(BaseText), ct);
        await presence.LeaveAsync(Id, Actor, ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", InWork);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await service.DiscardAsync(Id, Version, Actor, ct);
        return Done("Utkastet är borttaget.", AnnexRoot + "/arbete");
    }

    /// <summary>The user's text with what a colleague has saved in the same draft, and then with what the other party has shared.</summary>
    private MergedText Together()
    {
        var own = Draft is { } draft && Plain(BaseText) != draft.Text ? TextMerge.Merge(Plain(BaseText), Plain(Input.Text), draft.Text) : new MergedText(Plain(Input.Text), 0);
        if (!SharedSince)
        {
            return own;
        }

        var both = TextMerge.Merge(Draft?.BaseText ?? Plain(BaseText), own.Text, Section.Text);
        return both with { Conflicts = own.Conflicts + both.Conflicts };
    }

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n");

    public sealed class InputModel : MarkedInput
    {
        public string? Heading { get; set; }

        public string? Text { get; set; }
    }

    internal sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            MarkedInput.Rules(this);
            RuleFor(i => i.Heading).Text("en rubrik");
            RuleFor(i => i.Text).Printable().Must(t => MarkdownReader.ChartProblem(t) is null).WithMessage((_, t) => MarkdownReader.ChartProblem(t));
        }
    }
}
