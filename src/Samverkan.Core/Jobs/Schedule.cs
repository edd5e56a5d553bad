using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Core.Notifications;

namespace Samverkan.Core.Jobs;

/// <summary>Something the product does by itself.</summary>
/// <param name="Name">Its name in the database and the log.</param>
/// <param name="Daily">Whether it is done once for each Swedish day; else it looks for work again and again.</param>
/// <param name="Run">Does it; returns how much was done.</param>
public sealed record Job(string Name, bool Daily, Func<IServiceProvider, Func<DateTime>, CancellationToken, Task<int>> Run);

/// <summary>Everything the product does by itself, in the order it is done. Any replica may do it; each thing is done by one.</summary>
public static class Schedule
{
    /// <summary>How long the text of a mail is kept once it has been sent.</summary>
    public static readonly TimeSpan MailTexts = TimeSpan.FromDays(90);

    /// <summary>The jobs.</summary>
    public static readonly IReadOnlyList<Job> Jobs =
    [
        new("archive-files", false, (s, clock, ct) => s.GetRequiredService<ArchiveService>().MakeDueAsync(clock, ct)),
        new(
            "send-mail",
            false,
            (s, clock, ct) => s.GetRequiredService<Outbox>().SendDueAsync(s.GetRequiredService<IMailSender>(), clock, ct)
        ),
        new("forget-mail-texts", true, (s, clock, ct) => s.GetRequiredService<Outbox>().ForgetTextsAsync(clock() - MailTexts, ct)),
    ];
}
