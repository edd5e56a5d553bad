using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Signing;
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

    /// <summary>The code that an app shows for a key now (RFC 6238: SHA-1, thirty seconds, six digits).</summary>
    private static string Code(string key)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("abcdefghijklmnopqrstuvwxyz234567".IndexOf(c), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard's own algorithm
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Turns the second factor on; gives the key and the recovery codes.</summary>
    private static async Task<(string Key, IReadOnlyList<string> Recovery)> TurnOnAsync(Visitor visitor)
    {
        var start = await (await visitor.GetAsync("/profil/tvafaktor")).Form("Kom igång").SubmitAsync();
        var key = start.Html!.QuerySelector("strong.code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var wrong = await start.Form("Slå på tvåfaktorsinloggning").With("Kod", "000000").SubmitAsync();
        Assert.Contains("Koden stämmer inte. Ange en ny kod från din app.", wrong.Errors);
        var on = await start.Form("Slå på tvåfaktorsinloggning").With("Kod", Code(key)).SubmitAsync();
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
        Assert.Equal("Min översikt", (await asked.Form("Logga in").With("Kod", Code(key)).SubmitAsync()).Heading);

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
        Assert.Equal("Du har undertecknat.", (await again.With("Kod från appen", Code(key)).SubmitAsync()).Flash);
    }
}
