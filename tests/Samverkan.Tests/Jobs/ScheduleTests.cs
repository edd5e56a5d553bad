using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Jobs;
using Samverkan.Core.Notifications;
using Samverkan.Testing;

namespace Samverkan.Tests.Jobs;

/// <summary>Jobs are listed once; a daily one is done once for each day, by whichever replica is first, also when one dies.</summary>
public class ScheduleTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly DateTime Now = TestDatabase.StoryTime;
    private int done;

    private Job Daily([System.Runtime.CompilerServices.CallerMemberName] string name = "") =>
        new(name[..Math.Min(60, name.Length)], true, (_, _, _) => Task.FromResult(++done));

    private Task<int> RunAsync(Job job, DateTime at) =>
        app.WithAsync(s => new JobRunner(s.GetRequiredService<SamverkanDb>(), s).RunAsync(job, () => at));

    [Fact]
    public async Task A_daily_job_is_done_once_for_each_Swedish_day()
    {
        var job = Daily();
        var midnight = Core.Time.SwedishTime.ToUtc(Core.Time.SwedishTime.DateOf(Now).AddDays(1), new TimeOnly(0, 0));
        await RunAsync(job, Now);
        await RunAsync(job, Now.AddHours(1));
        await RunAsync(job, midnight.AddSeconds(-1));
        Assert.Equal(1, done);

        await RunAsync(job, midnight);
        Assert.Equal(2, done);
    }

    [Fact]
    public async Task A_job_whose_worker_died_is_done_by_another_when_the_lease_has_run_out()
    {
        var dying = Daily() with { Run = (_, _, _) => throw new OperationCanceledException() };
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(dying, Now));

        Assert.Equal(0, await RunAsync(Daily(), Now + LeasedWork.Lease));
        Assert.Equal(1, await RunAsync(Daily(), Now + LeasedWork.Lease + TimeSpan.FromSeconds(1)));
        Assert.Equal(0, await RunAsync(Daily(), Now.AddHours(2)));
    }

    [Fact]
    public async Task Several_replicas_at_once_do_a_daily_job_once()
    {
        var job = Daily();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RunAsync(job, Now)));
        Assert.Equal(1, done);
    }

    [Fact]
    public void Jobs_have_names_of_their_own() => Assert.Distinct(Schedule.Jobs.Select(j => j.Name));

    [Fact]
    public async Task The_text_of_a_mail_is_gone_when_it_is_sent_and_that_it_was_sent_ninety_days_later()
    {
        await app.ReadAsync(async db =>
        {
            db.Add(new OutboxMail("karin@kommunen.example", "Sänds", "Text", Now.AddDays(-400)));
            db.Add(new OutboxMail("karin@kommunen.example", "Väntar", "Text", Now.AddDays(400)));
            return await db.SaveChangesAsync();
        });
        await app.WithAsync(s => s.GetRequiredService<Outbox>().SendDueAsync(new Silent(), () => Now));

        async Task<string?> BodyAsync(string subject, TimeSpan later)
        {
            await app.WithAsync(s => s.GetRequiredService<Outbox>().ForgetSentAsync(Now + later - Schedule.SentMails));
            return await app.ReadAsync(db =>
                db.Set<OutboxMail>().Where(m => m.Subject == subject).Select(m => m.Body).FirstOrDefaultAsync()
            );
        }

        Assert.Equal("", await app.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.Subject == "Sänds").Select(m => m.Body).FirstAsync()));
        Assert.Equal("", await BodyAsync("Sänds", Schedule.SentMails));
        Assert.Null(await BodyAsync("Sänds", Schedule.SentMails + TimeSpan.FromSeconds(1)));
        Assert.Equal("Text", await BodyAsync("Väntar", TimeSpan.FromDays(300)));
    }

    [Fact]
    public async Task The_text_that_an_earlier_version_kept_of_a_sent_mail_is_forgotten_too()
    {
        await app.ReadAsync(async db =>
        {
            db.Add(new OutboxMail("karin@kommunen.example", "Gammal", "Text", Now));
            return await db.SaveChangesAsync();
        });
        await app.WithAsync(s => s.GetRequiredService<Outbox>().SendDueAsync(new Silent(), () => Now));
        await app.ReadAsync(db =>
            db.Set<OutboxMail>().Where(m => m.Subject == "Gammal").ExecuteUpdateAsync(s => s.SetProperty(m => m.Body, "Text"))
        );
        await app.WithAsync(s => s.GetRequiredService<Outbox>().ForgetSentAsync(Now - Schedule.SentMails));
        Assert.Equal(
            "",
            await app.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.Subject == "Gammal").Select(m => m.Body).FirstAsync())
        );
    }

    private sealed class Silent : IMailSender
    {
        public Task SendAsync(OutgoingMail mail, CancellationToken ct) => Task.CompletedTask;
    }
}
