using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samverkan.Core.Agreements;
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
        e.HasMany(p => p.Activities).WithOne().HasForeignKey(a => a.PlanId);
        e.HasMany(p => p.Drafts).WithOne().HasForeignKey(d => d.PlanId);
        e.Ignore(p => p.Content);
    }
}

/// <summary>How PlanActivity is stored.</summary>
internal sealed class PlanActivityModel : IEntityTypeConfiguration<PlanActivity>
{
    public void Configure(EntityTypeBuilder<PlanActivity> e)
    {
        e.ToTable("PlanActivity");
        e.Ignore(a => a.Content);
    }
}

/// <summary>How PlanDraft is stored.</summary>
internal sealed class PlanDraftModel : IEntityTypeConfiguration<PlanDraft>
{
    public void Configure(EntityTypeBuilder<PlanDraft> e)
    {
        e.ToTable("PlanDrafts");
        e.HasIndex(d => new { d.PlanId, d.PartyId }).IsUnique();
        e.HasIndex(d => d.PartyId);
        e.Ignore(d => d.Content);
        e.Ignore(d => d.Base);
    }
}
