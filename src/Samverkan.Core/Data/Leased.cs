using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Data;

/// <summary>
/// Work outside the act that asked for it, stored in the same save as the act: a mail to send, a file to make. Whoever does it has it
/// under a lease, so that several replicas never do the same work at once; what fails is tried again, later each time.
/// </summary>
public abstract class Leased
{
    /// <summary>The most letters kept of what went wrong.</summary>
    private const int MostLetters = 1000;

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>When it was queued, UTC.</summary>
    public DateTime CreatedAt { get; protected set; }

    /// <summary>When it is done at the earliest, UTC; later for every failure.</summary>
    public DateTime DueAt { get; protected set; }

    /// <summary>When it was done, UTC; null until then.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>How many times it has failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>What went wrong the last time; empty while nothing has. Kept also when it was done at last.</summary>
    [MaxLength(MostLetters)]
    public string LastError { get; private set; } = "";

    /// <summary>Until when a worker has it; another may take it after that.</summary>
    public DateTime? LeasedUntil { get; private set; }

    internal virtual void Done(DateTime at) => (DoneAt, LeasedUntil) = (at, null);

    internal void Failed(DateTime at, string error)
    {
        Attempts++;
        LeasedUntil = null;
        LastError = error.Length > MostLetters ? error[..MostLetters] : error;
        DueAt = at.AddMinutes(Math.Pow(2, Math.Min(Attempts, 8)));
    }
}

/// <summary>Does leased work that is due; the one place where leases are taken.</summary>
public sealed class LeasedWork(SamverkanDb db)
{
    private const int BatchSize = 20;

    /// <summary>How long a worker has what it took; longer than any work takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Takes what is due under a lease and does it; returns how much was done.</summary>
    /// <param name="act">
    /// Does it. What it adds to the context is saved together with that it is done; when it throws, nothing of it is, and it is tried
    /// again later.
    /// </param>
    /// <param name="clock">
    /// The time, asked for each piece of work: a lease that began when the batch did could have run out before it was reached, and another
    /// process would do the same.
    /// </param>
    public async Task<int> DoDueAsync<T>(Func<T, Task> act, Func<DateTime> clock, CancellationToken ct = default)
        where T : Leased
    {
        var start = clock();
        var due = await db.Set<T>()
            .Where(w => w.DoneAt == null && w.DueAt <= start && (w.LeasedUntil == null || w.LeasedUntil < start))
            .OrderBy(w => w.DueAt)
            .Take(BatchSize)
            .Select(w => w.Id)
            .ToListAsync(ct);
        var done = 0;
        foreach (var id in due)
        {
            done += await TakeAsync<T>(id, clock(), ct) && await DoAsync(id, act, clock, ct) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> TakeAsync<T>(Guid id, DateTime now, CancellationToken ct)
        where T : Leased
    {
        var until = now + Lease;
        return await db.Set<T>()
                .Where(w => w.Id == id && w.DoneAt == null && (w.LeasedUntil == null || w.LeasedUntil < now))
                .ExecuteUpdateAsync(s => s.SetProperty(w => w.LeasedUntil, until), ct) == 1;
    }

    private async Task<bool> DoAsync<T>(Guid id, Func<T, Task> act, Func<DateTime> clock, CancellationToken ct)
        where T : Leased
    {
        try
        {
            var work = await db.Set<T>().FirstAsync(w => w.Id == id, ct);
            await act(work);
            work.Done(clock());
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            (await db.Set<T>().FirstAsync(w => w.Id == id, ct)).Failed(clock(), e.Message);
            await db.SaveChangesAsync(ct);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
