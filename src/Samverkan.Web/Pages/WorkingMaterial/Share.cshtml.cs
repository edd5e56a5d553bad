using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Meetings;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.WorkingMaterial;

/// <summary>All that the party has written and not shared, with what sharing it means; what is ticked is shared in one act.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ShareModel(SharingService service, AnnexQuery annexes, MeetingQuery meetings, AgreementVisible visible)
    : AgreementPage(visible)
{
    /// <summary>One thing only is ticked to begin with; everything when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Del { get; set; }

    /// <summary>What the form showed: each thing with its version.</summary>
    [BindProperty]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    /// <summary>What is ticked.</summary>
    [BindProperty]
    public List<Guid> Valda { get; set; } = [];

    /// <summary>Why more people may read what both parties have marked.</summary>
    [BindProperty]
    public string? WhyLower { get; set; }

    /// <summary>Whether something that can be shared lowers a marking.</summary>
    public bool AsksWhyLower => Kinds.Any(k => k.Items.Any(i => i.Opens));

    public IReadOnlyList<UnsharedKind> Kinds { get; private set; } = [];

    /// <summary>Submitted versions that are taken back when something of their annex is shared, each as a sentence.</summary>
    public IReadOnlyList<string> Withdrawn { get; private set; } = [];

    public bool IsTicked(Guid id) => Request.HasFormContentType ? Valda.Contains(id) : Del is null || Del == id;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Kinds = await service.ListAsync(Agreement, Actor, ct);
        var touched = Kinds.SelectMany(k => k.Items).Select(i => i.Annex).ToHashSet();
        var told = new List<string>();
        foreach (var annex in (await annexes.CurrentAsync(Agreement.Id, ct)).Where(a => touched.Contains(a.Number)))
        {
            if (annex.Open is { IsSubmitted: true } open)
            {
                told.Add(
                    $"{annex.Label} version {open.Number} är underställd och dras tillbaka när ni delar något som hör till den."
                        + (
                            await meetings.PlaceOfAsync(open.Id, ct) is { } place
                                ? $" Den står på dagordningen för {place.Meeting} den {Ui.Day(place.StartsAt)} och kan inte beslutas där "
                                    + "förrän en ny version är underställd."
                                : ""
                        )
                );
            }
        }

        Withdrawn = told;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var chosen = Valda.Distinct().ToDictionary(id => id, id => Seen.GetValueOrDefault(id, -1));
        var items = Kinds.SelectMany(k => k.Items).Where(i => chosen.ContainsKey(i.Id)).ToList();
        var count = await service.ShareAsync(Agreement.Id, chosen, Actor with { Reason = WhyLower?.Trim() }, ct);
        return Done(
            count == 1 && items is [var only] ? $"Delat med motparten: {only.Name}." : $"{count} delar av arbetsmaterialet är delade.",
            Back(items)
        );
    }

    /// <summary>Where the writer came from: the one thing, the annex that all of it is for, or the agreement.</summary>
    private string Back(List<Unshared> items) =>
        items.Select(i => i.Annex).Distinct().ToList() switch
        {
            [4] => items is [var plan] ? plan.Href : Here.Plans,
            [{ } annex] => Here.Annex(annex).Work,
            _ => items is [var only] ? only.Href : Here,
        };
}
