using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Text and annexes in force on a chosen day (A14, R20).</summary>
[RequirePermission(Permission.Read)]
public sealed class AsOfModel(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    [BindProperty(SupportsGet = true)]
    public string? Datum { get; set; }

    public DateOnly Date { get; private set; }

    public bool Valid { get; private set; }

    public IReadOnlyList<Annex> Annexes { get; private set; } = [];

    public IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await Visible.AddClausesAsync(Agreement, ct);
        Valid = Datum is null || Formats.Date(Datum) is not null;
        Date = Formats.Date(Datum) ?? Actor.Today;
        var (date, id) = (Date, Agreement.Id);
        Amendments = await Visible
            .Amendments(Actor, Agreement)
            .AsNoTracking()
            .Where(a => a.EffectiveOn != null && a.EffectiveOn <= date)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);
        Annexes = await db.Set<Annex>()
            .AsNoTracking()
            .Include(a => a.Versions.Where(v => v.EffectiveOn != null && v.EffectiveOn <= date))
            .Where(a => a.AgreementId == id)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);
    }
}
