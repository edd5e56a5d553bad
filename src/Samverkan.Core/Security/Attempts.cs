using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Security;

/// <summary>How many attempts at a door have failed in a row, and how long the next one waits.</summary>
public sealed class Attempts
{
    private Attempts() { }

    internal Attempts(string door, DateTime now) => (Door, Failed, LastAt) = (door, 1, now);

    /// <summary>Which door (see <see cref="DoorName"/>).</summary>
    [Key, MaxLength(80)]
    public string Door { get; private set; } = "";

    /// <summary>Failed in a row.</summary>
    public int Failed { get; private set; }

    /// <summary>No attempt is tried before this, UTC; null when the next may be made at once.</summary>
    public DateTime? ClosedUntil { get; private set; }

    /// <summary>The latest attempt, UTC.</summary>
    public DateTime LastAt { get; private set; }
}

/// <summary>
/// A door that attempts are counted at. From outside it is the address that was typed, whether it has an account or not, so that both
/// take the same time; inside, where somebody who is signed in is asked again, it is the account. What strangers do outside closes
/// nothing inside.
/// </summary>
public readonly record struct DoorName(string Text)
{
    /// <summary>Where one signs in with an e-mail address.</summary>
    public static DoorName Outside(string email) =>
        new("ut:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant()))));

    /// <summary>Where somebody who is signed in proves who it is.</summary>
    public static DoorName Inside(Guid userId) => new($"in:{userId:N}");
}

/// <summary>What came of asking for an attempt.</summary>
/// <param name="MayTry">Whether the attempt is made.</param>
/// <param name="Failed">How many have failed in a row, this one counted until it succeeds.</param>
public readonly record struct Attempt(bool MayTry, int Failed);

/// <summary>
/// Counts failed attempts in the database and makes the next wait, longer for each: after five a minute, then two, four, eight, and never
/// more than fifteen. Every attempt is counted before it is made and forgiven when it succeeds, so that many at once gain nothing.
/// </summary>
public sealed class AttemptLimits(SamverkanDb db)
{
    /// <summary>How many may fail before the next one waits.</summary>
    public const int Free = 5;

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>After this long without an attempt all is forgiven.</summary>
    public static readonly TimeSpan Forgiven = TimeSpan.FromHours(24);

    private const int Tries = 20;

    /// <summary>How long the next attempt waits after a number that failed in a row.</summary>
    public static TimeSpan Wait(int failed) =>
        failed < Free ? TimeSpan.Zero
        : failed >= Free + 4 ? Longest
        : TimeSpan.FromMinutes(1 << (failed - Free));

    /// <summary>Counts an attempt that is about to be made, or says that it has to wait; one that waits is not counted.</summary>
    public async Task<Attempt> BeginAsync(DoorName door, DateTime now, CancellationToken ct = default)
    {
        for (var turn = 0; turn < Tries; turn++)
        {
            var seen = await db.Set<Attempts>().AsNoTracking().FirstOrDefaultAsync(a => a.Door == door.Text, ct);
            if (seen is { ClosedUntil: { } until } && until > now)
            {
                return new Attempt(false, seen.Failed);
            }

            if (seen is null ? await FirstAsync(door, now, ct) : await NextAsync(seen, now, ct))
            {
                return new Attempt(true, CountOf(seen, now) + 1);
            }
        }

        return new Attempt(false, Free);
    }

    /// <summary>Forgives what failed before: the attempt succeeded.</summary>
    public Task SucceededAsync(DoorName door, CancellationToken ct = default) =>
        db.Set<Attempts>().Where(a => a.Door == door.Text).ExecuteDeleteAsync(ct);

    /// <summary>Forgets doors that nobody has tried since an instant.</summary>
    public Task<int> ForgetAsync(DateTime before, CancellationToken ct = default) =>
        db.Set<Attempts>().Where(a => a.LastAt < before).ExecuteDeleteAsync(ct);

    private static int CountOf(Attempts? seen, DateTime now) => seen is null || seen.LastAt + Forgiven < now ? 0 : seen.Failed;

    private async Task<bool> FirstAsync(DoorName door, DateTime now, CancellationToken ct)
    {
        var made = new Attempts(door.Text, now);
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception e) when (e is StaleException or DbUpdateException)
        {
            // Another attempt at the same door was first.
            return false;
        }
        finally
        {
            db.Entry(made).State = EntityState.Detached;
        }
    }

    private async Task<bool> NextAsync(Attempts seen, DateTime now, CancellationToken ct)
    {
        var failed = CountOf(seen, now) + 1;
        DateTime? until = Wait(failed) is { Ticks: > 0 } wait ? now + wait : null;
        return await db.Set<Attempts>()
                .Where(a => a.Door == seen.Door && a.Failed == seen.Failed && a.LastAt == seen.LastAt)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(a => a.Failed, failed).SetProperty(a => a.ClosedUntil, until).SetProperty(a => a.LastAt, now),
                    ct
                ) == 1;
    }
}
