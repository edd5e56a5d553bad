using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Time;

namespace Samverkan.Core.Jobs;

/// <summary>Runs jobs; a daily one once for each day, whichever replica is first.</summary>
public sealed class JobRunner(SamverkanDb db, IServiceProvider services)
{
    /// <summary>Runs a job, unless it is a daily one that has been done today or that another replica has.</summary>
    /// <param name="clock">The time, UTC.</param>
    /// <returns>How much was done.</returns>
    public async Task<int> RunAsync(Job job, Func<DateTime> clock, CancellationToken ct = default)
    {
        if (!job.Daily)
        {
            return await job.Run(services, clock, ct);
        }

        var (now, today) = (clock(), SwedishTime.DateOf(clock()));
        if (!await TakeAsync(job.Name, today, now, ct))
        {
            return 0;
        }

        var done = await job.Run(services, clock, ct);
        var at = clock();
        await db.Set<JobRun>()
            .Where(r => r.Job == job.Name && r.Date == today)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.DoneAt, at), ct);
        return done;
    }

    private async Task<bool> TakeAsync(string job, DateOnly today, DateTime now, CancellationToken ct)
    {
        var until = now + LeasedWork.Lease;
        if (!await db.Set<JobRun>().AnyAsync(r => r.Job == job && r.Date == today, ct))
        {
            db.Add(new JobRun(job, today, until));
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (StaleException)
            {
                // Another replica was first.
                return false;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        return await db.Set<JobRun>()
                .Where(r => r.Job == job && r.Date == today && r.DoneAt == null && r.LeasedUntil < now)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.LeasedUntil, until), ct) == 1;
    }
}
