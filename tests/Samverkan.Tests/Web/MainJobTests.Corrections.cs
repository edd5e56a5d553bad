using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Drafts;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using UglyToad.PdfPig;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

public partial class MainJobTests
{
    [Fact]
    public async Task A_plan_keeps_its_priority_area_when_something_else_is_changed()
    {
        var (plan, area) = await app.ReadAsync(db =>
            db.Set<ActionPlan>()
                .Where(p =>
                    p.PriorityAreaId != null
                    && db.Set<Agreement>().Any(a => a.Id == p.AgreementId && a.Slug == "norrmalm-aktuell")
                    && p.Title.StartsWith("Platssamverkan Klara")
                )
                .Select(p => new ValueTuple<Guid, Guid?>(p.Id, p.PriorityAreaId))
                .FirstAsync()
        );
        await (await karin.GetAsync($"{Root}/atgardsplaner/{plan}/redigera"))
            .Form("Spara utkast")
            .With("Mål", "Ett annat mål.")
            .SubmitAsync();
        Assert.Equal(
            area,
            await app.ReadAsync(async db =>
                (await db.Set<JsonDraft<PlanContent>>().FirstAsync(d => d.SubjectId == plan)).Content.PriorityAreaId
            )
        );
    }

    [Fact]
    public async Task A_chart_that_cannot_be_drawn_is_told_at_the_field()
    {
        var section = $"{Root}/bilagor/3/arbete/{await SectionAsync("Metod")}";
        var refused = await (await karin.GetAsync(section))
            .Form("Spara utkast")
            .With("Text", "Före.\n\n```linjediagram\nKlotter\n;2014;2015\nNorrmalm;12\n```")
            .SubmitAsync();
        Assert.Contains(refused.Errors, e => e.Contains("Raden ”Norrmalm;12”", StringComparison.Ordinal));
        Assert.Contains("Norrmalm;12", refused.Html!.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task A_section_is_not_moved_while_its_version_is_submitted()
    {
        var work = await karin.GetAsync(Root + "/bilagor/3/arbete");
        var button = work.Html!.QuerySelectorAll("form button")
            .First(b => b.TextContent.Contains("Flytta ned", StringComparison.Ordinal) || b.TextContent.Contains('↓'))
            .TextContent.Trim();
        Assert.Contains(AnnexRules.SubmittedStands.Message, (await work.Form(button).SubmitAsync()).Text);
        Assert.Contains("Underställd", (await karin.GetAsync(Root + "/bilagor/3")).Text);
    }

    [Fact]
    public async Task Minutes_with_a_fault_are_taken_back_corrected_and_adjusted_anew()
    {
        var held = await app.ReadAsync(db =>
            db.Set<Meeting>()
                .Where(m => m.State == MeetingState.Held && m.Body.Agreement.Slug == "norrmalm-aktuell")
                .Select(m => m.Id)
                .FirstAsync()
        );
        var meeting = $"{Root}/moten/{held}";
        var item = await app.ReadAsync(db =>
            db.Set<AgendaItem>().Where(i => i.MeetingId == held).OrderBy(i => i.Position).Select(i => i.Id).FirstAsync()
        );
        await (await (await karin.GetAsync(meeting + "/protokoll")).ClickAsync("Återta för rättelse"))
            .Form("Återta protokollet")
            .With("Varför", "Fel datum.")
            .SubmitAsync();
        Assert.Contains("Polisen: har inte justerat", (await karin.GetAsync(meeting + "/protokoll")).Text);
        await (await karin.GetAsync($"{meeting}/punkt/{item}/anteckna"))
            .Form("Spara anteckningar")
            .With("Anteckningar", "Rättad text.")
            .SubmitAsync();
        await (await mikael.GetAsync(meeting + "/protokoll")).Form("Justera protokollet").SubmitAsync();
        var done = await (await eva.GetAsync(meeting + "/protokoll")).Form("Justera protokollet").SubmitAsync();
        Assert.Contains("justerat av båda parter", done.Flash);
        Assert.Contains("Rättad text.", done.Text);
    }

    [Fact]
    public async Task The_register_of_decisions_is_searched_and_an_annex_tells_its_own_history()
    {
        Assert.Contains("§ 1/2025", (await karin.GetAsync(Root + "/chefsamrad/beslut?sok=lägesbild")).Text);
        Assert.Contains("Inget beslut stämmer", (await karin.GetAsync(Root + "/chefsamrad/beslut?sok=finns-inte")).Text);
        var history = await (await karin.GetAsync(Root + "/bilagor/3")).ClickAsync("Bilagans historik");
        Assert.Contains("underställde bilaga 3 version 3", history.Text);
        Assert.DoesNotContain("planerade", history.Text);
    }
}
