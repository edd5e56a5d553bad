using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics.Claims;

/// <summary>
/// The page of a section's numbers: unbound ones with what they may mean, bound by one press, and told before submission.
/// </summary>
public class SectionFactsPageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Work = "/overenskommelser/norrmalm-aktuell/bilagor/3/arbete";

    private Task<Guid> SectionAsync(string heading) =>
        app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s =>
                    s.Heading == heading
                    && db.Set<Core.Agreements.Agreement>().Any(a => a.Id == s.AgreementId && a.Slug == "norrmalm-aktuell")
                )
                .Select(s => s.Id)
                .FirstAsync()
        );

    [Fact]
    public async Task An_unbound_number_is_bound_to_what_is_proposed_and_a_stale_form_binds_nothing()
    {
        var address = $"{Work}/{await SectionAsync("Offentlig plats")}/siffror";
        var karin = await app.SignInAsync(Karin);
        var page = await karin.GetAsync(address);
        Assert.Contains("2 procent i ”Andelen boende i staden som störs mycket", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen uppgift i statistiken passar.", page.Text, StringComparison.Ordinal);
        var bound = await page.Form("Bind 22 procent till enkätsvar, Störs mycket av påträngande tiggeri 2014").SubmitAsync();
        Assert.Contains("22 procent är bunden i ert utkast. Enligt siffrorna är den 22 %.", bound.Text, StringComparison.Ordinal);
        Assert.Contains("22 procent stämmer med siffrorna", bound.Text, StringComparison.Ordinal);
        using var stale = await page.Form("Bind 22 procent till enkätsvar, Störs mycket av påträngande tiggeri 2014").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        Assert.Contains(
            "Texten eller siffrorna har ändrats. Välj siffran igen.",
            WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_may_only_read_is_shown_the_numbers_and_offered_nothing()
    {
        var page = await (await app.SignInAsync(Mikael)).GetAsync($"{Work}/{await SectionAsync("Klaraområdet")}/siffror");
        Assert.Contains("Störs mycket av narkotikapåverkade personer, Klara, 2014: 34 %", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html!.QuerySelectorAll("button[name=Chosen]"));
    }

    [Fact]
    public async Task Words_that_only_a_person_can_judge_are_listed_before_submission()
    {
        var address = $"{Work}/{await SectionAsync("Våld i offentlig miljö")}";
        var karin = await app.SignInAsync(Karin);
        var form = (await karin.GetAsync(address)).Form("Spara utkast");
        var text = form.Value("Text").Replace("[Mer än hälften]", "[Drygt hälften]", StringComparison.Ordinal);
        await form.With("Text", text).SubmitAsync();
        await (await karin.GetAsync("/overenskommelser/norrmalm-aktuell/dela?bilaga=3")).Form("Dela med motparten").SubmitAsync();
        var page = await karin.GetAsync("/overenskommelser/norrmalm-aktuell/bilagor/3/understall");
        Assert.Contains("Ord om siffror att bedöma själv", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "”Drygt hälften” i texten, 62,2 % enligt siffrorna (Våld i offentlig miljö 2015). Orden är för vida",
            page.Text,
            StringComparison.Ordinal
        );
    }
}
