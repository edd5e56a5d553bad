using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Core.Users;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Users;

/// <summary>Accounts from the invitation to the day they are closed, through the pages.</summary>
public class AccountTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string Password = "ett ganska långt lösenord";
    private const string Other = "ett annat långt lösenord";

    private Task<AppUser> UserAsync(string email) =>
        app.ActAsync<UserService, AppUser>(Admin, (s, a) => s.AddAsync("Ny Person", email, "", Password, a));

    private async Task<WebPage> SignInAsync(string email, string password, string address = "/logga-in")
    {
        var page = await app.Visit().GetAsync(address);
        return await page.Form("Logga in").With("E-postadress", email).With("Lösenord", password).SubmitAsync();
    }

    private static async Task<WebPage> ChangeAsync(Visitor who, string current, string next)
    {
        var page = await who.GetAsync("/profil/losenord");
        return await page.Form("Byt lösenord").With("Nuvarande lösenord", current).With("Nytt lösenord", next).SubmitAsync();
    }

    private async Task CloseAsync(AppUser user, bool open = false)
    {
        var admin = await app.SignInAsync(Admin);
        var page = await admin.GetAsync($"/administration/anvandare/{user.Id}");
        var form = page.Form("Spara användare").Forge("Input.Active", open ? "true" : "false");
        Assert.Equal("Användaren är sparad.", (await form.SubmitAsync()).Flash);
    }

    private Task<int> MailsAsync(string to) => app.ReadAsync(db => db.Set<OutboxMail>().CountAsync(m => m.To == to));

    private async Task<string> LinkAsync(string to)
    {
        var body = await app.ReadAsync(db =>
            db.Set<OutboxMail>().Where(m => m.To == to).OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync()
        );
        return new Uri(body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    [Fact]
    public async Task A_closed_account_is_shut_out_at_once_and_let_in_again_when_it_is_opened()
    {
        var user = await UserAsync("stangd@kommunen.example");
        var session = await app.SignInAsync(user.Email!, Password);
        Assert.Equal("Min översikt", (await session.GetAsync("/")).Heading);

        await CloseAsync(user);
        Assert.NotEqual("Min översikt", (await session.GetAsync("/")).Heading);
        Assert.NotEmpty((await SignInAsync(user.Email!, Password)).Errors);

        await CloseAsync(user, open: true);
        Assert.Equal("Min översikt", (await SignInAsync(user.Email!, Password)).Heading);
    }

    [Fact]
    public async Task A_password_is_taken_as_it_is_typed_and_not_cleaned_as_text_is()
    {
        // A decomposed letter, a soft hyphen and a joiner, as a password manager or another keyboard may send them.
        const string typed = "tra\u0308d och sam\u00adverkan\u200d 7";
        var user = await UserAsync("losen-som-skrivet@kommunen.example");
        var changed = await ChangeAsync(await app.SignInAsync(user.Email!, Password), Password, typed);
        Assert.Empty(changed.Errors);
        Assert.Equal("Min översikt", (await SignInAsync(user.Email!, typed)).Heading);
        Assert.NotEmpty((await SignInAsync(user.Email!, "träd och samverkan 7")).Errors);
    }

    [Fact]
    public async Task Who_cannot_sign_in_is_sent_no_link_and_told_the_same()
    {
        var closed = await UserAsync("stangd-lank@kommunen.example");
        await CloseAsync(closed);
        var answers = new List<string>();
        foreach (var email in new[] { closed.Email!, "finns-inte@kommunen.example", Mikael })
        {
            var page = await app.Visit().GetAsync("/glomt-losenord");
            answers.Add((await page.Form("Skicka länk").With("E-postadress", email).SubmitAsync()).Flash);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Equal((0, 0), (await MailsAsync(closed.Email!), await MailsAsync("finns-inte@kommunen.example")));
        Assert.Equal(1, await MailsAsync(Mikael));
    }

    [Theory]
    [InlineData("fel lösenord alls", Other, "Input_Current", "Lösenordet stämmer inte.")]
    [InlineData("", Other, "Input_Current", "Ange ditt nuvarande lösenord.")]
    [InlineData(Password, "", "Input_Next", "Ange ett nytt lösenord.")]
    [InlineData(Password, "elva tecken", "Input_Next", "Lösenordet ska ha minst 12 tecken.")]
    [InlineData(Password, "ababababababab", "Input_Next", "Lösenordet ska ha minst 5 olika tecken.")]
    public async Task A_password_that_will_not_do_is_told_at_its_field_and_changes_nothing(
        string current,
        string next,
        string field,
        string told
    )
    {
        var email = $"byter-{current.Length}-{next.Length}@kommunen.example";
        await UserAsync(email);
        var page = await ChangeAsync(await app.SignInAsync(email, Password), current, next);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(told, page.Html!.GetElementById(field + "-error")!.TextContent.Trim());
        Assert.All(page.Html.QuerySelectorAll("input[type=password]"), i => Assert.Equal("", i.GetAttribute("value") ?? ""));
        Assert.Equal("Min översikt", (await SignInAsync(email, Password)).Heading);
    }

    [Fact]
    public async Task A_changed_password_is_the_only_one_and_ends_the_sessions_elsewhere()
    {
        var user = await UserAsync("bytt@kommunen.example");
        var (here, elsewhere) = (await app.SignInAsync(user.Email!, Password), await app.SignInAsync(user.Email!, Password));

        Assert.Equal("Lösenordet är ändrat.", (await ChangeAsync(here, Password, Other)).Flash);
        Assert.NotEmpty((await SignInAsync(user.Email!, Password)).Errors);
        Assert.Equal("Min översikt", (await SignInAsync(user.Email!, Other)).Heading);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Logga in", (await elsewhere.GetAsync("/")).Heading);
        Assert.Equal("Min översikt", (await here.GetAsync("/")).Heading);
    }

    [Theory]
    [InlineData("/overenskommelser", "/overenskommelser")]
    [InlineData("/overenskommelser?sida=1", "/overenskommelser?sida=1")]
    [InlineData("https://ond.example/", "/")]
    [InlineData("//ond.example", "/")]
    [InlineData("/\\ond.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task Signing_in_leads_back_to_a_page_of_the_product_and_nowhere_else(string back, string expected)
    {
        var page = await app.Visit().GetAsync("/logga-in?tillbaka=" + Uri.EscapeDataString(back));
        using var answer = await page.Form("Logga in").With("E-postadress", Jonas).With("Lösenord", Demo.DemoPeople.Password).SendAsync();

        Assert.Equal((HttpStatusCode.Found, expected), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_where_they_were_going()
    {
        var visitor = app.Visit();
        var asked = await visitor.GetAsync("/overenskommelser/norrmalm-aktuell/bilagor");
        var there = await asked.Form("Logga in").With("E-postadress", Karin).With("Lösenord", Demo.DemoPeople.Password).SubmitAsync();

        Assert.Equal("/overenskommelser/norrmalm-aktuell/bilagor", there.Address);
        Assert.Equal(HttpStatusCode.OK, there.Status);
    }

    [Fact]
    public async Task An_address_signs_in_whatever_the_case_of_its_letters() =>
        Assert.Equal("Min översikt", (await SignInAsync(Oskar.ToUpperInvariant(), Demo.DemoPeople.Password)).Heading);

    [Fact]
    public async Task An_invited_person_chooses_a_password_once_and_comes_in()
    {
        const string Email = "inbjuden@kommunen.example";
        var page = await (await app.SignInAsync(Admin)).GetAsync("/administration/anvandare/ny");
        await page.Form("Lägg till användare").With("Namn", "Inbjuden Person").With("E-postadress", Email).SubmitAsync();
        var link = await LinkAsync(Email);

        Assert.NotEmpty((await SignInAsync(Email, Password)).Errors);
        var chosen = await (await app.Visit().GetAsync(link)).Form("Spara lösenord").With("Nytt lösenord", Password).SubmitAsync();
        Assert.Equal("Lösenordet är ändrat. Logga in med det nya.", chosen.Flash);
        Assert.Equal("Min översikt", (await SignInAsync(Email, Password)).Heading);

        var again = await (await app.Visit().GetAsync(link)).Form("Spara lösenord").With("Nytt lösenord", Other).SubmitAsync();
        Assert.Contains("Länken gäller inte längre. Begär en ny.", again.Errors);
        Assert.NotEmpty((await SignInAsync(Email, Other)).Errors);
    }

    [Fact]
    public async Task A_link_for_one_account_opens_no_other()
    {
        var (user, other) = (await UserAsync("lank@kommunen.example"), await UserAsync("annan@kommunen.example"));
        await (await app.Visit().GetAsync("/glomt-losenord")).Form("Skicka länk").With("E-postadress", user.Email!).SubmitAsync();
        var link = await LinkAsync(user.Email!);
        foreach (
            var forged in new[]
            {
                link.Replace(user.Id.ToString(), other.Id.ToString(), StringComparison.Ordinal),
                link + "x",
                link.Split('&')[0],
            }
        )
        {
            var page = await (await app.Visit().GetAsync(forged)).Form("Spara lösenord").With("Nytt lösenord", Other).SubmitAsync();
            Assert.Contains("Länken gäller inte längre. Begär en ny.", page.Errors);
        }

        Assert.NotEmpty((await SignInAsync(other.Email!, Other)).Errors);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_told_at_the_field_and_the_rest_stays()
    {
        var page = await (await app.SignInAsync(Admin)).GetAsync("/administration/anvandare/ny");
        var again = await page.Form("Lägg till användare")
            .With("Namn", "Karin Två")
            .With("E-postadress", Karin.ToUpperInvariant())
            .With("Telefon", "08-555 010 99")
            .SubmitAsync();

        Assert.StartsWith(
            ContactRules.EmailTaken.Message,
            again.Html!.GetElementById("Input_Email-error")!.TextContent,
            StringComparison.Ordinal
        );
        var form = again.Form("Lägg till användare");
        Assert.Equal(("Karin Två", "08-555 010 99"), (form.Value("Namn"), form.Value("Telefon")));
    }

    [Fact]
    public async Task A_profile_saved_in_two_windows_is_not_saved_over_unseen()
    {
        var user = await UserAsync("tva-fonster@kommunen.example");
        var who = await app.SignInAsync(user.Email!, Password);
        var (one, two) = (await who.GetAsync("/profil"), await who.GetAsync("/profil"));
        Assert.Equal("Profilen är sparad.", (await one.Form("Spara profil").With("Telefon", "08-1").SubmitAsync()).Flash);
        var refused = await two.Form("Spara profil").With("Telefon", "08-2").SubmitAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "08-2"), (refused.Status, refused.Form("Spara profil").Value("Telefon")));
        Assert.Equal("Profilen är sparad.", (await refused.Form("Spara profil").SubmitAsync()).Flash);
    }
}
