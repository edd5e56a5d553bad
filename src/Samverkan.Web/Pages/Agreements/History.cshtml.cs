using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Everything that has been done in an agreement, by page.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class HistoryModel(HistoryQuery history, AgreementVisible visible, ChangeStamps stamps, Kept kept, HistoryChaining chains)
    : AgreementPage(visible)
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    /// <summary>One thing only: an annex with its versions and sections, a meeting with its items, a plan, a section, a body.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Om { get; set; }

    public bool More { get; private set; }

    public IReadOnlyList<HistoryLine> Entries { get; private set; } = [];

    /// <summary>How far the chain has come; null where only one thing is shown, or a later page.</summary>
    public ChainView? Chain { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        var own = Agreement.Parties.Where(p => Actor.ReadingOrganisations.Contains(p.OrganisationId)).Select(p => p.Id).ToList();
        // Every act gives the agreement another stamp, also one that makes something secret.
        (Entries, More) = await kept.GetAsync(
            $"history:{Agreement.Id}:{string.Join(',', own)}:{Om}:{Sida}:{await stamps.OfAgreementAsync(Agreement.Id, ct)}",
            () => history.OfAgreementAsync(Agreement.Id, own, Om, Sida, PageSize, ct),
            lines => lines.Rows.Sum(l => 100L + l.Letters)
        );
        Chain = Om is null && Sida == 1 ? new ChainView(await chains.HeadAsync(Agreement.Id, ct)) : null;
    }
}
