using Samverkan.Core.Agreements;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>Settings are dated: what a change brings about is shown before it is made, and what was before stays to be read.</summary>
public class SettingsTests
{
    private const string Address = "/overenskommelser/norrmalm-aktuell/installningar";

    [Fact]
    public async Task A_change_is_shown_with_what_it_brings_about_before_it_is_saved_and_stays_with_its_reason()
    {
        await using var app = new TestApp();
        var karin = await app.SignInAsync(Karin);
        var page = await karin.GetAsync(Address);
        var shown = await page.Form("Visa vad som ändras")
            .With("Samråd senast, antal månader före slutet", "9")
            .With("Varför inställningen ändras", "Chefsamrådet vill hinna mer.")
            .SubmitAsync();
        Assert.Contains("Sista dagen för samråd blir", shown.Text);
        Assert.DoesNotContain("Tidigare ändringar", (await karin.GetAsync(Address)).Text);

        var other = await shown.Form("Spara ändringen").With("Samråd senast, antal månader före slutet", "10").SubmitAsync();
        Assert.Contains("10 månader före slutet", other.Text);
        Assert.DoesNotContain("Tidigare ändringar", (await karin.GetAsync(Address)).Text);

        Assert.Equal("Inställningarna är sparade.", (await other.Form("Spara ändringen").SubmitAsync()).Flash);
        var saved = await karin.GetAsync(Address);
        Assert.Contains("6 månader före slutet", saved.Text);
        Assert.Contains("Chefsamrådet vill hinna mer.", saved.Text);
    }

    [Fact]
    public async Task An_agreement_that_binds_asks_why()
    {
        await using var app = new TestApp();
        var karin = await app.SignInAsync(Karin);
        var shown = await (await karin.GetAsync(Address))
            .Form("Visa vad som ändras")
            .With("Förlängning, antal månader i taget", "12")
            .SubmitAsync();
        var refused = await shown.Form("Spara ändringen").SubmitAsync();

        Assert.Equal(422, (int)refused.Status);
        Assert.Contains(refused.Errors, e => e.StartsWith(AgreementRules.SettingsNeedReason.Message, StringComparison.Ordinal));
    }
}
