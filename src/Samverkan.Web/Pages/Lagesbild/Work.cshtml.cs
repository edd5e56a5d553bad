using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The working version of an annex that is written section by section, as the actor's party sees it.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class WorkModel(AnnexQuery annexes, AgreementVisible visible, SectionService service, PresenceService presence, KeptWork work)
    : AnnexPage(annexes, visible)
{
    private WorkContent content = null!;

    public IReadOnlyList<NumberedSection> Sections => content.Sections;

    public Broken WhyNotSubmit { get; private set; } = new();

    /// <summary>How many comments are open, by section.</summary>
    public IReadOnlyDictionary<Guid, int> OpenComments => content.OpenComments;

    /// <summary>Who else writes in which section right now.</summary>
    public ILookup<Guid, string> Editing { get; private set; } = Array.Empty<string>().ToLookup(_ => Guid.Empty);

    /// <summary>Numbers in the texts that the figures do not bear out, by section.</summary>
    public IReadOnlyList<(Section Section, BoundFact Fact)> Differing => content.Differing;

    /// <summary>The law's three parts, and whether a section is each of them.</summary>
    public IEnumerable<(string Name, bool There)> LawParts => SectionCheck.LawParts(Sections.Select(s => s.Section));

    /// <summary>Numbers in the texts whose figures are missing, by section.</summary>
    public IReadOnlyList<(Section Section, BoundFact Fact)> Uncertain => content.Uncertain;

    public string Summary { get; private set; } = "";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (!Annex.HasSections)
        {
            throw new NotFoundException("Arbetsversionen");
        }

        content = await work.OfAsync(Annex, Side?.Id, ct);
        var sections = content.Sections.Select(s => s.Section).ToList();
        ShowsSecret(sections.Exists(s => (s.DraftOf(Side?.Id)?.Marking ?? s.Marking).Classification == Classification.Secret));
        Editing = await presence.OthersAsync([.. sections.Select(s => s.Id)], Actor, ct);
        var own = sections.Count(s => s.Drafts.Count > 0);
        var changed = sections.Count(ChangedSince);
        var shared = sections.Exists(s => s.IsShared);
        WhyNotSubmit = Annex.Open is { } open
            ? open.WhyNotSubmit(shared, Annex.Route)
            : new Broken().When(!shared, AnnexRules.NothingToSubmit);
        var inForce = Annex.InForceOn(Actor.Today);
        Summary =
            (
                inForce is null
                    ? "Ingen version gäller än."
                    : $"{changed} avsnitt {(changed == 1 ? "är ändrat" : "är ändrade")} sedan den gällande versionen {inForce.Number}."
            )
            + own switch
            {
                0 => "",
                1 => " Ni har ett eget utkast som motparten inte ser.",
                _ => $" Ni har {own} egna utkast som motparten inte ser.",
            };
    }

    /// <summary>A section's text as the party sees it, as HTML.</summary>
    public IHtmlContent Text(Section section) => new HtmlString(content.Html[section.Id]);

    /// <summary>Whether the shared text has changed since the version in force was frozen.</summary>
    public bool ChangedSince(Section section) =>
        section.IsShared && Annex.InForceOn(Actor.Today) is { SubmittedAt: { } at } && section.SharedAt > at;

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostMoveAsync(Guid section, bool up, CancellationToken ct)
    {
        await service.MoveAsync(section, up, Actor, ct);
        return Done("Avsnittet är flyttat.", AnnexLinks.Work);
    }
}
