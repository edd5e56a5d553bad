using FluentValidation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Core.Time;
using Samverkan.Documents.Comparison;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Writes a section in the party's own draft.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class EditSectionModel(
    AnnexQuery annexes,
    SectionQuery query,
    AgreementVisible visible,
    SectionService service,
    PresenceService presence,
    SectionReferencesQuery references,
    ReadersQuery readers,
    LagesbildQuery lagesbild
) : SectionPage(annexes, query, visible)
{
    private IReadOnlyList<Choice> offered = [];

    private IReadOnlyList<Marking> sources = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    private SectionReferences? shown;

    /// <summary>The section's pages to which one can go on, with what is written saved on the way there.</summary>
    private Dictionary<string, string> Ways =>
        new(StringComparer.Ordinal)
        {
            ["diagram"] = SectionLinks.Chart,
            ["infoga-bild"] = SectionLinks.NewImage,
            ["siffror"] = SectionLinks.Figures,
            ["underlag"] = SectionLinks.Basis,
            ["kommentarer"] = SectionLinks.Comments,
            ["placera"] = SectionLinks.Place,
            ["dela"] = Here.ShareOne(Id),
        };

    /// <summary>The text that the form was drawn from.</summary>
    [BindProperty]
    public string? BaseText { get; set; }

    /// <summary>That the user has taken in, or means to replace, what the other party has shared since.</summary>
    [BindProperty]
    public bool Replaces { get; set; }

    /// <summary>Whether the texts lie together in the field, not saved yet; and in how many places both wordings stand.</summary>
    public MergedText? Merged { get; private set; }

    /// <summary>Who can be named as readers besides those who read working material.</summary>
    public ReaderChoices Readers => Input.Choices(offered, Own, "Fler som läser avsnittet");

    /// <summary>The marking that the text, or a source that the section builds on, suggests; null for none.</summary>
    public Marking? Proposed => ByText ?? MarkingProposal.For(Input.Marking, sources);

    /// <summary>Why it is suggested, as a sentence.</summary>
    public string WhyProposed =>
        ByText is { } named ? $"Texten nämner {named.Basis}." : "Avsnittet bygger på en källa som är märkt mer sluten än avsnittet.";

    private Marking? ByText => MarkingProposal.For(Input.Marking, $"{Input.Heading} {Input.Text}");

    /// <summary>The marking as the party has it.</summary>
    private Marking Own => Draft?.Marking ?? Section.Marking;

    /// <summary>Who else has the section open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Whether the other party has shared a change since the draft, or the form, began.</summary>
    public bool SharedSince =>
        (Draft?.BasedOn ?? (HttpMethods.IsPost(Request.Method) ? SeenContent : Section.ContentVersion)) != Section.ContentVersion;

    public override object? Stored =>
        new
        {
            Heading,
            Own.Classification,
            LegalBasis = Own.Basis,
        };

    /// <summary>The marking that the form says.</summary>
    private Marking Wanted => Input.MarkingAmong(offered, Own, Section.Marking);

    /// <summary>What the other party has changed besides the text, in words; empty when nothing.</summary>
    public string OtherChanges =>
        string.Join(
            " ",
            new[]
            {
                Section.Heading == Input.Heading?.Trim() ? "" : $"Rubriken är ”{Section.Heading}”.",
                Section.Marking.Phrase == Input.MarkingOf(offered, Own, Section.Marking).Phrase
                    ? ""
                    : $"Klassningen är {Section.Marking.Phrase}.",
            }.Where(t => t.Length > 0)
        );

    /// <summary>The user's text and the other's in one, where somebody has saved or shared in between; null where nobody has.</summary>
    public MergedText? Proposal => Stale is not null || SharedSince ? Together() : null;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        // What saves by itself while one writes names nobody, as a rule, and asks for no list.
        if (IsActing && Input.Named.Count > 0)
        {
            await OfferAsync(ct);
        }

        if (!IsActing)
        {
            await ShowAsync(ct);
        }
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        if (HttpMethods.IsPost(Request.Method) || SharedSince)
        {
            shown = await references.LoadAsync(Agreement.Id, [Section.Text, Text, Input.Text ?? ""], ct);
        }

        sources = await lagesbild.SourceMarkingsAsync(Id, Side?.Id, ct);
        await OfferAsync(ct);
        await HearAsync(ct);
    }

    private async Task OfferAsync(CancellationToken ct) => offered = await readers.OfferedAsync(Agreement.Id, null, Actor.Today, ct);

    private async Task HearAsync(CancellationToken ct) => Others = [.. (await presence.OthersAsync([Id], Actor, ct))[Id]];

    /// <summary>A text as it is read, with its charts and images.</summary>
    public IHtmlContent Read(string markdown) => new HtmlString(HtmlRenderer.Render(MarkdownReader.Read(markdown, 4, shown), 1));

    public async Task OnGetAsync(CancellationToken ct)
    {
        // A draft never takes away unseen a marking that the other party has shared since: the stricter of the two is proposed.
        Input = new InputModel
        {
            Heading = Heading,
            Text = Text,
            Marking = Draft is { } own && (!SharedSince || own.Classification >= Section.Classification) ? own.Marking : Section.Marking,
        };
        BaseText = Text;
        await presence.EnterAsync(Id, Actor, ct);
    }

    /// <summary>Says that the page is still open, and hears who else has it open.</summary>
    public async Task<IActionResult> OnPostHereAsync(CancellationToken ct)
    {
        await presence.EnterAsync(Id, Actor, ct);
        await HearAsync(ct);
        return Partial("_Editing", Others);
    }

    /// <summary>Says that the page was left.</summary>
    public async Task<IActionResult> OnPostLeftAsync(CancellationToken ct)
    {
        await presence.LeaveAsync(Id, Actor, ct);
        return new NoContentResult();
    }

    /// <summary>Puts the user's text and the stored one together in the field; saves nothing.</summary>
    public async Task<IActionResult> OnPostMergeAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        Merged = Together();
        (Input.Text, BaseText, SeenContent, Replaces) = (Merged.Text, Text, Section.ContentVersion, true);
        ModelState.Clear();
        return Page();
    }

    /// <param name="vidare">The section's page to go on to, where the text is saved on the way there.</param>
    public async Task<IActionResult> OnPostSaveAsync(string? vidare, CancellationToken ct)
    {
        Check(new Validator(), Input);
        var onward = vidare is not null && Ways.TryGetValue(vidare, out var way) ? way : null;
        if (onward is not null && Input.Heading!.Trim() == Heading && Plain(Input.Text) == Text && Wanted.Phrase == Own.Phrase)
        {
            return Redirect(onward);
        }

        await RequireSoundAsync(ct);
        await service.SaveDraftAsync(
            Id,
            Version,
            SeenContent,
            Input.Heading!.Trim(),
            Plain(Input.Text),
            Actor,
            Wanted,
            Plain(BaseText),
            ct
        );
        await presence.LeaveAsync(Id, Actor, ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", onward ?? InWork);
    }

    /// <summary>Saves what is being written in the party's draft, and tells the version that the next save comes from.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await RequireSoundAsync(ct);
        var version = await service.AutosaveAsync(
            Id,
            Version,
            SeenContent,
            Input.Heading!.Trim(),
            Plain(Input.Text),
            Wanted,
            Plain(BaseText),
            Actor,
            ct
        );
        return new JsonResult(new { version, told = $"Sparat i ert utkast {SwedishTime.Local(Actor.Now):HH.mm}." });
    }

    /// <summary>Refuses a text that passes over what the other party has shared, or whose figures cannot be drawn.</summary>
    private async Task RequireSoundAsync(CancellationToken ct)
    {
        if (SharedSince && !Replaces)
        {
            throw new ValidationException([
                new(
                    nameof(Replaces),
                    "Motparten har delat en ändring av avsnittet. Lägg förslaget i fältet, eller kryssa i att du har tagit ställning "
                        + "till ändringen."
                ),
            ]);
        }

        var (sets, questions) = TextStatistics.Needs([Input.Text ?? ""]);
        if (
            sets.Count + questions.Count > 0
            && (await references.LoadAsync(Agreement.Id, [Plain(Input.Text)], ct)).Statistics.Problem(Plain(Input.Text)) is { } problem
        )
        {
            throw new ValidationException([new("Input.Text", problem)]);
        }
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await service.DiscardAsync(Id, Version, Actor, ct);
        return Done("Utkastet är borttaget.", AnnexLinks.Work);
    }

    /// <summary>The user's text with what a colleague has saved in the same draft, and then with what the other party has shared.</summary>
    private MergedText Together()
    {
        var own =
            Draft is { } draft && Plain(BaseText) != draft.Text
                ? TextMerge.Merge(Plain(BaseText), Plain(Input.Text), draft.Text)
                : new MergedText(Plain(Input.Text), 0);
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
            RuleFor(i => i.Text)
                .Printable()
                .Must(t => MarkdownReader.ChartProblem(t) is null)
                .WithMessage((_, t) => MarkdownReader.ChartProblem(t));
        }
    }
}
