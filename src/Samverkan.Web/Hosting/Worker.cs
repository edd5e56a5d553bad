using Samverkan.Core.Jobs;

namespace Samverkan.Web.Hosting;

/// <summary>Runs the scheduled jobs every few seconds. Any replica may; leases in the database keep them apart.</summary>
public sealed partial class Worker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        try
        {
            do
            {
                foreach (var job in Schedule.Jobs)
                {
                    await RunAsync(job, stoppingToken);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends, or never came to listen; what was left is done by the next.
        }
    }

    private async Task RunAsync(Job job, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<JobRunner>().RunAsync(job, () => clock.GetUtcNow().UtcDateTime, stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(job.Name, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed; it is tried again.")]
    private partial void Failed(string job, Exception e);
}
