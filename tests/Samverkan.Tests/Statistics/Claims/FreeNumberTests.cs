using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Testing;

namespace Samverkan.Tests.Statistics.Claims;

/// <summary>Numbers that are bound to nothing are found, and those that the statistics bear out get proposals.</summary>
public class FreeNumberTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Andelen är 1,6 procent.", "1,6 procent")]
    [InlineData("Rånen minskade från 120 till 95.", "120|95")]
    [InlineData("Det blev 2014 anmälningar under 2014.", "2014")]
    [InlineData("Sedan 2012, och mellan 2014 och 2015, har det ökat.", "")]
    [InlineData("Mötet hölls 2016-05-27 kl. 13.30–15.00, enligt 6 § och lagen (2023:196).", "")]
    [InlineData("Brottskoder 0355–0358, 9317–9320 och 9341–9344.", "")]
    [InlineData("Se avsnitt 5.3, bilaga 4 och årskurs 9.", "")]
    [InlineData("Unga mellan 14 och 18 år, de senaste 12 månaderna.", "")]
    [InlineData("Ring 112 eller 08-508 00 000.", "")]
    [InlineData("Den 14 november och 3 maj 2016.", "")]
    [InlineData("De lyfter fem frågor på tre platser.", "")]
    [InlineData("Sex av tio är trygga.", "Sex av tio")]
    [InlineData("Det gäller var tredje, drygt 34 %.", "var tredje|34 %")]
    [InlineData("Av dem är [34 %](pastaende:andel/klotter/2015/a/b) unga och 12 % äldre.", "12 %")]
    [InlineData("| Fråga | Andel |\n|---|---|\n| Trygg | 84 % |", "84 %")]
    [InlineData("```statistik\nperiod: 2010–2015\ntitel: 12 %\n```", "")]
    [InlineData("Det är **12** %.", "12 %")]
    public void A_number_is_found_and_what_is_no_figure_is_passed_over(string text, string found) =>
        Assert.Equal(found, string.Join('|', FreeNumbers.In(text).Select(f => f.Words)));

    [Fact]
    public void A_number_with_marks_in_it_is_not_bound_as_it_stands()
    {
        Assert.Equal(0, FreeNumbers.In("Det är **12** %.")[0].Length);
        var plain = Assert.Single(FreeNumbers.In("**Det** är 12 %."));
        Assert.Equal("12 %", "**Det** är 12 %.".Substring(plain.At, plain.Length));
    }

    [Theory]
    [InlineData(
        "Fickstöld",
        "Av regionens fickstölder 2015 skedde 34 % i lokalpolisområdet.",
        "34 %",
        "andel/fickstold/2015/lpo-norrmalm/region-stockholm"
    )]
    [InlineData(
        "Klotter",
        "I regionen ökade klottret med 83 % mellan 2014 och 2015.",
        "83 %",
        "forandring/klotter/2014/2015/region-stockholm"
    )]
    [InlineData("Klotter", "I regionen minskade klottret med 83 % mellan 2014 och 2015.", "83 %", "")]
    [InlineData(
        "Fickstöld",
        "I Norrmalms stadsdelsområde anmäldes 5 794 fickstölder 2015.",
        "5 794",
        "antal/fickstold/2015/norrmalm-stadsdelsomrade"
    )]
    [InlineData("Fickstöld", "I Norrmalms stadsdelsområde anmäldes 4 444 fickstölder 2015.", "4 444", "")]
    [InlineData("Väder", "Det regnade 34 % av dagarna.", "34 %", "")]
    [InlineData(
        "Klaraområdet",
        "Andelen i Klara som störs mycket av påträngande tiggeri var 62 procent 2014.",
        "62 procent",
        "svar/stors-mycket-av-patrangande-tiggeri/2014/klara/alla"
    )]
    public async Task A_number_that_the_statistics_bear_out_is_proposed(string heading, string text, string words, string path)
    {
        var book = await app.WithAsync(s => s.GetRequiredService<FigureQuery>().LoadMentionedAsync(heading + "\n" + text));
        var free = FreeNumbers.In(text).First(f => f.Words == words);
        var proposed = new ClaimProposals(book, heading, text).For(free);
        Assert.Equal(path, proposed.Count == 0 ? "" : proposed[0].Reference.ToString());
    }

    [Fact]
    public async Task The_lagesbild_of_2016_gets_proposals_for_what_its_statistics_know()
    {
        var sections = await app.WithAsync(s => Task.FromResult(s.GetRequiredService<SamverkanDb>().Set<Section>().ToList()));
        var proposed = new List<string>();
        foreach (var section in sections.Where(s => s.Text.Length > 0).DistinctBy(s => s.Text))
        {
            var book = await app.WithAsync(s =>
                s.GetRequiredService<FigureQuery>().LoadMentionedAsync(section.Heading + "\n" + section.Text)
            );
            var proposals = new ClaimProposals(book, section.Heading, section.Text);
            proposed.AddRange(
                from free in FreeNumbers.In(section.Text)
                from fact in proposals.For(free).Take(1)
                select $"{section.Heading}: {free.Words} = {fact.Reference}"
            );
        }

        Assert.Equal(
            [
                "Klaraområdet: 12 % = svar/oro-for-overfall-eller-vald-i-offentlig-miljo/2014/stockholms-stad/alla",
                "Klaraområdet: 23 % = svar/oro-for-overfall-eller-vald-i-offentlig-miljo/2014/klara/alla",
                "Klaraområdet: 3 % = svar/otrygg-eller-mycket-otrygg-dar-man-bor/2014/norrmalm-stadsdelsomrade/alla",
                "Klaraområdet: 3 % = svar/stors-mycket-av-narkotikapaverkade-personer/2014/norrmalm-stadsdelsomrade/alla",
                "Klaraområdet: 34 % = svar/stors-mycket-av-narkotikapaverkade-personer/2014/klara/alla",
                "Klaraområdet: 6 % = svar/stors-mycket-av-narkotikapaverkade-personer/2014/stockholms-stad/alla",
                "Klaraområdet: 9 % = svar/oro-for-overfall-eller-vald-i-offentlig-miljo/2014/norrmalm-stadsdelsomrade/alla",
                "Medborgardialog: 3 % = svar/otrygg-eller-mycket-otrygg-dar-man-bor/2014/norrmalm-stadsdelsomrade/alla",
                "Medborgardialog: 76 % = svar/trygg-pa-vag-hem-pa-kvallen/2015/norrmalm-stadsdelsomrade/alla",
                "Medborgardialog: 86 % = svar/stadsdelen-ar-trygg-att-bo-i/2015/norrmalm-stadsdelsomrade/alla",
                "Offentlig plats: 22 procent = svar/stors-mycket-av-patrangande-tiggeri/2014/stockholms-stad/alla",
            ],
            proposed.Distinct().Order(StringComparer.Ordinal)
        );
    }
}
