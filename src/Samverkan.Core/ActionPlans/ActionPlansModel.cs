using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;
using Samverkan.Core.Lagesbild;

namespace Samverkan.Core.ActionPlans;

/// <summary>How ActionPlan is stored.</summary>
internal sealed class ActionPlanModel : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> e)
    {
        e.ToTable("ActionPlans");
        e.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId);
        e.HasOne<PriorityArea>().WithMany().HasForeignKey(p => p.PriorityAreaId);
        e.HasDrafts<ActionPlan, PlanContent, JsonDraft<PlanContent>>();
    }
}

/// <summary>How drafts of plans are stored.</summary>
internal sealed class PlanDraftModel : IEntityTypeConfiguration<JsonDraft<PlanContent>>
{
    public void Configure(EntityTypeBuilder<JsonDraft<PlanContent>> e) => e.IsDraft<JsonDraft<PlanContent>, PlanContent>("PlanDrafts");
}
