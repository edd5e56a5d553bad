using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Statistics;

/// <summary>How Area is stored.</summary>
internal sealed class AreaModel : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> e)
    {
        e.ToTable("Areas");
        e.HasIndex(a => a.Key).IsUnique();
        e.HasIndex(a => a.Name).IsUnique();
        e.HasOne<Area>().WithMany().HasForeignKey(a => a.ParentId);
        e.HasMany(a => a.Populations).WithOne().HasForeignKey(p => p.AreaId);
        e.HasMany(a => a.Breaks).WithOne().HasForeignKey(p => p.AreaId);
    }
}

/// <summary>How BoundaryBreak is stored.</summary>
internal sealed class BoundaryBreakModel : IEntityTypeConfiguration<BoundaryBreak>
{
    public void Configure(EntityTypeBuilder<BoundaryBreak> e)
    {
        e.ToTable("BoundaryBreak");
    }
}

/// <summary>How CrimeSet is stored.</summary>
internal sealed class CrimeSetModel : IEntityTypeConfiguration<CrimeSet>
{
    public void Configure(EntityTypeBuilder<CrimeSet> e)
    {
        e.ToTable("CrimeSets");
        e.HasIndex(s => s.Key).IsUnique();
        e.HasIndex(s => s.Name).IsUnique();
    }
}

/// <summary>How FigureImport is stored.</summary>
internal sealed class FigureImportModel : IEntityTypeConfiguration<FigureImport>
{
    public void Configure(EntityTypeBuilder<FigureImport> e)
    {
        e.ToTable("FigureImports");
        e.Ignore(i => i.Choices);
        e.HasIndex(i => i.UploadedAt);
    }
}

/// <summary>How ImportName is stored.</summary>
internal sealed class ImportNameModel : IEntityTypeConfiguration<ImportName>
{
    public void Configure(EntityTypeBuilder<ImportName> e)
    {
        e.ToTable("ImportNames");
        e.HasIndex(n => new { n.IsArea, n.Name }).IsUnique();
    }
}

/// <summary>How Observation is stored.</summary>
internal sealed class ObservationModel : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> e)
    {
        e.ToTable("Observations");
        e.Ignore(o => o.Period);
        e.Property(o => o.Value).HasPrecision(18, 6);
        e.HasIndex(o => new
        {
            o.SeriesId,
            o.Current,
            o.PeriodCode,
        });
        e.HasIndex(o => o.ImportId);
        e.HasOne<Series>().WithMany().HasForeignKey(o => o.SeriesId);
        e.HasOne<FigureImport>().WithMany().HasForeignKey(o => o.ImportId);
    }
}

/// <summary>How Population is stored.</summary>
internal sealed class PopulationModel : IEntityTypeConfiguration<Population>
{
    public void Configure(EntityTypeBuilder<Population> e)
    {
        e.ToTable("Population");
        e.HasIndex(p => new { p.AreaId, p.Year }).IsUnique();
    }
}

/// <summary>How Series is stored.</summary>
internal sealed class SeriesModel : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> e)
    {
        e.ToTable("Series");
        e.HasIndex(s => new
            {
                s.AreaId,
                s.CrimeSetId,
                s.Unit,
            })
            .IsUnique();
        e.HasIndex(s => s.CrimeSetId);
        e.HasOne<Area>().WithMany().HasForeignKey(s => s.AreaId);
        e.HasOne<CrimeSet>().WithMany().HasForeignKey(s => s.CrimeSetId);
    }
}

/// <summary>How SurveyAnswer is stored.</summary>
internal sealed class SurveyAnswerModel : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> e)
    {
        e.ToTable("SurveyAnswers");
        e.Property(a => a.Share).HasPrecision(6, 2);
        e.HasIndex(a => new
            {
                a.QuestionId,
                a.AreaId,
                a.Year,
                a.Group,
            })
            .IsUnique();
        e.HasOne<SurveyQuestion>().WithMany().HasForeignKey(a => a.QuestionId);
        e.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId);
    }
}

/// <summary>How SurveyQuestion is stored.</summary>
internal sealed class SurveyQuestionModel : IEntityTypeConfiguration<SurveyQuestion>
{
    public void Configure(EntityTypeBuilder<SurveyQuestion> e)
    {
        e.ToTable("SurveyQuestions");
        e.HasIndex(q => q.Key).IsUnique();
    }
}
