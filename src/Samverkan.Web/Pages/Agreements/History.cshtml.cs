using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Everything that has been done in an agreement, by page.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class HistoryModel(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    /// <summary>One thing only: an annex with its versions and sections, a meeting with its items, a plan, a section, a body.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Om { get; set; }

    public bool More { get; private set; }

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var rows = await About(Visible.History(Actor, Agreement))
            .AsNoTracking()
            .OrderByDescending(h => h.At)
            .ThenByDescending(h => h.Sequence)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        Entries = [.. rows.Take(PageSize)];
    }

    private IQueryable<HistoryEntry> About(IQueryable<HistoryEntry> history) =>
        Om is not { } id
            ? history
            : history.Where(h =>
                h.SubjectId == id
                || db.Set<AnnexVersion>().Any(v => v.Id == h.SubjectId && v.AnnexId == id)
                || db.Set<Section>().Any(s => s.Id == h.SubjectId && s.AnnexId == id)
                || db.Set<AgendaItem>().Any(i => i.Id == h.SubjectId && i.MeetingId == id)
            );
}
