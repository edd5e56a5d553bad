using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Shares the party's drafts with the other party, after saying what that means.</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
public sealed class ShareModel(SamverkanDb db, Visible visible, SectionService service) : AnnexPage(db, visible)
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

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Arbetsversion", AnnexRoot + "/arbete")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var side = Side?.Id;
        var sections = await Db.Set<Section>()
            .AsNoTracking()
            .Include(s => s.Drafts.Where(d => d.PartyId == side))
            .Where(s => s.AnnexId == Annex.Id && (Avsnitt == null || s.Id == Avsnitt) && s.Drafts.Any(d => d.PartyId == side))
            .ToListAsync(ct);
        Drafts =
        [
            .. sections.Select(s => (s.DraftOf(side)!, s)).OrderBy(d => d.Item1.Heading, StringComparer.Create(SwedishText.Culture, true)),
        ];
        if (Annex.Open is { Status: AnnexVersionStatus.Submitted } open)
        {
            var meeting = await Db.Set<AgendaItem>()
                .Where(i => i.AnnexVersionId == open.Id && i.Kind == AgendaItemKind.Decision && i.Decision!.Outcome == null)
                .Join(
                    Db.Set<Meeting>().Where(m => m.State != MeetingState.Cancelled),
                    i => i.MeetingId,
                    m => m.Id,
                    (i, m) =>
                        new
                        {
                            m.Body.Name,
                            m.Number,
                            m.Year,
                            m.StartsAt,
                        }
                )
                .FirstOrDefaultAsync(ct);
            OnAgenda = meeting is null ? null : $"{meeting.Name} {meeting.Number}/{meeting.Year} den {Ui.Day(meeting.StartsAt)}";
        }

        if (Annex.Kind == AnnexKind.Lagesbild)
        {
            (string Name, string Href, int Count)[] own =
            [
                ("källor", "kallor", await Visible.Sources(Actor, Agreement).CountAsync(s => s.OwnerPartyId != null, ct)),
                (
                    "prioriterade områden",
                    "omraden",
                    await Visible.PriorityAreas(Actor, Agreement).CountAsync(a => a.OwnerPartyId != null, ct)
                ),
                (
                    "bidrag",
                    "bidrag",
                    await Db.Set<Contribution>()
                        .CountAsync(c => c.AgreementId == Agreement.Id && c.PartyId == side && c.SharedAt == null, ct)
                ),
            ];
            Elsewhere =
            [
                .. own.Where(o => o.Count > 0).Select(o => ($"Egna {o.Name} som inte är delade: {o.Count}", $"{Root}/lagesbild/{o.Href}")),
            ];
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var count = await service.ShareAsync(Annex.Id, Seen, Actor, ct);
        return Done(count == 1 ? "Avsnittet är delat med motparten." : $"{count} avsnitt är delade med motparten.", AnnexRoot + "/arbete");
    }
}
