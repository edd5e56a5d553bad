using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Samverkan.Core.Security;
using Samverkan.Core.Signing;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

/// <summary>
/// A decision-maker adds a passkey, signs in with it while failed passwords close the account's door, and signs an agreement with it.
/// </summary>
[Collection(nameof(BrowserCollection))]
public class PasskeyJourney(Browser browser)
{
    private const string Slug = "resa-med-nyckel";

    [Fact]
    public async Task With_a_passkey_one_signs_in_and_signs_though_passwords_have_to_wait()
    {
        var page = await browser.SignInAsync(Eva, width: 390);
        await WithAuthenticatorAsync(page.Page);
        await page.GoAsync("/profil/nycklar");
        await page.FillAsync("Namn", "Tjänstetelefonen");
        await page.FillAsync("Lösenord", DemoPeople.Password);
        await page.PressAsync("Lägg till nyckel");
        await page.SeeAsync("Nyckeln är tillagd.");
        await page.SeeAsync("Tjänstetelefonen");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await FailAsync();
        await page.GoAsync("/logga-in");
        await page.PressAsync("Logga in med nyckel (passkey)");
        await page.SeeAsync("Min översikt");

        await SendForSignatureAsync();
        await page.GoAsync($"/overenskommelser/{Slug}/underskrift");
        await page.PressAsync("Underteckna");
        await page.FillAsync("Ort", "Stockholm");
        await page.PressAsync("Underteckna med nyckel");
        await page.SeeAsync("Du har undertecknat.");

        await page.GoAsync("/profil/nycklar");
        await page.PressAsync("Ta bort nyckeln Tjänstetelefonen");
        await page.SeeAsync("Lösenordet stämmer inte.");
        await page.FillAsync("Lösenord för att ta bort", DemoPeople.Password);
        await page.PressAsync("Ta bort nyckeln Tjänstetelefonen");
        await page.SeeAsync("Du har inga nycklar.");
    }

    [Fact]
    public async Task A_browser_without_the_key_is_told_and_not_let_in()
    {
        var page = await browser.OpenAsync();
        await WithAuthenticatorAsync(page.Page);
        await page.GoAsync("/logga-in");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in med nyckel (passkey)" }).ClickAsync();
        await page.SeeAsync("Nyckeln kunde inte användas.");
    }

    private async Task FailAsync()
    {
        for (var i = 0; i <= AttemptLimits.Free; i++)
        {
            var form = (await browser.Visit().GetAsync("/logga-in")).Form("Logga in");
            await form.With("E-postadress", Eva).With("Lösenord", "fel lösenord").SubmitAsync();
        }
    }

    private async Task SendForSignatureAsync()
    {
        await browser.App.DraftAgreementAsync(Slug);
        var karin = browser.Visit();
        var signIn = (await karin.GetAsync("/logga-in")).Form("Logga in");
        await signIn.With("E-postadress", Karin).With("Lösenord", DemoPeople.Password).SubmitAsync();
        foreach (var number in new[] { 3, 4, 6, 7 })
        {
            var submit = await karin.GetAsync($"/overenskommelser/{Slug}/bilagor/{number}/understall");
            await submit.Form("Underställ version 1").With("Vad är ändrat, i korthet", "Första versionen").SubmitAsync();
        }

        await (await karin.GetAsync($"/overenskommelser/{Slug}/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
        Assert.True(await browser.App.ReadAsync(db => db.Set<SignatureRequest>().AnyAsync(r => r.Agreement.Slug == Slug)));
    }

    /// <summary>Gives the window a device that makes and shows keys, and that its owner always answers.</summary>
    private static async Task WithAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }
}
