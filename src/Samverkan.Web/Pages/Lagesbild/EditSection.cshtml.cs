using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Markdown;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Writes a section in the party's own draft.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class EditSectionModel(SamverkanDb db, Visible visible, SectionService service, FigureQuery figures) : AnnexPage(db, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The count of shared changes that the form was drawn from.</summary>
    [BindProperty]
    public int SeenContent { get; set; }

    public Section Section { get; private set; } = null!;

    public SectionDraft? Draft { get; private set; }

    public string Heading => Draft?.Heading ?? Section.Heading;

    /// <summary>Whether the other party has shared a change since the draft, or the form, began.</summary>
    public bool SharedSince => (Draft?.BasedOn ?? (HttpMethods.IsPost(Request.Method) ? SeenContent : Section.ContentVersion)) != Section.ContentVersion;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexRoot + "/arbete")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        Section = await Db.Sections.AsNoTracking().Include(s => s.Drafts.Where(d => d.PartyId == side)).FirstOrDefaultAsync(s => s.Id == Id && s.AnnexId == Annex.Id && (s.OwnerPartyId == null || s.OwnerPartyId == side), ct) ?? throw new NotFoundException("Avsnittet");
        Draft = Section.DraftOf(side);
    }

    public void OnGet() => Input = new InputModel { Heading = Heading, Text = Draft?.Text ?? Section.Text, Marking = Draft?.Marking ?? Section.Marking };

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var (sets, questions) = TextStatistics.Needs([Input.Text ?? ""]);
        if (sets.Count > 0 && new TextStatistics(await figures.LoadAsync(sets, questions, ct)).Problem(Input.Text!.ReplaceLineEndings("\n")) is { } problem)
        {
            throw new ValidationException([new("Input.Text", problem)]);
        }

        await service.SaveDraftAsync(Id, Version, SeenContent, Input.Heading!.Trim(), (Input.Text ?? "").ReplaceLineEndings("\n"), Actor, Input.Marking, ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", $"{AnnexRoot}/arbete#avsnitt-{Id}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await service.DiscardAsync(Id, Version, Actor, ct);
        return Done("Utkastet är borttaget.", AnnexRoot + "/arbete");
    }

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
