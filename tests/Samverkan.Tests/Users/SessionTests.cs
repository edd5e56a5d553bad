using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Users;

/// <summary>A session ends at the next page when its account's security stamp is another, and at nothing less.</summary>
public class SessionTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<Guid> StampAsync() =>
        app.ReadAsync(db => db.Set<ChangeStamp>().Where(s => s.Id == ChangeStamp.Installation).Select(s => s.Stamp).FirstAsync());

    private Task<T> WithUserAsync<T>(string email, Func<UserManager<AppUser>, AppUser, Task<T>> act) =>
        app.WithAsync(async s =>
        {
            var users = s.GetRequiredService<UserManager<AppUser>>();
            return await act(users, (await users.FindByEmailAsync(email))!);
        });

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_at_once_and_not_the_one_where_it_was_chosen()
    {
        var (here, there) = (await app.SignInAsync(Leila), await app.SignInAsync(Leila));
        Assert.Equal("Min översikt", (await there.GetAsync(Links.Overview)).Heading);
        await (await here.GetAsync(Links.Password))
            .Form("Byt lösenord")
            .With("Nuvarande lösenord", DemoPeople.Password)
            .With("Nytt lösenord", "Ett-helt-nytt-losenord-9")
            .SubmitAsync();

        Assert.Equal("Min översikt", (await here.GetAsync(Links.Overview)).Heading);
        Assert.Equal("Logga in", (await there.GetAsync(Links.Overview)).Heading);
        Assert.Equal("Logga in", (await there.GetAsync(Links.Agreement(StoryApp.Running).History)).Heading);
        Assert.Single((await here.GetAsync(Links.Sessions)).Html!.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Two_factor_that_an_administrator_turns_off_ends_the_accounts_sessions_at_once()
    {
        var eva = await app.SignInAsync(Eva);
        Assert.Equal("Min översikt", (await eva.GetAsync(Links.Overview)).Heading);
        var id = await app.ReadAsync(db => db.Users.Where(u => u.Email == Eva).Select(u => u.Id).FirstAsync());
        await app.ActAsync<UserService>(Admin, (s, admin) => s.ResetTwoFactorAsync(id, admin));

        Assert.Equal("Logga in", (await eva.GetAsync(Links.Overview)).Heading);
    }

    [Fact]
    public async Task A_stamp_that_is_changed_beside_every_act_ends_sessions_too()
    {
        var jonas = await app.SignInAsync(Jonas);
        Assert.Equal("Min översikt", (await jonas.GetAsync(Links.Overview)).Heading);
        var before = await StampAsync();
        await WithUserAsync(Jonas, (users, user) => users.UpdateSecurityStampAsync(user));

        Assert.NotEqual(before, await StampAsync());
        Assert.Equal("Logga in", (await jonas.GetAsync(Links.Overview)).Heading);
    }

    [Fact]
    public async Task A_failed_attempt_to_sign_in_ends_nothing_and_lets_nothing_be_worked_out_anew()
    {
        var mikael = await app.SignInAsync(Mikael);
        var before = await StampAsync();
        await app.SignInAsync(Mikael, "fel lösenord");

        Assert.Equal(before, await StampAsync());
        Assert.Equal("Min översikt", (await mikael.GetAsync(Links.Overview)).Heading);
    }

    [Fact]
    public async Task A_session_goes_on_for_hours_without_a_new_cookie_at_every_page()
    {
        await using var own = new StoryApp();
        var karin = await own.SignInAsync(Karin);
        own.Clock.Advance(TimeSpan.FromHours(2));

        var response = await karin.Client.GetAsync(new Uri(Links.Overview, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Assert.DoesNotContain(cookies, c => c.StartsWith("samverkan=", StringComparison.Ordinal));
    }

    private static string CookieOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("samverkan=", StringComparison.Ordinal)).Split(';')[0];

    [Fact]
    public async Task Who_signs_out_is_signed_out_at_the_server_and_a_kept_cookie_opens_nothing()
    {
        var visitor = app.Visit();
        var form = (await visitor.GetAsync("/logga-in"))
            .Form("Logga in")
            .With("E-postadress", Gunilla)
            .With("Lösenord", DemoPeople.Password);
        var cookie = CookieOf(await form.SendAsync());
        async Task<HttpStatusCode> WithKeptAsync()
        {
            using var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
            using var request = new HttpRequestMessage(HttpMethod.Get, Links.Overview);
            request.Headers.Add("Cookie", cookie);
            return (await client.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await WithKeptAsync());
        await (await visitor.GetAsync(Links.Overview)).Form("Logga ut").SubmitAsync();
        Assert.Equal(HttpStatusCode.Found, await WithKeptAsync());
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_here_and_elsewhere()
    {
        var (here, there) = (await app.SignInAsync(Petra), await app.SignInAsync(Petra));
        var listed = await here.GetAsync(Links.Sessions);
        Assert.Equal(2, listed.Html!.QuerySelectorAll("main tbody tr").Length);

        await listed.Form("Logga ut de andra").SubmitAsync();
        Assert.Equal("Logga in", (await there.GetAsync(Links.Overview)).Heading);
        var left = await here.GetAsync(Links.Sessions);
        Assert.Contains("(den här)", Assert.Single(left.Html!.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);

        await left.Form("Logga ut alla").SubmitAsync();
        Assert.Equal("Logga in", (await here.GetAsync(Links.Overview)).Heading);
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_it_began_however_much_it_is_used()
    {
        await using var own = new StoryApp();
        var karin = await own.SignInAsync(Karin);
        for (var hour = 1; hour < 12; hour++)
        {
            own.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("Min översikt", (await karin.GetAsync(Links.Overview)).Heading);
        }

        own.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Logga in", (await karin.GetAsync(Links.Overview)).Heading);
    }
}
