using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samverkan.Core.Jobs;

/// <summary>That a daily job has been begun on a day, and when it was done; one row for each, so that no replica does it again.</summary>
public sealed class JobRun
{
    private JobRun() { }

    internal JobRun(string job, DateOnly date, DateTime leasedUntil) => (Job, Date, LeasedUntil) = (job, date, leasedUntil);

    /// <summary>The job, by its name in the schedule.</summary>
    [MaxLength(60)]
    public string Job { get; private set; } = "";

    /// <summary>The Swedish day it is for.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Until when a worker has it; another may take it after that, unless it is done.</summary>
    public DateTime LeasedUntil { get; private set; }

    /// <summary>When it was done, UTC; null until then.</summary>
    public DateTime? DoneAt { get; private set; }
}

/// <summary>How JobRun is stored.</summary>
internal sealed class JobRunModel : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> e)
    {
        e.ToTable("JobRuns");
        e.HasKey(r => new { r.Job, r.Date });
    }
}
