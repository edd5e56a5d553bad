using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
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
        await (await karin.GetAsync(Root + "/lagesbild/kallor")).Form("Spara källa").With("Källa", "Ungdomsmottagningens samtal").SubmitAsync();
        var source = await app.ReadAsync(db => db.Sources.Where(s => s.Title == "Ungdomsmottagningens samtal").Select(s => s.Id).FirstAsync());
        Assert.DoesNotContain("Ungdomsmottagningens samtal", (await jonas.GetAsync(Root + "/lagesbild/kallor")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync($"{Root}/lagesbild/kallor/{source}")).Status);
        Assert.DoesNotContain("Ungdomsmottagningens samtal", (await karin.GetAsync(Root + "/bilagor/3/jamfor?fran=1&till=arbete&allt=true")).Text);
        Assert.DoesNotContain("Ungdomsmottagningens samtal", (await jonas.GetAsync(Root + "/historik")).Text);
        Assert.Equal("Källan är delad med motparten.", (await (await karin.GetAsync($"{Root}/lagesbild/kallor/{source}")).Form("Ja, dela källan").SubmitAsync()).Flash);
        Assert.Contains("Ungdomsmottagningens samtal", (await jonas.GetAsync(Root + "/lagesbild/kallor")).Text);
        Assert.Contains("Ungdomsmottagningens samtal", (await karin.GetAsync(Root + "/bilagor/3/jamfor?fran=1&till=arbete&allt=true")).Text);
    }

    [Fact]
    public async Task A_plan_is_shared_after_its_priority_area()
    {
        var karin = await app.SignInAsync(Karin);
        await (await karin.GetAsync(Root + "/lagesbild/omraden")).Form("Spara område").With("Område", "Trygga resvägar").SubmitAsync();
        var area = await app.ReadAsync(db => db.PriorityAreas.Where(a => a.Name == "Trygga resvägar").Select(a => a.Id).FirstAsync());
        var plan = await (await karin.GetAsync(Root + "/atgardsplaner/ny")).Form("Lägg till åtgärdsplan").With("Planens namn", "Resvägar").With("Prioriterat område", "Trygga resvägar").SubmitAsync();
        var share = plan.Address.Split('?')[0].TrimEnd('/') + "/dela";
        Assert.Contains((await (await karin.GetAsync(share)).Form("Dela med motparten").SubmitAsync()).Errors, e => e.StartsWith(SectionRules.AreaIsPrivate.Message, StringComparison.Ordinal));
        await (await karin.GetAsync($"{Root}/lagesbild/omraden/{area}")).Form("Ja, dela området").SubmitAsync();
        Assert.Empty((await (await karin.GetAsync(share)).Form("Dela med motparten").SubmitAsync()).Errors);
    }
}
