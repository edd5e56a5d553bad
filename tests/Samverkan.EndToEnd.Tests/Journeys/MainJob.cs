using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.EndToEnd.Tests.Journeys;

/// <summary>
/// The main job as the four people it takes: edit the lägesbild and a plan, freeze, decide in Chefsamrådet, adjust the minutes,
/// date and append, sign, export. With and without JavaScript, axe at each step.
/// </summary>
[Collection(nameof(BrowserCollection))]
public class MainJob(Browser browser)
{
    private string root = "";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_edited_section_to_signed_PDF(bool javaScript)
    {
        var slug = javaScript ? "resa-med-skript" : "resa-utan-skript";
        var agreement = await browser.App.DraftAgreementAsync(slug);
        root = "/overenskommelser/" + slug;
        var karin = await browser.SignInAsync(Karin, javaScript);
        var jonas = await browser.SignInAsync(Jonas, javaScript);
        var eva = await browser.SignInAsync(Eva, javaScript, width: 390);
        var mikael = await browser.SignInAsync(Mikael, javaScript, width: 390);

        await EditAsync(karin, jonas, agreement);
        await SubmitAsync(karin, 3);
        await SubmitAsync(jonas, 4);
        var meeting = await PrepareMeetingAsync(karin, agreement);
        await DecideAsync(eva, meeting, "Lägesbilden");
        await DecideAsync(eva, meeting, "Åtgärdsplanerna");
        await DecideAsync(mikael, meeting, "Lägesbilden");
        await DecideAsync(mikael, meeting, "Åtgärdsplanerna");
        await karin.GoAsync(meeting + "/avsluta");
        await karin.PressAsync("Avsluta sammanträdet");
        await AdjustAsync(eva, meeting);
        await AdjustAsync(mikael, meeting);
        foreach (var number in new[] { 3, 4 })
        {
            await karin.GoAsync($"{root}/bilagor/{number}/version/1/tillfoga");
            await karin.PressAsync("Datera och tillfoga");
            await karin.SeeAsync("Gällande");
        }

        await SubmitAsync(karin, 6);
        await SubmitAsync(karin, 7);
        await karin.GoAsync(root + "/underskrift/begar");
        await karin.PressAsync("Sänd för underskrift");
        await SignAsync(eva);
        await SignAsync(mikael);

        await karin.GoAsync(root);
        await karin.SeeAsync("Undertecknat 2026-03-11");
        var pdf = await karin.DownloadAsync(root + "/pdf");
        Assert.True(pdf.Length > 100_000);
        Assert.Equal("%PDF-1.7", System.Text.Encoding.ASCII.GetString(pdf, 0, 8));
    }

    private async Task EditAsync(AccessiblePage karin, AccessiblePage jonas, Agreement agreement)
    {
        var (section, plan) = await browser.App.ReadAsync(async db =>
            (
                await db.Set<Section>().Where(s => s.AgreementId == agreement.Id && s.Heading == "Metod").Select(s => s.Id).FirstAsync(),
                await db.Set<ActionPlan>()
                    .Where(p => p.AgreementId == agreement.Id && p.Title == "Platssamverkan Klara")
                    .Select(p => p.Id)
                    .FirstAsync()
            )
        );
        await karin.GoAsync($"{root}/bilagor/3/arbete/{section}");
        await karin.AppendAsync("Vi har dessutom frågat näringsidkarna.");
        await karin.PressAsync("Spara utkast");
        await karin.SeeAsync("Eget utkast");
        await karin.PressAsync("Dela med motparten");
        await karin.PressAsync("Dela med motparten");
        await karin.SeeAsync("Vi har dessutom frågat näringsidkarna.");

        await jonas.GoAsync($"{root}/atgardsplaner/{plan}/redigera");
        await jonas.FillAsync("Mål", "Andelen otrygga i Klara ska minska från 8 till 6 procent.");
        await jonas.PressAsync("Spara utkast");
        await jonas.PressAsync("Dela med motparten");
        await jonas.PressAsync("Dela med motparten");
        await jonas.SeeAsync("Andelen otrygga i Klara ska minska från 8 till 6 procent.");
    }

    private async Task SubmitAsync(AccessiblePage page, int annex)
    {
        await page.GoAsync($"{root}/bilagor/{annex}/understall");
        await page.PressAsync("Underställ version 1");
        await page.SeeAsync("Ange vad som är ändrat.");
        await page.FillAsync("Vad är ändrat, i korthet", "Första versionen.");
        await page.PressAsync("Underställ version 1");
        await page.SeeAsync("Underställd");
    }

    private async Task<string> PrepareMeetingAsync(AccessiblePage karin, Agreement agreement)
    {
        await karin.GoAsync(root + "/chefsamrad");
        await karin.PressAsync("Planera sammanträde");
        await karin.FillAsync("Datum", "2026-03-11");
        await karin.FillAsync("Plats", "Stadsdelshuset");
        await karin.PressAsync("Planera sammanträdet");
        var id = await browser.App.ReadAsync(db =>
            db.Set<Meeting>().Where(m => m.AgreementId == agreement.Id).Select(m => m.Id).FirstAsync()
        );
        var meeting = $"{root}/moten/{id}";
        foreach (
            var (title, version) in new[]
            {
                ("Lägesbilden", "Bilaga 3 Gemensam lokal lägesbild, version 1"),
                ("Åtgärdsplanerna", "Bilaga 4 Åtgärdsplaner inklusive samverkansforum, version 1"),
            }
        )
        {
            await karin.GoAsync(meeting + "/punkt");
            await karin.SelectAsync("Bilageversion som ska beslutas", version);
            await karin.FillAsync("Rubrik", title);
            await karin.FillAsync("Föredragande", "Karin Hedlund, samordnare");
            await karin.PressAsync("Lägg till punkten");
        }

        await karin.PressAsync("Kalla ledamöterna");
        await karin.PressAsync("Öppna sammanträdet");
        await karin.PressAsync("Öppna sammanträdet");
        foreach (var person in new[] { "Mikael Åberg", "Eva Sandström" })
        {
            await karin.Page.Locator("fieldset", new() { HasText = person }).GetByLabel("Närvarande").CheckAsync();
        }

        await karin.PressAsync("Spara närvaro");
        await karin.SeeAsync("Pågår");
        return meeting;
    }

    private static async Task DecideAsync(AccessiblePage page, string meeting, string title)
    {
        await page.GoAsync(meeting);
        await page.PressAsync("Ta ställning till " + title);
        await page.ChooseAsync("Bifall");
        await page.PressAsync("Lämna ställningstagande");
        await page.SeeAsync("Du har gett bifall.");
    }

    private static async Task AdjustAsync(AccessiblePage page, string meeting)
    {
        await page.GoAsync("/");
        await page.GoAsync(meeting + "/protokoll");
        await page.PressAsync("Justera protokollet");
        await page.SeeAsync("justerat av");
    }

    private async Task SignAsync(AccessiblePage page)
    {
        await page.GoAsync(root + "/underskrift");
        await page.PressAsync("Underteckna");
        await page.FillAsync("Ort", "Stockholm");
        await page.FillAsync("Lösenord", DemoPeople.Password);
        await page.PressAsync("Underteckna");
        await page.SeeAsync("Du har undertecknat.");
    }
}
