using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.History;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>A personnummer in a text is told at its field before it is saved, and stays only with a reason (N4).</summary>
public class PersonalNumberFormTests : IAsyncLifetime
{
    private const string Root = "/overenskommelser/" + StoryApp.Running;
    private const string Number = "800101-1231";
    private const string Told = $"Texten ser ut att innehålla personnummer: {Number}. Ta bort det, eller ange varför det står kvar.";
    private readonly StoryApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task<WebPage> SectionAsync(Visitor who)
    {
        var id = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.Heading == "Metod" && s.Annex.Agreement.Slug == StoryApp.Running).Select(s => s.Id).FirstAsync()
        );
        return await who.GetAsync($"{Root}/bilagor/3/arbete/{id}");
    }

    private Task<int> DraftsAsync() => app.ReadAsync(db => db.Set<SectionDraft>().CountAsync(d => d.Text.Contains(Number)));

    [Fact]
    public async Task A_section_with_a_number_is_not_saved_before_a_reason_is_given_and_nothing_is_lost()
    {
        var page = await SectionAsync(await app.SignInAsync(Karin));
        var text = $"Enligt {Number} har det hänt.";
        var asked = await page.Form("Spara utkast").With("Text", text).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(Told, asked.Html!.GetElementById("Input_Text-error")!.TextContent);
        Assert.Equal(text, asked.Form("Spara utkast").Value("Text").Trim());
        Assert.Equal(0, await DraftsAsync());

        var kept = await asked.Form("Spara utkast").With("Varför personnumret står kvar", "Det är ett diarienummer.").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal(1, await DraftsAsync());
        Assert.True(
            await app.ReadAsync(db => db.Set<HistoryEntry>().AnyAsync(h => h.Reason == "Personnummer står kvar: Det är ett diarienummer."))
        );
    }

    [Fact]
    public async Task Taking_the_number_out_is_enough()
    {
        var page = await SectionAsync(await app.SignInAsync(Karin));
        var asked = await page.Form("Spara utkast").With("Text", $"Enligt {Number}.").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, (await asked.Form("Spara utkast").With("Text", "Enligt uppgift.").SubmitAsync()).Status);
        Assert.Equal(0, await DraftsAsync());
    }

    [Fact]
    public async Task An_item_of_a_meeting_and_the_name_of_a_file_are_asked_about_too()
    {
        var karin = await app.SignInAsync(Karin);
        var meeting = await app.ReadAsync(db =>
            db.Set<Meeting>()
                .Where(m => m.State == MeetingState.Planned && m.Body.Agreement.Slug == StoryApp.Running)
                .Select(m => m.Id)
                .FirstAsync()
        );
        var page = await karin.GetAsync($"{Root}/moten/{meeting}/punkt");
        var asked = await page.Form("Lägg till punkten").With("Rubrik", $"Ärendet {Number}").SubmitAsync();
        Assert.Equal(Told, asked.Html!.GetElementById("Input_Title-error")!.TextContent);

        var item = await app.ReadAsync(db => db.Set<AgendaItem>().Where(i => i.MeetingId == meeting).Select(i => i.Id).FirstAsync());
        var attach = await karin.GetAsync($"{Root}/moten/{meeting}/punkt/{item}");
        var file = attach.Html!.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var refused = await attach.Form("Bifoga filen").Attach(file, $"pm {Number}.pdf", Drawn.Pdf).SubmitAsync();
        Assert.Contains(Told, refused.Errors);
    }

    [Fact]
    public async Task What_saved_itself_while_one_wrote_is_told_before_it_is_shared_and_before_it_is_submitted()
    {
        var karin = await app.SignInAsync(Karin);
        var page = await SectionAsync(karin);
        var fields = page.Html!.QuerySelectorAll("form:has(textarea) input[name]:not([type=checkbox])")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
            .Append(KeyValuePair.Create("Input.Text", $"Enligt {Number} har det hänt."))
            .Append(KeyValuePair.Create("Input.Classification", "Open"));
        using var written = new FormUrlEncodedContent(fields);
        var saved = await karin.Client.PostAsync(page.Address + "?handler=Autosave", written);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(1, await DraftsAsync());
        var share = await karin.GetAsync(Root + "/dela");
        Assert.Contains($"Texten ser ut att innehålla personnummer: {Number}.", share.Text, StringComparison.Ordinal);
        await share.Form("Dela med motparten").SubmitAsync();
        var submit = await karin.GetAsync(Root + "/bilagor/3/understall");

        Assert.Contains($"Under ”Metod” står något som ser ut som ett personnummer: {Number}.", submit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_number_stays_stands_in_the_history_beside_the_reason_that_the_act_has_of_its_own()
    {
        var drawn = new Drawn();
        var actor = drawn.Coordinator with { Reason = "Sjukdom", Remark = "Personnummer står kvar: Diarienummer" };

        Assert.Equal(
            "Sjukdom – Personnummer står kvar: Diarienummer",
            new HistoryEntry(actor, "ställde in mötet", drawn.Meeting(), null, null).Reason
        );
    }
}
