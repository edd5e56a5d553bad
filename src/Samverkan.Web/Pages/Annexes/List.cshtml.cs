using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>The seven annexes with what is in force and what is under way.</summary>
[RequirePermission(Permission.Read)]
public sealed class ListModel(AnnexQuery annexes, AgreementVisible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Annex> Annexes { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Annexes = await annexes.CurrentAsync(Agreement.Id, ct);
}

/// <summary>A page of one annex, found by its number.</summary>
public abstract class AnnexPage(AnnexQuery annexes, AgreementVisible visible) : AgreementPage(visible)
{
    [Microsoft.AspNetCore.Mvc.BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public Annex Annex { get; private set; } = null!;

    protected AnnexQuery Annexes { get; } = annexes;

    public AnnexLinks AnnexLinks => Here.Annex(Number);

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Bilagor", Here.Annexes), new($"Bilaga {Number}", AnnexLinks)];

    protected override async Task LoadAsync(CancellationToken ct) => Annex = await FindAsync(ct);

    /// <summary>The annex with the versions that the page needs, newest first.</summary>
    protected virtual Task<Annex> FindAsync(CancellationToken ct) => Annexes.FindAsync(Agreement.Id, Number, ct);
}
