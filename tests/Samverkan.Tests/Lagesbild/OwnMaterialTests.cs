using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Lagesbild;

/// <summary>Sources and priority areas are one party's own until it shares them.</summary>
public class OwnMaterialTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Root = "/overenskommelser/norrmalm-2016";

    [Fact]
    public async Task A_new_source_is_seen_by_the_other_party_when_it_is_shared()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        await (await karin.GetAsync(Root + "/lagesbild/kallor"))
            .Form("Spara källa")
            .With("Källa", "Ungdomsmottagningens samtal")
            .SubmitAsync();
        var source = await app.ReadAsync(db =>
            db.Set<Source>().Where(s => s.Title == "Ungdomsmottagningens samtal").Select(s => s.Id).FirstAsync()
        );
        Assert.DoesNotContain("Ungdomsmottagningens samtal", (await jonas.GetAsync(Root + "/lagesbild/kallor")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync($"{Root}/lagesbild/kallor/{source}")).Status);
        Assert.DoesNotContain(
            "Ungdomsmottagningens samtal",
            (await karin.GetAsync(Root + "/bilagor/3/jamfor?fran=1&till=arbete&allt=true")).Text
        );
        Assert.DoesNotContain("Ungdomsmottagningens samtal", (await jonas.GetAsync(Root + "/historik")).Text);
        Assert.Equal(
            "Källan är delad med motparten.",
            (await (await karin.GetAsync($"{Root}/lagesbild/kallor/{source}")).Form("Ja, dela källan").SubmitAsync()).Flash
        );
        Assert.Contains("Ungdomsmottagningens samtal", (await jonas.GetAsync(Root + "/lagesbild/kallor")).Text);
        Assert.Contains(
            "Ungdomsmottagningens samtal",
            (await karin.GetAsync(Root + "/bilagor/3/jamfor?fran=1&till=arbete&allt=true")).Text
        );
    }

    [Fact]
    public async Task A_chart_put_into_a_draft_does_not_count_as_having_seen_what_the_other_party_shared()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var agreement = await app.DraftAgreementAsync("osett");
        var section = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.AgreementId == agreement.Id && s.Annex.Number == 3 && s.Heading == "Metod")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var address = $"/overenskommelser/osett/bilagor/3/arbete/{section}";
        await (await karin.GetAsync(address)).Form("Spara utkast").With("Text", "Kommunens text.").SubmitAsync();
        await (await jonas.GetAsync(address)).Form("Spara utkast").With("Text", "Polisens text.").With("Klassning", "Intern").SubmitAsync();
        await (await jonas.GetAsync($"/overenskommelser/osett/dela?del={section}")).Form("Dela med motparten").SubmitAsync();
        var chart = (await karin.GetAsync(address + "/diagram"))
            .Form("Infoga i utkastet")
            .With("Brott", "Klotter")
            .With("Region Stockholm", "region-stockholm")
            .With("Från", "2014")
            .With("Till", "2015")
            .With("Titel", "Klotter")
            .With("Beskrivning för den som inte kan se diagrammet", "Ökar.");
        await chart.SubmitAsync();
        var share = await (await karin.GetAsync($"/overenskommelser/osett/dela?del={section}")).Form("Dela med motparten").SubmitAsync();
        Assert.Contains(share.Errors, e => e.StartsWith(SharingRules.SharedSince.Message, StringComparison.Ordinal));
        var page = await karin.GetAsync(address);
        Assert.Contains("brott: klotter", page.Html!.GetElementById("Input_Text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Internal", ((AngleSharp.Html.Dom.IHtmlSelectElement)page.Html!.GetElementById("Input_Classification")!).Value);
    }

    [Fact]
    public async Task A_lower_marking_that_the_party_has_chosen_itself_stays_in_its_draft()
    {
        var karin = await app.SignInAsync(Karin);
        var agreement = await app.DraftAgreementAsync("sankt");
        var section = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.AgreementId == agreement.Id && s.Annex.Number == 3 && s.Heading == "Metod")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var address = $"/overenskommelser/sankt/bilagor/3/arbete/{section}";
        await (await karin.GetAsync(address)).Form("Spara utkast").With("Klassning", "Intern").SubmitAsync();
        await (await karin.GetAsync($"/overenskommelser/sankt/dela?del={section}")).Form("Dela med motparten").SubmitAsync();
        await (await karin.GetAsync(address)).Form("Spara utkast").With("Klassning", "Öppen").SubmitAsync();
        var again = await karin.GetAsync(address);
        Assert.Equal("Open", ((AngleSharp.Html.Dom.IHtmlSelectElement)again.Html!.GetElementById("Input_Classification")!).Value);
        Assert.Contains(
            "Klassningen ändras från intern till öppen.",
            (await karin.GetAsync($"/overenskommelser/sankt/dela?del={section}")).Text
        );
    }

    [Fact]
    public async Task A_chart_without_any_figure_is_not_put_in()
    {
        var karin = await app.SignInAsync(Karin);
        var section = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == "Fickstöld" && s.Annex.Agreement.Slug == "norrmalm-2016")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var page = await (await karin.GetAsync($"{Root}/bilagor/3/arbete/{section}/diagram"))
            .Form("Förhandsvisa")
            .With("Brott", "Klotter")
            .With("Region Stockholm", "region-stockholm")
            .With("Från", "2020")
            .With("Till", "2022")
            .With("Titel", "Klotter")
            .With("Beskrivning för den som inte kan se diagrammet", "Ökar.")
            .SubmitAsync();
        Assert.Contains(page.Errors, e => e.StartsWith("Det finns inga siffror för det du har valt.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_written_is_saved_on_the_way_to_a_chart()
    {
        var karin = await app.SignInAsync(Karin);
        var section = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.Heading == "Klotter" && s.Annex.Agreement.Slug == "norrmalm-2016").Select(s => s.Id).FirstAsync()
        );
        var address = $"{Root}/bilagor/3/arbete/{section}";
        var untouched = await (await karin.GetAsync(address)).Form("Infoga diagram eller tabell").SubmitAsync();
        Assert.Equal("Infoga diagram eller tabell", untouched.Heading);
        Assert.False(await app.ReadAsync(db => db.Set<SectionDraft>().AnyAsync(d => d.SubjectId == section)));
        await (await karin.GetAsync(address)).Form("Infoga diagram eller tabell").With("Text", "Nytt.").SubmitAsync();
        Assert.Equal(
            "Nytt.",
            await app.ReadAsync(db => db.Set<SectionDraft>().Where(d => d.SubjectId == section).Select(d => d.Text).FirstAsync())
        );
    }

    [Fact]
    public async Task What_does_not_hold_is_told_before_a_version_is_frozen()
    {
        var page = await (await app.SignInAsync(Karin)).GetAsync(Root + "/bilagor/3/understall");
        Assert.Contains("Se över innan du underställer", page.Text);
        Assert.Contains("12 % i texten, 12,7 % enligt siffrorna (Personrån 2015).", page.Text);
    }

    [Fact]
    public async Task A_plan_is_shared_after_its_priority_area()
    {
        var karin = await app.SignInAsync(Karin);
        await (await karin.GetAsync(Root + "/lagesbild/omraden")).Form("Spara område").With("Område", "Trygga resvägar").SubmitAsync();
        var area = await app.ReadAsync(db => db.Set<PriorityArea>().Where(a => a.Name == "Trygga resvägar").Select(a => a.Id).FirstAsync());
        var plan = await (await karin.GetAsync(Root + "/atgardsplaner/ny"))
            .Form("Lägg till åtgärdsplan")
            .With("Planens namn", "Resvägar")
            .With("Prioriterat område", "Trygga resvägar")
            .SubmitAsync();
        var share = $"{Root}/dela?del={plan.Address.Split('?')[0].TrimEnd('/').Split('/')[^1]}";
        Assert.Contains(
            (await (await karin.GetAsync(share)).Form("Dela med motparten").SubmitAsync()).Errors,
            e => e.StartsWith(SectionRules.AreaIsPrivate.Message, StringComparison.Ordinal)
        );
        await (await karin.GetAsync($"{Root}/lagesbild/omraden/{area}")).Form("Ja, dela området").SubmitAsync();
        Assert.Empty((await (await karin.GetAsync(share)).Form("Dela med motparten").SubmitAsync()).Errors);
    }
}
