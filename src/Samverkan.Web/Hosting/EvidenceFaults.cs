using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Samverkan.Web.Hosting;

/// <summary>
/// What this process has found broken of what was frozen, sealed or archived: for the log and for those who watch the installation. The
/// command verify goes through all of it.
/// </summary>
public sealed partial class EvidenceFaults(ILogger<EvidenceFaults> log) : IHealthCheck
{
    private volatile string latest = "";

    /// <summary>Tells operators that something is broken.</summary>
    public void Tell(BrokenEvidenceException broken)
    {
        Broken(log, broken.Message);
        latest = broken.Message;
    }

    /// <summary>Degraded as soon as something has been found broken: the installation serves all else.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(latest.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(latest));

    [LoggerMessage(LogLevel.Error, "Evidence is broken: {What}")]
    private static partial void Broken(ILogger log, string what);
}
