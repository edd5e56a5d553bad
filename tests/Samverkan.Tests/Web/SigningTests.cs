using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

public class SigningTests
{
    private const string Root = "/overenskommelser/prov";

    private static async Task SubmitAsync(Visitor visitor, params int[] annexes)
    {
        foreach (var number in annexes)
        {
            await (await visitor.GetAsync($"{Root}/bilagor/{number}/understall"))
                .Form("Underställ version 1")
                .With("Vad är ändrat, i korthet", "Första versionen")
                .SubmitAsync();
        }
    }

    private static async Task<WebPage> SignAsync(Visitor visitor, string password = DemoPeople.Password)
    {
        var overview = await visitor.GetAsync(Root + "/underskrift");
        var page = await overview.ClickAsync("Underteckna");
        return await page.Form("Underteckna").With("Ort", "Stockholm").With("Lösenord", password).SubmitAsync();
    }

    [Fact]
    public async Task Both_sign_the_sealed_agreement_and_a_changed_byte_is_shown_as_broken()
    {
        await using var app = new TestApp();
        await app.DraftAgreementAsync("prov");
        var karin = await app.SignInAsync(Karin);
        await SubmitAsync(karin, 3, 4, 6);
        var refused = await (await karin.GetAsync(Root + "/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
        Assert.Contains(refused.Errors, e => e.StartsWith("Bilaga 7 Kommunikationsplan saknar version.", StringComparison.Ordinal));
        await SubmitAsync(karin, 7);
        var sent = await (await karin.GetAsync(Root + "/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
        Assert.Equal("Avtalet är sänt för underskrift.", sent.Flash);

        var eva = await app.SignInAsync(Eva);
        Assert.Contains(SigningRules.WrongPassword.Message, (await SignAsync(eva, "fel lösenord")).Errors);
        Assert.Equal("Du har undertecknat.", (await SignAsync(eva)).Flash);
        Assert.DoesNotContain("Gällande version 1", (await karin.GetAsync(Root)).Text);
        await SignAsync(await app.SignInAsync(Mikael));
        var signed = await karin.GetAsync(Root);
        Assert.Contains("Undertecknat 2026-03-11", signed.Text);
        Assert.Contains("Version 1 från 2026-03-11", signed.Text);

        var overview = await karin.GetAsync(Root + "/underskrift");
        var verify = overview.Link("Kontrollera innehållet");
        Assert.Contains("Innehållet är oförändrat", (await karin.GetAsync(verify)).Text);
        var pdf = (await karin.GetAsync(overview.Link("Hämta det undertecknade"))).Bytes;
        Assert.Equal(pdf, (await karin.GetAsync(overview.Link("Hämta det undertecknade"))).Bytes);

        await app.ReadAsync(db =>
            db.ChangePackedAsync(
                "UPDATE SealedDocument SET Content = packed(replace(unpacked(Content), 'Chefsamrådet', 'Chefsamrodet')) "
                    + "WHERE Position = 1"
            )
        );
        Assert.Contains("Innehållet har ändrats", (await karin.GetAsync(verify)).Text);
    }

    [Fact]
    public async Task A_party_that_declines_ends_the_request_with_its_reason()
    {
        await using var app = new TestApp();
        await app.DraftAgreementAsync("prov");
        var karin = await app.SignInAsync(Karin);
        await SubmitAsync(karin, 3, 4, 6, 7);
        await (await karin.GetAsync(Root + "/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
        var eva = await app.SignInAsync(Eva);
        var request = await app.ReadAsync(db =>
            db.Set<SignatureRequest>().Where(r => r.Agreement.Slug == "prov").Select(r => r.Id).FirstAsync()
        );
        await (await eva.GetAsync($"{Root}/underskrift/{request}/avboj"))
            .Form("Avböj att underteckna")
            .With("Varför", "Nämnden har inte behandlat ärendet.")
            .SubmitAsync();
        Assert.Contains("Nämnden har inte behandlat ärendet.", (await karin.GetAsync(Root + "/underskrift")).Text);
        Assert.Contains("Utkast", (await karin.GetAsync(Root)).Text);
    }

    [Fact]
    public async Task Only_the_partys_signatory_may_sign()
    {
        await using var app = new TestApp();
        await app.DraftAgreementAsync("prov");
        var karin = await app.SignInAsync(Karin);
        await SubmitAsync(karin, 3, 4, 6, 7);
        await (await karin.GetAsync(Root + "/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
        var request = await app.ReadAsync(db =>
            db.Set<SignatureRequest>().Where(r => r.Agreement.Slug == "prov").Select(r => r.Id).FirstAsync()
        );
        Assert.Equal(403, (int)(await karin.GetAsync($"{Root}/underskrift/{request}/underteckna")).Status);
    }

    [Fact]
    public async Task What_is_sent_for_signature_stands_still_until_the_request_is_over()
    {
        await using var app = new TestApp();
        await app.DraftAgreementAsync("prov");
        var karin = await app.SignInAsync(Karin);
        await SubmitAsync(karin, 3, 4, 6, 7);
        var withdraw = await karin.GetAsync(Root + "/bilagor/3/version/1/dra-tillbaka");
        var section = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.Annex.Agreement.Slug == "prov" && s.Heading == "Metod").Select(s => s.Id).FirstAsync()
        );
        await (await karin.GetAsync($"{Root}/bilagor/3/arbete/{section}"))
            .Form("Spara utkast")
            .With("Text", "Ändrat efter förseglingen.")
            .SubmitAsync();
        var share = await (await karin.GetAsync($"{Root}/bilagor/3/arbete/{section}")).Form("Dela avsnittet med motparten").SubmitAsync();
        await (await karin.GetAsync(Root + "/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();

        var refused = await withdraw.Form("Dra tillbaka versionen").With("Varför", "Ett fel i texten.").SubmitAsync();
        Assert.Equal(422, (int)refused.Status);
        Assert.Equal(422, (int)(await share.Form("Dela med motparten").SubmitAsync()).Status);
        var page = await karin.GetAsync(Root + "/bilagor/3/version/1");
        Assert.Contains("Versionen är sänd för underskrift", page.Text);
        Assert.Contains("Underställd", page.Text);

        var request = await app.ReadAsync(db =>
            db.Set<SignatureRequest>().Where(r => r.Agreement.Slug == "prov").Select(r => r.Id).FirstAsync()
        );
        await (await karin.GetAsync($"{Root}/underskrift/{request}/dra-tillbaka"))
            .Form("Dra tillbaka begäran")
            .With("Varför", "Texten ska rättas.")
            .SubmitAsync();
        await (await karin.GetAsync(share.Address)).Form("Dela med motparten").SubmitAsync();
        Assert.Contains("Utkast", (await karin.GetAsync(Root + "/bilagor/3")).Text);
    }
}
