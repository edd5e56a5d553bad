using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>A page of one section as the actor's party sees it: the shared text, or the party's own draft of it.</summary>
public abstract class SectionPage(AnnexQuery annexes, SectionQuery query, AgreementVisible visible) : AnnexPage(annexes, visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The count of shared changes that the form was drawn from.</summary>
    [BindProperty]
    public int SeenContent { get; set; }

    /// <summary>Reads sections.</summary>
    protected SectionQuery Query { get; } = query;

    public Section Section { get; private set; } = null!;

    public SectionDraft? Draft { get; private set; }

    public string Heading => Draft?.Heading ?? Section.Heading;

    /// <summary>The text as the party sees it.</summary>
    public string Text => Draft?.Text ?? Section.Text;

    public SectionLinks SectionLinks => AnnexLinks.Section(Id);

    /// <summary>Where the section stands in the working version.</summary>
    protected string InWork => AnnexLinks.WorkAt(Id);

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexLinks.Work)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        Section = await Query.FindAsync(Annex.Id, Id, side, ct);
        Draft = Section.DraftOf(side);
        var isSecret = Section.Classification == Classification.Secret || Draft?.Classification == Classification.Secret;
        ViewData["Secret"] = isSecret;
        ShowsSecret(isSecret);
    }
}

/// <summary>A page that works with the statistics in one section's text, in the party's own draft.</summary>
public abstract class FiguresPage(
    AnnexQuery annexes,
    SectionQuery query,
    AgreementVisible visible,
    SectionService sections,
    FigureQuery figures
) : SectionPage(annexes, query, visible)
{
    private const int WordsOfPlace = 60;

    protected FigureQuery Figures { get; } = figures;

    /// <summary>Where something new can be put: last, or after one of the text's paragraphs.</summary>
    public IEnumerable<SelectListItem> Places =>
        [
            Ui.Item("", "Sist i avsnittet"),
            .. SectionText
                .Paragraphs(Text)
                .Select((p, i) => Ui.Item(i, $"Efter: {(p.Length > WordsOfPlace ? p[..WordsOfPlace] + " …" : p)}")),
        ];

    public override IReadOnlyList<Crumb> Crumbs =>
        [.. base.Crumbs, new(Heading, Can(Permission.EditWorkingMaterial) ? SectionLinks : InWork)];

    /// <summary>The chosen one of <see cref="Places"/>; null for last.</summary>
    protected static int? PlaceOf(string? chosen) =>
        int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null;

    /// <summary>Saves the changed text as the party's draft.</summary>
    protected Task SaveAsync(string text, CancellationToken ct) =>
        sections.SaveDraftAsync(Id, Version, Seen, Heading, text, Actor, Draft?.Marking ?? Section.Marking, ct: ct);

    /// <summary>
    /// Which shared text the draft rests on: these pages do not show what the other party has shared since, so they do not count it as
    /// seen.
    /// </summary>
    protected int Seen => Draft?.BasedOn ?? SeenContent;
}
