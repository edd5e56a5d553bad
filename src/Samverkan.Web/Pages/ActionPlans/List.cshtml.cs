using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>The action plans as the actor's party sees them.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ListModel(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    public IReadOnlyList<ActionPlan> Plans { get; private set; } = [];

    public Dictionary<Guid, string> Areas { get; private set; } = [];

    public Broken WhyNotSubmit { get; private set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var side = Side?.Id;
        var id = Agreement.Id;
        Plans = await db.Set<ActionPlan>()
            .AsNoTracking()
            .Include(p => p.Activities)
            .Include(p => p.Drafts.Where(d => d.PartyId == side))
            .AsSplitQuery()
            .Where(p => p.AgreementId == id && (p.OwnerPartyId == null || p.OwnerPartyId == side))
            .OrderBy(p => p.Position)
            .ToListAsync(ct);
        Areas = await db.Set<PriorityArea>().AsNoTracking().Where(a => a.AgreementId == id).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        var open = await db.Set<AnnexVersion>()
            .AsNoTracking()
            .Where(v =>
                v.AgreementId == id
                && v.Annex.Kind == AnnexKind.ActionPlans
                && (
                    v.Status == AnnexVersionStatus.Draft
                    || v.Status == AnnexVersionStatus.Submitted
                    || v.Status == AnnexVersionStatus.Decided
                )
            )
            .FirstOrDefaultAsync(ct);
        var shared = Plans.Any(p => p.IsShared);
        WhyNotSubmit = open?.WhyNotSubmit(shared, ApprovalRoute.CouncilDecision) ?? new Broken().When(!shared, AnnexRules.NothingToSubmit);
    }
}

/// <summary>A page of one plan, as the actor's party sees it.</summary>
public abstract class PlanPage(SamverkanDb db, Visible visible) : AgreementPage(visible)
{
    [Microsoft.AspNetCore.Mvc.BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The count of shared changes that the form was drawn from.</summary>
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public int SeenContent { get; set; }

    public ActionPlan Plan { get; private set; } = null!;

    public PlanDraft? Draft { get; private set; }

    public PlanContent Shown { get; private set; } = null!;

    /// <summary>Whether the other party has shared a change since the draft, or the form, began.</summary>
    public bool SharedSince =>
        (Draft?.BasedOn ?? (HttpMethods.IsPost(Request.Method) ? SeenContent : Plan.ContentVersion)) != Plan.ContentVersion;

    protected SamverkanDb Db { get; } = db;

    public string PlanRoot => $"{Root}/atgardsplaner/{Id}";

    public override IReadOnlyList<Crumb> Crumbs =>
        [.. base.Crumbs, new("Åtgärdsplaner", Root + "/atgardsplaner"), new(Shown.Title, PlanRoot)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var side = Side?.Id;
        Plan =
            await Db.Set<ActionPlan>()
                .AsNoTracking()
                .Include(p => p.Activities)
                .Include(p => p.Drafts.Where(d => d.PartyId == side))
                .AsSplitQuery()
                .FirstOrDefaultAsync(
                    p => p.Id == Id && p.AgreementId == Agreement.Id && (p.OwnerPartyId == null || p.OwnerPartyId == side),
                    ct
                )
            ?? throw new NotFoundException("Åtgärdsplanen");
        Draft = Plan.DraftOf(side);
        Shown = Plan.ContentFor(side);
    }
}
