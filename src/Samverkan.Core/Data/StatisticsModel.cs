using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Statistics;

namespace Samverkan.Core.Data;

/// <summary>Keys, relations and indexes of the statistics.</summary>
internal static class StatisticsModel
{
    public static void Configure(ModelBuilder b)
    {
        Registers(b);
        Figures(b);
    }

    private static void Registers(ModelBuilder b)
    {
        b.Entity<Area>(e =>
        {
            e.HasIndex(a => a.Key).IsUnique();
            e.HasIndex(a => a.Name).IsUnique();
            e.HasOne<Area>().WithMany().HasForeignKey(a => a.ParentId);
            e.HasMany(a => a.Populations).WithOne().HasForeignKey(p => p.AreaId);
            e.HasMany(a => a.Breaks).WithOne().HasForeignKey(p => p.AreaId);
        });
        b.Entity<Population>().HasIndex(p => new { p.AreaId, p.Year }).IsUnique();
        b.Entity<CrimeSet>().HasIndex(s => s.Key).IsUnique();
        b.Entity<CrimeSet>().HasIndex(s => s.Name).IsUnique();
        b.Entity<ImportName>().HasIndex(n => new { n.IsArea, n.Name }).IsUnique();
    }

    private static void Figures(ModelBuilder b)
    {
        b.Entity<Series>(e =>
        {
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
        });
        b.Entity<Observation>(e =>
        {
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
        });
        b.Entity<FigureImport>().Ignore(i => i.Choices);
        b.Entity<FigureImport>().HasIndex(i => i.UploadedAt);
        b.Entity<SurveyQuestion>().HasIndex(q => q.Key).IsUnique();
        b.Entity<SurveyAnswer>(e =>
        {
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
        });
    }
}
