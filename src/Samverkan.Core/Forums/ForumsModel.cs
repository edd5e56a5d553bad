using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Forums;

/// <summary>How Body is stored.</summary>
internal sealed class BodyModel : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> e)
    {
        e.ToTable("Bodies");
        e.HasOne(x => x.Agreement).WithMany().HasForeignKey(x => x.AgreementId);
        e.HasMany(x => x.Members).WithOne().HasForeignKey(m => m.BodyId);
        e.HasOne<Body>().WithMany().HasForeignKey(x => x.ParentId);
    }
}

/// <summary>How BodyMember is stored.</summary>
internal sealed class BodyMemberModel : IEntityTypeConfiguration<BodyMember>
{
    public void Configure(EntityTypeBuilder<BodyMember> e)
    {
        e.ToTable("BodyMembers");
        e.HasOne(m => m.Function).WithMany().HasForeignKey(m => m.FunctionId);
        e.HasIndex(m => m.AgreementId);
    }
}
