using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>The register of decisions, latest first, with search in heading, content and reasons.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class DecisionsModel(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public string? Sok { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Chefsamråd", Root + "/chefsamrad")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Clamp(Sida, 1, 1000);
        var (search, id) = (SwedishText.ForSearch(Sok ?? ""), Agreement.Id);
        var rows = await (
            from d in db.Set<Decision>()
            where d.AgreementId == id && d.Number != null
            join i in db.Set<AgendaItem>() on d.AgendaItemId equals i.Id
            where search == "" || d.SearchText.Contains(search) || i.SearchText.Contains(search)
            orderby d.Year descending, d.Number descending
            select new Row(
                i.MeetingId,
                i.Id,
                d.Number!.Value,
                d.Year,
                i.Title,
                d.DecidedOn,
                d.Outcome,
                i.AnnexVersion == null ? null : i.AnnexVersion.Annex.Number,
                i.AnnexVersion == null ? null : i.AnnexVersion.Number
            )
        )
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        More = rows.Count > PageSize;
        Rows = [.. rows.Take(PageSize)];
    }

    /// <summary>A decision in the register.</summary>
    public sealed record Row(
        Guid MeetingId,
        Guid ItemId,
        int Number,
        int Year,
        string Title,
        DateOnly? On,
        Outcome? Outcome,
        int? Annex,
        int? Version
    );
}
