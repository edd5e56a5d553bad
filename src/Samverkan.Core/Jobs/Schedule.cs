using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Core.Security;
using Samverkan.Core.Users;

namespace Samverkan.Core.Jobs;

/// <summary>Something the product does by itself.</summary>
/// <param name="Name">Its name in the database and the log.</param>
/// <param name="Daily">Whether it is done once for each Swedish day; else it looks for work again and again.</param>
/// <param name="Run">Does it; returns how much was done.</param>
public sealed record Job(string Name, bool Daily, Func<IServiceProvider, Func<DateTime>, CancellationToken, Task<int>> Run);

/// <summary>Everything the product does by itself, in the order it is done. Any replica may do it; each thing is done by one.</summary>
public static class Schedule
{
    /// <summary>How long it is kept that a mail has been sent; its text goes when it is.</summary>
    public static readonly TimeSpan SentMails = TimeSpan.FromDays(90);

    /// <summary>How long a session that has ended, and a used code, is kept.</summary>
    public static readonly TimeSpan EndedSessions = TimeSpan.FromDays(7);

    /// <summary>The jobs.</summary>
    public static readonly IReadOnlyList<Job> Jobs =
    [
        new("chain-history", false, (s, clock, ct) => s.GetRequiredService<HistoryChaining>().ChainDueAsync(clock, ct)),
        new("archive-files", false, (s, clock, ct) => s.GetRequiredService<ArchiveService>().MakeDueAsync(clock, ct)),
        new(
            "send-mail",
            false,
            (s, clock, ct) => s.GetRequiredService<Outbox>().SendDueAsync(s.GetRequiredService<IMailSender>(), clock, ct)
        ),
        new("forget-mail-texts", true, (s, clock, ct) => s.GetRequiredService<Outbox>().ForgetSentAsync(clock() - SentMails, ct)),
        new("forget-doors", true, ForgetDoorsAsync),
    ];

    private static async Task<int> ForgetDoorsAsync(IServiceProvider services, Func<DateTime> clock, CancellationToken ct)
    {
        var now = clock();
        var ended = now - EndedSessions;
        return await services.GetRequiredService<SecurityLog>().ForgetAsync(now - SecurityLog.Kept, ct)
            + await services.GetRequiredService<AttemptLimits>().ForgetAsync(now - AttemptLimits.Forgiven, ct)
            + await services.GetRequiredService<SessionService>().ForgetAsync(ended, ct)
            + await services.GetRequiredService<OnceOnlyCodes>().ForgetAsync(ended, ct);
    }
}
