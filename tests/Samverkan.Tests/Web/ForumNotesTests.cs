using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Archive;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>Meetings of bodies that keep notes instead of minutes (E14), and classification of what is written (N3).</summary>
public class ForumNotesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Root = "/overenskommelser/norrmalm-aktuell";

    private Task<Guid> BodyAsync(string name) =>
        app.ReadAsync(db =>
            db.Set<Body>().Where(b => b.Agreement.Slug == "norrmalm-aktuell" && b.Name == name).Select(b => b.Id).FirstAsync()
        );

    [Fact]
    public async Task Who_is_responsible_for_a_forum_plans_holds_and_writes_notes_of_its_meetings()
    {
        var leila = await app.SignInAsync(Leila);
        var forum = await leila.GetAsync($"{Root}/forum/{await BodyAsync("Samverkansforum ungdomar")}");
        var meeting = await (await forum.ClickAsync("Planera möte"))
            .Form("Planera mötet")
            .With("Datum", "2026-03-11")
            .With("Plats", "Fritidsgården")
            .SubmitAsync();
        await (await meeting.ClickAsync("Lägg till punkt")).Form("Lägg till punkten").With("Rubrik", "Sommarkvällar").SubmitAsync();
        var root = meeting.Address;
        var attend = await (await leila.GetAsync(root + "/oppna")).Form("Öppna mötet").SubmitAsync();
        var form = attend.Form("Spara närvaro");
        foreach (var choice in attend.Html!.QuerySelectorAll("input[value=Present]"))
        {
            form.Forge(choice.GetAttribute("name")!, "Present");
        }

        await form.SubmitAsync();
        await (await leila.GetAsync(root + "/avsluta")).Form("Avsluta mötet").SubmitAsync();
        var notes = await (await leila.GetAsync(root + "/protokoll")).Form("Gör anteckningarna klara").SubmitAsync();
        Assert.Equal("Minnesanteckningarna är klara.", notes.Flash);
        Assert.Equal("Minnesanteckningar", notes.Heading);
        Assert.Contains("Leila Farsi, Preventionssamordnare", notes.Text);
        Assert.DoesNotContain("Ordförande", notes.Text);
        await app.WorkAsync();
        Assert.StartsWith(
            "%PDF",
            System.Text.Encoding.ASCII.GetString((await leila.GetAsync(root + "/protokoll/pdf")).Bytes),
            StringComparison.Ordinal
        );
        var id = Guid.Parse(root.Split('/')[^1]);
        Assert.True(
            await app.ReadAsync(db => db.Set<StoredFile>().AnyAsync(f => f.SubjectId == id && f.Name == "minnesanteckningar-2026-1.pdf"))
        );
    }

    [Fact]
    public async Task Who_is_responsible_for_one_forum_runs_neither_another_nor_Chefsamradet()
    {
        var leila = await app.SignInAsync(Leila);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await leila.GetAsync($"{Root}/moten/nytt/{await BodyAsync("Platssamverkan Klara")}")).Status
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await leila.GetAsync($"{Root}/moten/nytt/{await BodyAsync("Chefsamrådet")}")).Status);
        var council = await app.ReadAsync(db =>
            db.Set<Meeting>()
                .Where(m =>
                    m.State == MeetingState.Planned && m.Body.Kind == BodyKind.Council && m.Body.Agreement.Slug == "norrmalm-aktuell"
                )
                .Select(m => m.Id)
                .FirstAsync()
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await leila.GetAsync($"{Root}/moten/{council}/flytta")).Status);
    }

    [Fact]
    public async Task What_is_secret_names_its_provision_and_says_so_in_the_document()
    {
        var karin = await app.SignInAsync(Karin);
        var section = await app.ReadAsync(db =>
            db.Set<Section>()
                .Where(s => s.Heading == "Metod" && s.Annex.Agreement.Slug == "norrmalm-aktuell")
                .Select(s => s.Id)
                .FirstAsync()
        );
        var page = await (await karin.GetAsync($"{Root}/bilagor/3/arbete/{section}"))
            .Form("Spara utkast")
            .With("Klassning", "Sekretess")
            .SubmitAsync();
        Assert.Equal(MarkingRules.SecretNeedsBasis.Message, page.Html!.GetElementById("Input_LegalBasis-error")!.TextContent);
        var work = await page.Form("Spara utkast").With("Lagrum", "18 kap. 1 § OSL").SubmitAsync();
        Assert.Contains("Sekretess, 18 kap. 1 § OSL", work.Text);
        var marked = new Marking(Classification.Secret, "18 kap. 1 § OSL");
        Assert.Equal("Sekretess enligt 18 kap. 1 § OSL", marked.Text);
        Assert.Equal(
            marked,
            await app.ReadAsync(async db =>
                (await db.Set<SectionDraft>().FirstAsync(d => d.SubjectId == section && d.EditedBy == "Karin Hedlund")).Marking
            )
        );
    }

    [Fact]
    public async Task A_section_moves_under_another_with_what_stands_under_it_but_never_under_itself()
    {
        var karin = await app.SignInAsync(Karin);
        var agreement = await app.DraftAgreementAsync("flyttat");
        var sections = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.AgreementId == agreement.Id && s.Annex.Number == 3).ToListAsync()
        );
        var ordered = SectionTree.InOrder(sections);
        var parent = ordered.First(s => ordered.Any(c => c.Section.ParentId == s.Section.Id));
        var child = ordered.First(s => s.Section.ParentId == parent.Section.Id);
        var other = ordered.First(s => s.Depth == 1 && s.Section.Id != parent.Section.Id);
        var address = "/overenskommelser/flyttat/bilagor/3/arbete/";
        await (await karin.GetAsync(address + child.Section.Id + "/placera"))
            .Form("Placera avsnittet")
            .With("Placeras under", $"{other.Number} {other.Section.Heading}")
            .SubmitAsync();
        Assert.Equal(
            other.Section.Id,
            await app.ReadAsync(db => db.Set<Section>().Where(s => s.Id == child.Section.Id).Select(s => s.ParentId).FirstAsync())
        );
        var refused = await (await karin.GetAsync(address + other.Section.Id + "/placera"))
            .Form("Placera avsnittet")
            .Forge("Input.Parent", child.Section.Id.ToString())
            .SubmitAsync();
        Assert.Contains(refused.Errors, e => e.StartsWith(SectionRules.UnderItself.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_tells_what_remains_before_it_is_sent_for_signature()
    {
        var karin = await app.SignInAsync(Karin);
        await app.DraftAgreementAsync("steg");
        var page = await karin.GetAsync("/overenskommelser/steg");
        Assert.Contains("5 av 9 steg är klara.", page.Text);
        Assert.Contains("Ingen version är underställd", page.Text);
    }
}
