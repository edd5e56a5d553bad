using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>A page that does one thing with one version.</summary>
public abstract class VersionAct(AnnexQuery annexes, AgreementVisible visible) : AnnexPage(annexes, visible)
{
    [BindProperty(SupportsGet = true)]
    public int Nr { get; set; }

    public AnnexVersion Shown { get; private set; } = null!;

    public VersionLinks VersionLinks => AnnexLinks.Version(Nr);

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new($"Version {Nr}", VersionLinks)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Shown = await Annexes.FindVersionAsync(Annex, Nr, ct);
    }
}
