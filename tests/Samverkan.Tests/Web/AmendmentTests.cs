using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Testing;
using UglyToad.PdfPig;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>The text of an agreement in force changes by an amendment that both parties sign (R17).</summary>
public class AmendmentTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Root = "/overenskommelser/norrmalm-aktuell";

    private static async Task<WebPage> SignAsync(Visitor who) =>
        await (await (await who.GetAsync(Root + "/underskrift")).ClickAsync("Underteckna"))
            .Form("Underteckna")
            .With("Ort", "Stockholm")
            .With("Lösenord", "Samverkan-demo-2016")
            .SubmitAsync();

    private static async Task<string> PdfTextAsync(Visitor who, string address)
    {
        using var read = PdfDocument.Open((await who.GetAsync(address)).Bytes);
        return string.Concat(read.GetPages().Select(p => p.Text));
    }

    [Fact]
    public async Task An_amendment_is_private_until_shared_and_part_of_the_agreement_from_the_day_both_have_signed()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var (eva, mikael) = (await app.SignInAsync(Eva), await app.SignInAsync(Mikael));
        var written = await (await karin.GetAsync(Root + "/tillagg/nytt"))
            .Form("Spara tillägget")
            .With("Rubrik", "Punkt 6, mötesplats")
            .With("Vad som ändras", "Forumen möts på Vasagatan.")
            .SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync(written.Address)).Status);
        await written.Form("Ja, dela tillägget").SubmitAsync();
        var changed = await (await jonas.GetAsync(written.Address))
            .Form("Spara utkast")
            .With("Vad som ändras", "Forumen möts på Kungsholmsgatan.")
            .SubmitAsync();
        Assert.DoesNotContain("Ja, sänd tillägget", changed.Text);
        Assert.DoesNotContain("Kungsholmsgatan", (await karin.GetAsync(written.Address)).Text);
        var shared = await changed.Form("Ja, dela tillägget").SubmitAsync();
        await shared.Form("Ja, sänd tillägget").SubmitAsync();
        Assert.DoesNotContain("Spara utkast", (await karin.GetAsync(written.Address)).Text);

        await SignAsync(eva);
        Assert.DoesNotContain("Kungsholmsgatan", await PdfTextAsync(karin, Root + "/pdf"));
        await SignAsync(mikael);
        Assert.Contains("Gäller från och med 2026-03-11", (await karin.GetAsync(written.Address)).Text);
        Assert.Contains("Kungsholmsgatan", await PdfTextAsync(karin, Root + "/pdf"));
        Assert.Contains("Kungsholmsgatan", (await karin.GetAsync(Root + "/galler?datum=2026-03-11")).Text);
        Assert.DoesNotContain("Kungsholmsgatan", (await karin.GetAsync(Root + "/galler?datum=2026-03-10")).Text);
        Assert.Equal(
            AgreementState.Signed,
            await app.ReadAsync(db => db.Set<Agreement>().Where(a => a.Slug == "norrmalm-aktuell").Select(a => a.State).FirstAsync())
        );
    }
}
