using System.Threading.RateLimiting;
using Samverkan.Core.Security;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Framework;

/// <summary>What is limited for each network address.</summary>
public enum LimitedDoor
{
    /// <summary>Passwords and codes that were wrong.</summary>
    WrongProof,

    /// <summary>Links for a new password, asked for or tried.</summary>
    NewPassword,

    /// <summary>Messages from whoever comes by.</summary>
    Message,
}

/// <summary>
/// How much one network address is answered, on each replica: many work behind the same address, so what is right does not count.
/// </summary>
public sealed class AddressLimits : IDisposable
{
    /// <summary>How much is answered within <see cref="Window"/>.</summary>
    public static int Most(LimitedDoor door) =>
        door switch
        {
            LimitedDoor.WrongProof => 40,
            LimitedDoor.NewPassword => 20,
            LimitedDoor.Message => 5,
            _ => throw new ArgumentOutOfRangeException(nameof(door)),
        };

    /// <summary>The time within which it is counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<(LimitedDoor Door, string Address)> limiter = PartitionedRateLimiter.Create<
        (LimitedDoor Door, string Address),
        (LimitedDoor, string)
    >(asked =>
        RateLimitPartition.GetSlidingWindowLimiter(
            asked,
            key => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = Most(key.Item1),
                Window = Window,
                SegmentsPerWindow = 10,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Whether an address has more coming.</summary>
    public bool HasMore(LimitedDoor door, string address) =>
        limiter.GetStatistics((door, address)) is not { CurrentAvailablePermits: <= 0 };

    /// <summary>Counts one; false when there was no more.</summary>
    public bool Count(LimitedDoor door, string address)
    {
        using var lease = limiter.AttemptAcquire((door, address));
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}

/// <summary>Refuses a network address that has been answered as much as it is: 429.</summary>
public sealed class DoorKeeper(AddressLimits limits, Caller caller, SecurityLog security)
{
    /// <summary>Counts one, and refuses when there was no more.</summary>
    /// <exception cref="TooManyException">The address has been answered as much as it is.</exception>
    public Task CountAsync(LimitedDoor door) => limits.Count(door, caller.Address) ? Task.CompletedTask : RefuseAsync();

    /// <summary>Refuses when there is no more, before anything is tried; what is tried is counted only if it fails.</summary>
    /// <exception cref="TooManyException">The address has been answered as much as it is.</exception>
    public Task AskAsync(LimitedDoor door) => limits.HasMore(door, caller.Address) ? Task.CompletedTask : RefuseAsync();

    private async Task RefuseAsync()
    {
        await security.NoteAsync(SecurityEventKind.TooMany, caller.Nobody);
        throw new TooManyException();
    }
}

/// <summary>More was asked for from one network address than is answered.</summary>
public sealed class TooManyException : Exception;
