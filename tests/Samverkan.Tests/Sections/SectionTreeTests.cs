using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Sections;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;
using Samverkan.Testing;

namespace Samverkan.Tests.Sections;

/// <summary>Sections as a tree, drawn at random: each is there once, under its own parent, with its own number.</summary>
public class SectionTreeTests
{
    private readonly Drawn drawn = new();

    private sealed class NoReferences : ITextReferences
    {
        public IReadOnlyList<Block>? Fence(string info, string body) => null;

        public string? Link(string url, string typed) => null;

        public Figure? Image(string url, string alt, string caption) => null;
    }

    private List<Section> Tree(int seed)
    {
        var (random, annex, sections) = (new Random(seed), drawn.Annex(AnnexKind.Lagesbild), new List<Section>());
        for (var n = random.Next(1, 25); n > 0; n--)
        {
            var parent = sections.Count == 0 || random.Next(3) == 0 ? null : sections[random.Next(sections.Count)];
            if (parent is not null && SectionTree.DepthOf(sections, parent.Id) >= SectionTree.MostLevels)
            {
                parent = null;
            }

            sections.Add(new Section(annex, parent?.Id, random.Next(1, 9), $"Rubrik {n}", drawn.First));
        }

        return [.. sections.OrderBy(_ => random.Next())];
    }

    private void Share(Section section, AgreementParty by)
    {
        var draft = section.Edit(by.Id, new SectionContent(section.Heading, $"Text under {section.Heading}."), drawn.Coordinator);
        section.Share(draft, drawn.Coordinator);
    }

    [Fact]
    public void Every_section_stands_once_right_after_its_parent_or_a_sister_and_is_numbered_by_that()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var sections = Tree(seed);
            var ordered = SectionTree.InOrder(sections);
            var numbers = ordered.ToDictionary(o => o.Section.Id, o => o.Number);

            Assert.Equal(sections.Select(s => s.Id).Order(), ordered.Select(o => o.Section.Id).Order());
            Assert.Distinct(numbers.Values);
            Assert.All(
                ordered,
                o =>
                {
                    var prefix = o.Section.ParentId is { } parent ? numbers[parent] + "." : "";
                    Assert.StartsWith(prefix, o.Number, StringComparison.Ordinal);
                    Assert.Equal(o.Depth, o.Number.Split('.').Length);
                    Assert.Equal(o.Depth, SectionTree.DepthOf(sections, o.Section.Id));
                }
            );
        }
    }

    [Fact]
    public void Sisters_come_by_their_place_and_then_by_their_age()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            foreach (var sisters in SectionTree.InOrder(Tree(seed)).GroupBy(o => o.Section.ParentId))
            {
                Assert.Equal(sisters.OrderBy(o => (o.Section.Position, o.Section.Sequence)), sisters);
                Assert.Equal(
                    Enumerable.Range(1, sisters.Count()),
                    sisters.Select(o => int.Parse(o.Number.Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture))
                );
            }
        }
    }

    [Fact]
    public void Height_depth_and_within_agree()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var sections = Tree(seed);
            foreach (var section in sections)
            {
                var below = sections.Where(s => SectionTree.IsWithin(sections, s.Id, section.Id)).ToList();
                var deepest = below.Max(s => SectionTree.DepthOf(sections, s.Id));

                Assert.Contains(section, below);
                Assert.Equal(deepest - SectionTree.DepthOf(sections, section.Id) + 1, SectionTree.Height(sections, section.Id));
                Assert.False(section.ParentId is { } parent && SectionTree.IsWithin(sections, parent, section.Id));
            }
        }

        Assert.Equal(0, SectionTree.DepthOf([], null));
    }

    [Fact]
    public void Only_what_is_shared_is_composed_and_nothing_under_what_is_not()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var (random, sections) = (new Random(seed), Tree(seed));
            foreach (var section in sections.Where(_ => random.Next(3) > 0))
            {
                Share(section, drawn.First);
            }

            var blocks = SectionTree.Compose(sections, new NoReferences(), Enumerable.Empty<string>().ToLookup(_ => Guid.Empty)).ToList();
            var headings = blocks.OfType<Heading>().Select(h => h.Text).ToHashSet(StringComparer.Ordinal);

            Assert.All(sections.Where(s => !s.IsShared), s => Assert.DoesNotContain(s.Heading, headings));
            Assert.All(
                sections.Where(s => headings.Contains(s.Heading)),
                s => Assert.True(s.ParentId is null || sections.First(p => p.Id == s.ParentId).IsShared)
            );
        }
    }

    [Fact]
    public void A_draft_is_the_partys_own_and_sharing_it_ends_it()
    {
        var section = new Section(drawn.Annex(), null, 1, "Rubrik", drawn.First);
        var draft = section.Edit(drawn.First.Id, new SectionContent("Rubrik", "Egen text"), drawn.Coordinator);

        Assert.True(section.VisibleTo(drawn.First.Id));
        Assert.False(section.VisibleTo(drawn.Second.Id));
        Assert.False(section.VisibleTo(null));
        Assert.Same(draft, section.Edit(drawn.First.Id, new SectionContent("Rubrik", "Mer egen text"), drawn.Coordinator));
        Assert.Null(section.DraftOf(drawn.Second.Id));
        section.Share(draft, drawn.Coordinator);

        Assert.Equal(("Mer egen text", 1, null), (section.Text, section.ContentVersion, section.OwnerPartyId));
        Assert.True(section.VisibleTo(null));
        Assert.Empty(section.Drafts);
    }

    [Theory]
    [InlineData(Classification.Secret, "", true)]
    [InlineData(Classification.Secret, "  ", true)]
    [InlineData(Classification.Secret, "18 kap. 1 § OSL", false)]
    [InlineData(Classification.Internal, "", false)]
    [InlineData(Classification.Open, "18 kap. 1 § OSL", false)]
    public void A_draft_is_marked_secret_only_by_a_provision(Classification classification, string basis, bool refused)
    {
        var section = new Section(drawn.Annex(), null, 1, "Rubrik", drawn.First);
        var content = new SectionContent("Rubrik", "Text", new Marking(classification, basis));
        var rules = Refused.By(() => section.Edit(drawn.First.Id, content, drawn.Coordinator));

        Assert.Equal(refused ? [MarkingRules.SecretNeedsBasis] : [], rules);
        Assert.Equal(classification == Classification.Secret && !refused ? basis : "", section.DraftOf(drawn.First.Id)?.LegalBasis ?? "");
    }
}
