using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Statistics;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>An emptied heading is told at the field; the rest of what was typed stays, and nothing is said to be saved.</summary>
public class EmptiedFieldTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string Root = "/overenskommelser/norrmalm-aktuell";

    /// <summary>Empties one field, writes in another, sends, and looks at what came back.</summary>
    private static async Task StaysAsync(Visitor who, string address, string button, string emptied, string written)
    {
        const string Text = "Det nya som skrevs";
        var page = await who.GetAsync(address);

        var again = await page.Form(button).With(emptied, "").With(written, Text).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotEmpty(again.Errors);
        Assert.Equal("", again.Flash);
        Assert.Equal("", again.Form(button).Value(emptied));
        Assert.Equal(Text, again.Form(button).Value(written));
    }

    [Fact]
    public async Task On_contributions()
    {
        var karin = await app.SignInAsync(Karin);
        var running = await app.RunningAsync();
        var own = await app.ActAsync<ContributionService, Contribution>(
            Karin,
            (s, a) => s.AddAsync(running.Id, new ContributionContent(ContributionKind.Picture, "Egen bild", "", null, "", "Gammal text"), a)
        );

        await StaysAsync(karin, $"{Root}/lagesbild/bidrag/{own.Id}", "Spara utkast", "Rubrik", "Vad som kom fram");
    }

    [Fact]
    public async Task On_amendments()
    {
        var running = await app.RunningAsync();
        var amendment = await app.ActAsync<AmendmentService, Amendment>(
            Karin,
            (s, a) => s.AddAsync(running.Id, new AmendmentContent("Tid", "Gammal text"), a)
        );

        await StaysAsync(await app.SignInAsync(Karin), $"{Root}/tillagg/{amendment.Id}", "Spara utkast", "Rubrik", "Vad som ändras");
    }

    [Fact]
    public async Task On_forums()
    {
        var forum = await app.ReadAsync(db => db.Set<Body>().FirstAsync(b => b.Agreement.Slug == StoryApp.Running));

        await StaysAsync(await app.SignInAsync(Karin), $"{Root}/forum/{forum.Id}", "Spara forumet", "Namn", "Hur ofta det sammanträder");
    }

    [Fact]
    public async Task On_functions()
    {
        var function = await app.ReadAsync(db => db.Set<Function>().FirstAsync());

        await StaysAsync(
            await app.SignInAsync(Admin),
            $"/administration/funktioner/{function.Id}",
            "Spara funktion",
            "Funktionens titel",
            "Postadress"
        );
    }

    [Fact]
    public async Task On_sets_of_crimes()
    {
        var set = await app.ReadAsync(db => db.Set<CrimeSet>().FirstAsync());

        await StaysAsync(await app.SignInAsync(Karin), $"/statistik/brott/{set.Id}", "Spara brottsurvalet", "Namn", "Brottskoder");
    }

    [Fact]
    public async Task On_areas_of_the_statistics()
    {
        var area = await app.ReadAsync(db => db.Set<Area>().FirstAsync());
        var page = await (await app.SignInAsync(Karin)).GetAsync($"/statistik/omraden/{area.Id}");

        var again = await page.Form("Spara område").With("Namn", "").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("", again.Form("Spara område").Value("Namn"));
    }
}
