using Microsoft.EntityFrameworkCore;
using OtpNet;
using Samverkan.Core.Data;
using Samverkan.Core.Signing;
using Samverkan.Core.Users;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Users;

/// <summary>A second factor from the first code to the last recovery code, through the pages.</summary>
public class TwoFactorTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    /// <summary>The code that an app shows for a key now, or some half-minutes from now.</summary>
    private static async Task<string> CodeAsync(string key, int later = 0)
    {
        // Not right before the half-minute is over, or it would be another when it is read.
        while (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 30 > 26)
        {
            await Task.Delay(500);
        }

        return new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(30 * later));
    }

    /// <summary>Turns the second factor on; gives the key and the recovery codes.</summary>
    private static async Task<(string Key, IReadOnlyList<string> Recovery)> TurnOnAsync(Visitor visitor)
    {
        var start = await (await visitor.GetAsync("/profil/tvafaktor")).Form("Kom igång").SubmitAsync();
        var key = start.Html!.QuerySelector("strong.code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        PageForm Form(string code, string password) =>
            start.Form("Slå på tvåfaktorsinloggning").With("Kod", code).With("Lösenord", password);
        Assert.Contains(
            "Koden stämmer inte. Ange en ny kod från din app.",
            (await Form("000000", DemoPeople.Password).SubmitAsync()).Errors
        );
        Assert.Contains("Lösenordet stämmer inte.", (await Form(await CodeAsync(key, -1), "fel").SubmitAsync()).Errors);
        var on = await Form(await CodeAsync(key, -1), DemoPeople.Password).SubmitAsync();
        return (key, [.. on.Html!.QuerySelectorAll("ul.code li").Select(l => l.TextContent.Trim())]);
    }

    private async Task<WebPage> PasswordAsync(string email)
    {
        var visitor = app.Visit();
        var form = (await visitor.GetAsync("/logga-in")).Form("Logga in");
        return await form.With("E-postadress", email).With("Lösenord", DemoPeople.Password).SubmitAsync();
    }

    [Fact]
    public async Task After_the_password_a_code_or_a_recovery_code_is_asked_for()
    {
        var (key, recovery) = await TurnOnAsync(await app.SignInAsync(Eva));
        Assert.Equal(10, recovery.Distinct().Count());

        var asked = await PasswordAsync(Eva);
        Assert.StartsWith("/logga-in/kod", asked.Address, StringComparison.Ordinal);
        Assert.NotEmpty((await asked.Form("Logga in").With("Kod", "000000").SubmitAsync()).Errors);
        var code = await CodeAsync(key);
        Assert.Equal("Min översikt", (await asked.Form("Logga in").With("Kod", code).SubmitAsync()).Heading);
        var repeated = await PasswordAsync(Eva);
        Assert.NotEmpty((await repeated.Form("Logga in").With("Kod", code).SubmitAsync()).Errors);

        var lost = await PasswordAsync(Eva);
        Assert.Equal("Min översikt", (await lost.Form("Logga in").With("Kod", recovery[0]).SubmitAsync()).Heading);
        var again = await PasswordAsync(Eva);
        Assert.NotEmpty((await again.Form("Logga in").With("Kod", recovery[0]).SubmitAsync()).Errors);
    }

    [Fact]
    public async Task Turning_off_asks_for_the_password()
    {
        var eva = await app.SignInAsync(Eva);
        await TurnOnAsync(eva);
        var page = await eva.GetAsync("/profil/tvafaktor");
        Assert.NotEmpty((await page.Form("Slå av tvåfaktorsinloggning").With("Lösenord", "fel").SubmitAsync()).Errors);
        Assert.True(await app.ReadAsync(db => db.Users.AnyAsync(u => u.Email == Eva && u.TwoFactorEnabled)));

        var off = await page.Form("Slå av tvåfaktorsinloggning").With("Lösenord", DemoPeople.Password).SubmitAsync();
        Assert.Equal("Tvåfaktorsinloggning är av.", off.Flash);
        Assert.Equal("Min översikt", (await PasswordAsync(Eva)).Heading);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_right_half_a_minute_before_and_after_its_own(int steps, bool right)
    {
        const string Key = "JBSWY3DPEHPK3PXP";
        var now = new DateTime(2026, 11, 30, 12, 0, 10, DateTimeKind.Utc);
        var code = new Totp(Base32Encoding.ToBytes(Key)).ComputeTotp(now.AddSeconds(30 * steps));
        Assert.Equal(right, OnceOnlyCodes.StepOf(Key, code, now) is not null);
    }

    [Fact]
    public async Task The_key_and_the_recovery_codes_are_not_readable_in_the_database()
    {
        var (key, recovery) = await TurnOnAsync(await app.SignInAsync(Eva));
        var stored = await app.ReadAsync(db => db.UserTokens.Select(t => t.Value!).ToListAsync());

        Assert.Equal(2, stored.Count);
        Assert.All(
            stored,
            s =>
            {
                Assert.DoesNotContain(key, s, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(recovery, code => s.Contains(code, StringComparison.OrdinalIgnoreCase));
            }
        );
    }

    [Fact]
    public async Task A_key_from_before_they_were_encrypted_still_works_and_is_encrypted_then()
    {
        var (key, _) = await TurnOnAsync(await app.SignInAsync(Eva));
        await app.ReadAsync(db =>
            db.UserTokens.Where(t => t.Name == "AuthenticatorKey")
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.Value, key.ToUpperInvariant()))
        );
        var asked = await PasswordAsync(Eva);
        var code = await CodeAsync(key);
        Assert.Equal("Min översikt", (await asked.Form("Logga in").With("Kod", code).SubmitAsync()).Heading);
        Assert.False(await app.ReadAsync(db => db.UserTokens.AnyAsync(t => t.Value == key.ToUpperInvariant())));
    }

    [Fact]
    public async Task Signing_asks_for_the_code_too_and_a_wrong_one_signs_nothing()
    {
        await app.DraftAgreementAsync("prov");
        var karin = await app.SignInAsync(Karin);
        foreach (var number in new[] { 3, 4, 6, 7 })
        {
            var submit = await karin.GetAsync($"/overenskommelser/prov/bilagor/{number}/understall");
            await submit.Form("Underställ version 1").With("Vad är ändrat, i korthet", "Första versionen").SubmitAsync();
        }

        await (await karin.GetAsync("/overenskommelser/prov/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
        var eva = await app.SignInAsync(Eva);
        var (key, _) = await TurnOnAsync(eva);
        var page = await (await eva.GetAsync("/overenskommelser/prov/underskrift")).ClickAsync("Underteckna");

        var form = page.Form("Underteckna").With("Ort", "Stockholm").With("Lösenord", DemoPeople.Password);
        Assert.Contains(SigningRules.WrongCode.Message, (await form.With("Kod från appen", "000000").SubmitAsync()).Errors);
        Assert.False(
            await app.ReadAsync(db => db.Set<SignatureRequest>().AnyAsync(r => r.Agreement.Slug == "prov" && r.Signatures.Count > 0))
        );
        var again = page.Form("Underteckna").With("Ort", "Stockholm").With("Lösenord", DemoPeople.Password);
        Assert.Equal("Du har undertecknat.", (await again.With("Kod från appen", await CodeAsync(key)).SubmitAsync()).Flash);
    }
}
