using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Core.Security;
using Samverkan.Core.Users;
using Samverkan.Demo;
using Samverkan.Testing;
using Samverkan.Web.Framework;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Users;

/// <summary>Failed attempts slow the next, for the account and for the network address, and shut nobody out for good.</summary>
public class DoorTests : IAsyncLifetime
{
    private const string Wrong = "fel-losenord-helt";
    private readonly TestApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task<WebPage> TryAsync(string email, string password)
    {
        var page = await app.Visit().GetAsync("/logga-in");
        return await page.Form("Logga in").With("E-postadress", email).With("Lösenord", password).SubmitAsync();
    }

    private async Task FailAsync(string email, int times = AttemptLimits.Free)
    {
        for (var i = 0; i < times; i++)
        {
            await TryAsync(email, Wrong);
        }
    }

    private Task<List<SecurityEventKind>> KindsAsync() =>
        app.ReadAsync(db => db.Set<SecurityEvent>().OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(10_000, 15)]
    public void Each_failure_after_the_fifth_makes_the_next_wait_longer_and_never_more_than_fifteen_minutes(int failed, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), AttemptLimits.Wait(failed));

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_a_minute_and_then_comes_in()
    {
        await FailAsync(Eva, 4);
        Assert.Equal("Min översikt", (await TryAsync(Eva, DemoPeople.Password)).Heading);
        await FailAsync(Eva);
        Assert.Contains(ProofTexts.Waits, (await TryAsync(Eva, DemoPeople.Password)).Errors);
        app.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Contains(ProofTexts.Waits, (await TryAsync(Eva, DemoPeople.Password)).Errors);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Min översikt", (await TryAsync(Eva, DemoPeople.Password)).Heading);
    }

    [Fact]
    public async Task An_address_without_an_account_is_answered_word_for_word_as_one_with()
    {
        foreach (var turn in Enumerable.Range(0, AttemptLimits.Free + 1))
        {
            var (known, unknown) = (await TryAsync(Eva, Wrong), await TryAsync("ingen@kommunen.example", Wrong));
            Assert.Equal(known.Status, unknown.Status);
            Assert.Equal(known.Errors, unknown.Errors);
            Assert.Equal(turn == AttemptLimits.Free, known.Errors.Contains(ProofTexts.Waits));
        }
    }

    [Fact]
    public async Task An_unknown_address_takes_the_time_of_a_password()
    {
        async Task<TimeSpan> TakesAsync(string email)
        {
            var clock = Stopwatch.StartNew();
            await app.WithAsync(s =>
                s.GetRequiredService<AccountProof>().PasswordAsync(email, Wrong, Actor.System(TestDatabase.StoryTime, "prov"))
            );
            return clock.Elapsed;
        }

        await TakesAsync("varm@kommunen.example");
        // A password is a hundred thousand rounds of hashing; a look into the database is nothing beside it.
        Assert.True(await TakesAsync("ingen@kommunen.example") > 0.3 * await TakesAsync(Eva));
    }

    [Fact]
    public async Task Whoever_owns_the_account_is_told_once_that_attempts_fail_and_nobody_else_is()
    {
        await FailAsync(Eva, AttemptLimits.Free + 2);
        await FailAsync("ingen@kommunen.example");
        var mails = await app.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.EventId == Events.AttemptsFailed.Id).ToListAsync());

        Assert.Equal(Eva, Assert.Single(mails).To);
        Assert.Equal(2, (await KindsAsync()).Count(k => k == SecurityEventKind.DoorClosed));
    }

    [Fact]
    public async Task A_new_password_by_the_mailed_link_opens_what_failures_have_closed()
    {
        await FailAsync(Eva);
        await (await app.Visit().GetAsync("/glomt-losenord")).Form("Skicka länk").With("E-postadress", Eva).SubmitAsync();
        var body = await app.ReadAsync(db =>
            db.Set<OutboxMail>().Where(m => m.EventId == Events.PasswordAsked.Id).Select(m => m.Body).FirstAsync()
        );
        var link = new Uri(body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        const string Next = "violer vid kvarndammen";
        await (await app.Visit().GetAsync(link)).Form("Spara lösenord").With("Nytt lösenord", Next).SubmitAsync();

        Assert.Equal("Min översikt", (await TryAsync(Eva, Next)).Heading);
    }

    [Fact]
    public async Task What_strangers_do_outside_closes_nothing_for_whoever_is_signed_in()
    {
        var eva = await app.SignInAsync(Eva);
        await FailAsync(Eva);
        var changed = await (await eva.GetAsync("/profil/losenord"))
            .Form("Byt lösenord")
            .With("Nuvarande lösenord", DemoPeople.Password)
            .With("Nytt lösenord", "violer vid kvarndammen")
            .SubmitAsync();
        Assert.Equal("Lösenordet är ändrat.", changed.Flash);
    }

    [Fact]
    public async Task A_wrong_current_password_slows_the_next_too()
    {
        var page = await (await app.SignInAsync(Eva)).GetAsync("/profil/losenord");
        async Task<WebPage> ChangeAsync(string current) =>
            await page.Form("Byt lösenord")
                .With("Nuvarande lösenord", current)
                .With("Nytt lösenord", "violer vid kvarndammen")
                .SubmitAsync();
        for (var i = 0; i < AttemptLimits.Free; i++)
        {
            Assert.Contains("Lösenordet stämmer inte.", (await ChangeAsync(Wrong)).Errors);
        }

        Assert.Contains(ProofTexts.WaitsInside, (await ChangeAsync(DemoPeople.Password)).Errors);
        Assert.Contains(SecurityEventKind.ProofRefused, await KindsAsync());
    }

    [Fact]
    public async Task Many_attempts_at_once_are_not_more_attempts()
    {
        var now = TestDatabase.StoryTime;
        var tried = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(_ => app.WithAsync(s => s.GetRequiredService<AttemptLimits>().BeginAsync(DoorName.Outside("a@b.example"), now)))
        );
        Assert.Equal(AttemptLimits.Free, tried.Count(t => t.MayTry));
    }

    [Fact]
    public async Task A_day_without_attempts_forgives_them()
    {
        var (door, now) = (DoorName.Outside("a@b.example"), TestDatabase.StoryTime);
        Task<Attempt> BeginAsync(DateTime at) => app.WithAsync(s => s.GetRequiredService<AttemptLimits>().BeginAsync(door, at));
        for (var i = 0; i < AttemptLimits.Free; i++)
        {
            await BeginAsync(now);
        }

        Assert.Equal(6, (await BeginAsync(now + AttemptLimits.Forgiven)).Failed);
        Assert.Equal(1, (await BeginAsync(now + AttemptLimits.Forgiven + AttemptLimits.Forgiven + TimeSpan.FromSeconds(1))).Failed);
    }

    [Fact]
    public async Task One_network_address_is_answered_so_many_wrong_passwords_and_what_is_right_does_not_count()
    {
        for (var i = 0; i < AddressLimits.Most(LimitedDoor.WrongProof); i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync($"nr{i}@kommunen.example", Wrong)).Status);
            if (i == 0)
            {
                Assert.Equal("Min översikt", (await TryAsync(Eva, DemoPeople.Password)).Heading);
            }
        }

        var refused = await TryAsync("sist@kommunen.example", Wrong);
        Assert.Equal((HttpStatusCode.TooManyRequests, "För många försök"), (refused.Status, refused.Heading));
        Assert.Contains(SecurityEventKind.TooMany, await KindsAsync());
    }

    [Fact]
    public async Task One_network_address_is_answered_so_many_messages_and_links()
    {
        async Task<HttpStatusCode> SendAsync(string path, string button, string field, string value) =>
            (await (await app.Visit().GetAsync(path)).Form(button).With(field, value).SubmitAsync()).Status;
        for (var i = 0; i < AddressLimits.Most(LimitedDoor.Message); i++)
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync("/tillganglighet", "Skicka in", "Vad fungerar inte?", "Menyn"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync("/tillganglighet", "Skicka in", "Vad fungerar inte?", "Menyn"));
        for (var i = 0; i < AddressLimits.Most(LimitedDoor.NewPassword); i++)
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync("/glomt-losenord", "Skicka länk", "E-postadress", $"nr{i}@kommunen.example"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync("/glomt-losenord", "Skicka länk", "E-postadress", Eva));
    }

    [Fact]
    public async Task Every_change_of_how_one_signs_in_is_told_by_mail_and_noted()
    {
        await (await (await app.SignInAsync(Eva)).GetAsync("/profil/losenord"))
            .Form("Byt lösenord")
            .With("Nuvarande lösenord", DemoPeople.Password)
            .With("Nytt lösenord", "violer vid kvarndammen")
            .SubmitAsync();
        var mail = await app.ReadAsync(db => db.Set<OutboxMail>().SingleAsync(m => m.EventId == Events.SignInChanged.Id));

        Assert.Equal(Eva, mail.To);
        Assert.StartsWith("Lösenordet är ändrat.", mail.Body, StringComparison.Ordinal);
        Assert.Contains(SecurityEventKind.PasswordChanged, await KindsAsync());
    }
}
