using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Common;
using Samverkan.Core.Drafts;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;

namespace Samverkan.Tests.WorkingMaterial;

/// <summary>What working material says is one list of fields, which forms, documents, merges and comparisons go through.</summary>
public class ContentTests
{
    private static readonly Type[] Contents =
    [
        typeof(SectionContent),
        typeof(PlanContent),
        typeof(ActivityContent),
        typeof(SourceContent),
        typeof(AreaContent),
        typeof(ContributionContent),
        typeof(AmendmentContent),
    ];

    private static readonly SourceContent Source = new("Källa", "Polisen", "2015", "Används")
    {
        Method = "Enkät.",
        LeftOut = false,
        Reliability = Reliability.Fair,
    };

    [Fact]
    public void Every_text_of_a_content_is_a_field()
    {
        foreach (var type in Contents)
        {
            var texts = type.GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name);
            Assert.Empty(texts.Except(ContentField.All(type).Select(f => f.Path)));
        }
    }

    [Fact]
    public void An_activity_has_the_fields_of_the_annex_in_its_order_named_as_the_parties_are()
    {
        var names = ContentField.All<ActivityContent>().Select(f => ContentField.Named(f.FullLabel, "Kommunen", "Polisen")).ToList();

        Assert.Equal(20, names.Count);
        Assert.Equal(
            ["Aktivitetens namn", "Aktivitet", "Syfte", "Löptid", "Mötesfrekvens", "Aktivitetsansvarig", "Polisens kontakt"],
            names.Take(7)
        );
        Assert.Contains("Kommunens åtaganden", names);
        Assert.Contains("Kommunikation inom Polisen", names);
    }

    [Fact]
    public void A_field_is_changed_in_a_copy_and_the_rest_is_as_it_was()
    {
        var plan = new ActivityContent(Guid.CreateVersion7(), "Vandring") { First = new PartyShare { Contact = "Anna" } };
        foreach (var field in ContentField.All<ActivityContent>())
        {
            var changed = ContentField.Map(plan, (f, own) => f.Path == field.Path ? "Nytt" : own);
            Assert.Equal("Nytt", field.Of(changed));
            var others = ContentField.All<ActivityContent>().Where(f => f.Path != field.Path);
            Assert.All(others, f => Assert.Equal(f.Of(plan), f.Of(changed)));
        }

        Assert.Equal("Anna", plan.First.Contact);
    }

    [Fact]
    public void What_only_one_changed_is_as_that_one_left_it_also_choices_and_days()
    {
        var merged = ContentMerge.Of(
            Source,
            Source with
            {
                Reliability = Reliability.Good,
                Period = "2016",
            },
            Source with
            {
                NextRelease = new DateOnly(2027, 1, 31),
                Method = "Intervjuer.",
            }
        );

        Assert.Equal(
            (Reliability.Good, "2016", new DateOnly(2027, 1, 31), "Intervjuer."),
            (merged.Reliability, merged.Period, merged.NextRelease, merged.Method)
        );
    }

    [Theory]
    [InlineData("", "Ny", "Ny")]
    [InlineData("Ny", "", "Ny")]
    [InlineData("Polisen", "", "")]
    [InlineData("Min", "Din", "Min / Din")]
    public void A_line_that_one_emptied_is_as_the_other_wrote_it(string mine, string theirs, string expected) =>
        Assert.Equal(expected, ContentMerge.Of(Source, Source with { Owner = mine }, Source with { Owner = theirs }).Owner);

    [Fact]
    public void Of_two_markings_the_stricter_stands()
    {
        SourceContent Marked(Classification marking) => Source with { Marking = new Marking(marking, "OSL") };

        var mine = ContentMerge.Of(Source, Marked(Classification.Internal), Marked(Classification.Secret));
        var theirs = ContentMerge.Of(Source, Marked(Classification.Secret), Marked(Classification.Internal));

        Assert.Equal((Classification.Secret, Classification.Secret), (mine.Marking.Classification, theirs.Marking.Classification));
    }

    [Fact]
    public void No_word_of_either_is_lost_whatever_they_began_from()
    {
        var random = new Random(7);
        string Words() => string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => $"ord{random.Next(40)}"));
        for (var i = 0; i < 300; i++)
        {
            var basis = random.Next(3) == 0 ? null : new AreaContent("Område", Words());
            var (mine, theirs) = (new AreaContent("Område", Words()), new AreaContent("Område", Words()));
            var merged = ContentMerge.Of(basis, mine, theirs).Why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var before = (basis?.Why ?? "").Split(' ');
            var written = $"{mine.Why} {theirs.Why}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(before);
            Assert.True(!written.Except(merged).Any(), $"{basis?.Why} | {mine.Why} | {theirs.Why} → {string.Join(' ', merged)}");
        }
    }

    [Fact]
    public void A_content_as_text_has_every_field_and_its_parts()
    {
        var plan = new PlanContent("Plan", null, "Målet")
        {
            Activities = [new ActivityContent(Guid.Empty, "Vandring") { Outcome = "Nöjda" }],
        };

        var text = ContentText.Of(plan, "Polisen", "Kommunen");
        Assert.Equal("Planens namn: Plan\nMål: Målet\n\nAktivitetens namn: Vandring\nUtfall: Nöjda", text);
    }

    [Fact]
    public void A_content_as_text_names_the_parties_and_puts_paragraphs_below_their_label()
    {
        var activity = new ActivityContent(Guid.Empty, "Vandring")
        {
            Communication = new CommunicationBlocks { WithinFirst = "Intranätet\nMöten" },
        };

        var text = ContentText.Of(activity, "Polisen", "Kommunen");
        Assert.Contains("polisen", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(":\nIntranätet\nMöten", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{1}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_content_as_text_says_choices_days_and_who_it_is_meant_for()
    {
        var secret = new Marking(Classification.Secret, "18 kap. 1 § OSL");
        var source = new SourceContent("Enkät", Marking: secret) { NextRelease = new DateOnly(2026, 3, 1), LeftOut = true };
        var contribution = new ContributionContent(ContributionKind.Place, "Parken", "", new DateOnly(2026, 2, 1), "", "Trasig lampa");

        Assert.Equal(
            "Källa: Enkät\nNästa utgåva: 2026-03-01\nTillförlitlighet: Inte bedömd\nAnvänds: Nej, utelämnad\n"
                + "Märkning: Sekretess enligt 18 kap. 1 § OSL",
            ContentText.Of(source, "", "")
        );
        Assert.Contains(
            $"Slag: {Contribution.KindName(ContributionKind.Place)}\nDag: 2026-02-01",
            ContentText.Of(contribution, "", ""),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "Märkning: Sekretess enligt 18 kap. 1 § OSL",
            ContentText.Of(new SectionContent("Rubrik", "", secret), "", ""),
            StringComparison.Ordinal
        );
    }
}
