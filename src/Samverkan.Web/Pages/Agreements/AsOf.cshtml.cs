using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Text and annexes in force on a chosen day (A14, R20).</summary>
[RequirePermission(Permission.Read)]
public sealed class AsOfModel(AgreementQuery agreements, AnnexQuery annexes, AgreementVisible visible) : AgreementPage(visible)
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
        Amendments = await agreements.AmendmentsOnAsync(Agreement, Date, Actor, ct);
        Annexes = await annexes.ListAsync(Agreement.Id, ct);
    }
}
