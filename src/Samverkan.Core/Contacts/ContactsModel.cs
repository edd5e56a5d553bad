using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Contacts;

/// <summary>How Function is stored.</summary>
internal sealed class FunctionModel : IEntityTypeConfiguration<Function>
{
    public void Configure(EntityTypeBuilder<Function> e)
    {
        e.ToTable("Functions");
        e.HasOne(f => f.Organisation).WithMany().HasForeignKey(f => f.OrganisationId);
        e.HasIndex(f => new { f.OrganisationId, f.Title }).IsUnique();
    }
}

/// <summary>How FunctionHolding is stored.</summary>
internal sealed class FunctionHoldingModel : IEntityTypeConfiguration<FunctionHolding>
{
    public void Configure(EntityTypeBuilder<FunctionHolding> e)
    {
        e.ToTable("Holdings");
        e.HasOne(h => h.Function).WithMany(f => f.Holdings).HasForeignKey(h => h.FunctionId);
        e.HasOne(h => h.Person).WithMany().HasForeignKey(h => h.PersonId);
    }
}

/// <summary>How Organisation is stored.</summary>
internal sealed class OrganisationModel : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> e)
    {
        e.ToTable("Organisations");
        e.HasIndex(o => o.Name).IsUnique();
    }
}

/// <summary>How Person is stored.</summary>
internal sealed class PersonModel : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> e)
    {
        e.ToTable("Persons");
    }
}
