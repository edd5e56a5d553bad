using Samverkan.Core.Time;

namespace Samverkan.Web.Hosting;

/// <summary>Runs as if today were a given Swedish date (Samverkan:Today, Development only); time of day goes on as usual.</summary>
public sealed class ShiftedClock(DateOnly today) : TimeProvider
{
    private readonly TimeSpan shift = SwedishTime.ToUtc(today, new TimeOnly(8, 0)) - System.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
