using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Shares the party's drafts with the other party, after saying what that means.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ShareModel(
    AnnexQuery annexes,
    SectionQuery query,
    LagesbildQuery lagesbild,
    MeetingQuery meetings,
    AgreementVisible visible,
    SectionService service
) : AnnexPage(annexes, visible)
{
    /// <summary>One section only; all drafts when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Avsnitt { get; set; }

    /// <summary>The drafts that the form showed: section and version.</summary>
    [BindProperty]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    /// <summary>The drafts, each with the section as the other party sees it now.</summary>
    public IReadOnlyList<(SectionDraft Draft, Section Section)> Drafts { get; private set; } = [];

    /// <summary>The meeting at which the submitted version is to be decided; null when it is on no agenda.</summary>
    public string? OnAgenda { get; private set; }

    /// <summary>Other material of the own party that is not shared, with where it is shared.</summary>
    public IReadOnlyList<(string Text, string Href)> Elsewhere { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexLinks.Work)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        var sections = await query.DraftedAsync(Annex.Id, side, Avsnitt, ct);
        Drafts =
        [
            .. sections.Select(s => (s.DraftOf(side)!, s)).OrderBy(d => d.Item1.Heading, StringComparer.Create(SwedishText.Culture, true)),
        ];
        if (Annex.Open is { IsSubmitted: true } open)
        {
            OnAgenda = await meetings.PlaceOfAsync(open.Id, ct) is { } place ? $"{place.Meeting} den {Ui.Day(place.StartsAt)}" : null;
        }

        if (Annex.Kind == AnnexKind.Lagesbild)
        {
            var unshared = await lagesbild.UnsharedAsync(Agreement, Actor, ct);
            (string Name, string Href, int Count)[] own =
            [
                ("källor", Here.Sources, unshared.Sources),
                ("prioriterade områden", Here.Areas, unshared.Areas),
                ("bidrag", Here.Contributions, unshared.Contributions),
            ];
            Elsewhere = [.. own.Where(o => o.Count > 0).Select(o => ($"Egna {o.Name} som inte är delade: {o.Count}", o.Href))];
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var count = await service.ShareAsync(Annex.Id, Seen, Actor, ct);
        return Done(count == 1 ? "Avsnittet är delat med motparten." : $"{count} avsnitt är delade med motparten.", AnnexLinks.Work);
    }
}
