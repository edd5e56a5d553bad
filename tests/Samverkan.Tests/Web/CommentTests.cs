using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>Comments and review between the parties (B10).</summary>
public class CommentTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Work = "/overenskommelser/norrmalm-aktuell/bilagor/3/arbete";

    private Task<Guid> SectionAsync(string heading) =>
        app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );

    [Fact]
    public async Task A_comment_is_seen_by_both_unless_its_writer_keeps_it_within_the_party()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var address = $"{Work}/{await SectionAsync("Metod")}/kommentarer";
        await (await karin.GetAsync(address)).Form("Spara kommentaren").With("Kommentar", "Vilket år gäller enkäten?").SubmitAsync();
        await (await karin.GetAsync(address))
            .Form("Spara kommentaren")
            .With("Kommentar", "Fråga nämnden först.")
            .With("Visa bara för oss, inte för motparten", "true")
            .SubmitAsync();
        var seen = await jonas.GetAsync(address);
        Assert.Contains("Vilket år gäller enkäten?", seen.Text);
        Assert.DoesNotContain("Fråga nämnden först.", seen.Text);
        Assert.Contains("Kommentarer (1)", (await jonas.GetAsync(Work)).Text);
        Assert.Contains("Kommentarer (2)", (await karin.GetAsync(Work)).Text);
        var solved = await seen.Form("Markera som löst: Vilket år gäller enkäten?").SubmitAsync();
        Assert.Contains("Löst av Jonas Ek", solved.Text);
    }

    [Fact]
    public async Task A_review_waits_for_the_other_party_until_it_says_that_it_is_done()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var address = $"{Work}/{await SectionAsync("Lokalpolisområdet")}/kommentarer";
        var asked = await (await karin.GetAsync(address)).Form("Be om granskning").With("Senast", "2026-03-20").SubmitAsync();
        Assert.DoesNotContain("Vi har granskat avsnittet", asked.Text);
        Assert.Contains("Granska avsnittet Lokalpolisområdet", (await jonas.GetAsync("/")).Text);
        Assert.DoesNotContain("Granska avsnittet", (await karin.GetAsync("/")).Text);
        Assert.Equal(
            "Granskningen är klar.",
            (await (await jonas.GetAsync(address)).Form("Vi har granskat avsnittet").SubmitAsync()).Flash
        );
        Assert.DoesNotContain("Granska avsnittet", (await jonas.GetAsync("/")).Text);
    }
}
