using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Content;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Lagesbild;

/// <summary>Mandatory categories (R49), plans to revisit (R19), the public version (C15), text changed around figures.</summary>
public class PrioritiesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_category_that_is_not_prioritised_needs_a_reason()
    {
        var karin = await app.SignInAsync(Karin);
        const string Page = "/overenskommelser/norrmalm-2016/lagesbild/kategorier";
        var refused = await (await karin.GetAsync(Page))
            .Form("Spara ställningstagande till Brottsoffer")
            .Forge("Input.Prioritised", "false")
            .Forge("Input.Reason", "")
            .SubmitAsync();
        Assert.Contains(CategoryRules.NotPrioritisedNeedsReason.Message, refused.Errors);
        Assert.Equal("false", ((AngleSharp.Html.Dom.IHtmlSelectElement)refused.Html!.QuerySelector("form:has(.error) select")!).Value);
        var saved = await (await karin.GetAsync(Page))
            .Form("Spara ställningstagande till Brottsoffer")
            .Forge("Input.Prioritised", "false")
            .Forge("Input.Reason", "Stödet finns redan på annat håll.")
            .SubmitAsync();
        Assert.Contains("Prioriteras inte", saved.Text);
        Assert.Contains("Stödet finns redan på annat håll.", saved.Text);
    }

    [Theory]
    [InlineData(false, "området Området med nytt namn har ändrats genom beslut")]
    [InlineData(true, "har tagits bort genom beslut")]
    public async Task A_decided_change_of_an_area_asks_for_its_plan_to_be_revisited_until_it_is(bool removed, string told)
    {
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        var slug = removed ? "borttaget" : "sedda-planer";
        var agreement = await app.WithAsync(s => Lived.SignedAsync(s, slug, today));
        var plan = await app.ReadAsync(db => db.Set<ActionPlan>().FirstAsync(p => p.AgreementId == agreement && p.PriorityAreaId != null));
        var area = await app.ReadAsync(db => db.Set<PriorityArea>().FirstAsync(a => a.Id == plan.PriorityAreaId));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.WithAsync(async s =>
        {
            var (areas, writer) = (s.GetRequiredService<AreaService>(), await app.ActorAsync(Karin));
            if (removed)
            {
                await areas.RemoveAsync(area.Id, area.Version, writer);
                return 0;
            }

            await areas.SaveDraftAsync(area.Id, 0, area.ContentVersion, c => c with { Name = "Området med nytt namn" }, writer);
            await areas.ShareAsync(area.Id, 1, writer);
            return 0;
        });
        var karin = await app.SignInAsync(Karin);
        var address = $"/overenskommelser/{slug}/atgardsplaner/{plan.Id}";
        Assert.DoesNotContain("Se över planen", (await karin.GetAsync(address)).Text);
        await app.WithAsync(async s =>
        {
            await Lived.MeetAsync(s, agreement, today.AddDays(2), 1);
            return 0;
        });
        app.Clock.Advance(TimeSpan.FromDays(3));
        karin = await app.SignInAsync(Karin);
        Assert.Contains(told, (await karin.GetAsync("/")).Text);
        var page = await karin.GetAsync(address);
        Assert.Contains("Ange", (await page.Form("Ingen ändring behövs").SubmitAsync()).Errors[0]);
        await page.Form("Ingen ändring behövs").With("Varför ingen ändring behövs", "Målet är detsamma.").SubmitAsync();
        Assert.DoesNotContain("Se över planen", (await karin.GetAsync(address)).Text);
        Assert.DoesNotContain(area.Name, removed ? (await karin.GetAsync($"/overenskommelser/{slug}/lagesbild/omraden")).Text : "");
    }

    [Fact]
    public void The_public_version_leaves_out_what_stands_under_a_marked_heading_and_nothing_else()
    {
        var document = new Document
        {
            Title = "Lägesbild",
            Blocks =
            [
                new Heading(1, "Ett"),
                Paragraph.Of("a"),
                new Heading(1, "Två", Marking: "Intern uppgift"),
                Paragraph.Of("b"),
                new Heading(2, "Under två"),
                Paragraph.Of("c"),
                new Heading(2, "Hemligt", Marking: "Sekretess"),
                Paragraph.Of("d"),
                new Heading(1, "Tre"),
                Paragraph.Of("e"),
            ],
        };
        var (shown, leftOut) = Redaction.Of(document, Reader.Public);
        Assert.Equal("Ett a Begränsad del (intern uppgift) Tre e", string.Join(' ', PlainText.Lines(shown.Blocks)));
        Assert.Equal(1, leftOut);
        Assert.DoesNotContain("Marking", (document with { Blocks = [new Heading(1, "Ett")] }).ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Det var 12 % i fjol.", "12 %", "Det var [12 %](x) i fjol.")]
    [InlineData("Det var [12 %](y) och sedan 12 %.", "12 %", "Det var [12 %](y) och sedan [12 %](x).")]
    [InlineData("```statistik\ntitel: 12 %\n```\n\nMen 12 %", "12 %", "```statistik\ntitel: 12 %\n```\n\nMen [12 %](x)")]
    [InlineData("Det var 112 % i fjol.", "12 %", null)]
    [InlineData("[Läs](https://brå.se/12 %)", "12 %", null)]
    public void Words_are_bound_where_they_stand_by_themselves_outside_links_and_blocks(string text, string words, string? bound) =>
        Assert.Equal(bound, SectionText.Bind(text, words, $"[{words}](x)"));

    [Fact]
    public void A_chart_is_changed_without_what_stands_close_to_it()
    {
        var block = new FigureBlock(
            FigureShape.Bar,
            "klotter",
            ["norrmalm"],
            new Period(2010),
            new Period(2015),
            FigureUnit.Count,
            "Klotter",
            "Ökar."
        );
        var text = SectionText.ReplaceFigure("Före.\n" + block.ToMarkdown() + "\nEfter.", 0, block with { Title = "Nytt" });
        Assert.Equal("Före.\n\n" + (block with { Title = "Nytt" }).ToMarkdown() + "\n\nEfter.", text);
    }

    [Fact]
    public void A_chart_is_put_where_asked_and_changed_in_place_while_the_rest_is_as_typed()
    {
        var block = new FigureBlock(
            FigureShape.Bar,
            "Klotter",
            ["Norrmalm", "Region Stockholm"],
            new Period(2010),
            new Period(2015),
            FigureUnit.Count,
            "Klotter",
            "Ökar."
        );
        var text = SectionText.InsertFigure("Först.\n\n- ett\n- två\n\nSist.", 0, block);
        Assert.Equal("Först.\n\n" + block.ToMarkdown() + "\n\n- ett\n- två\n\nSist.", text);
        var read = Assert.Single(SectionText.Figures(text));
        Assert.Equal(block.ToMarkdown(), read.ToMarkdown());
        Assert.Contains("titel: Nytt", SectionText.ReplaceFigure(text, 0, block with { Title = "Nytt" }), StringComparison.Ordinal);
    }
}
