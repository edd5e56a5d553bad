using Samverkan.Core.ActionPlans;
using Samverkan.Core.Drafts;

namespace Samverkan.Tests.ActionPlans;

/// <summary>Plans changed at random by both: no new word of either is lost, and what only one touched is as that one left it.</summary>
public class PlanMergePropertiesTests
{
    private sealed class Party(Random random, string letter)
    {
        private int count;

        /// <summary>Words that nobody else writes.</summary>
        private string New() => $"{letter}{++count}";

        private string Text(string text) => random.Next(3) == 0 ? $"{text} {New()}".Trim() : text;

        private ActivityContent Change(ActivityContent a) => ContentField.Map(a, (_, text) => Text(text));

        public PlanContent Change(PlanContent p)
        {
            var activities = p.Activities.Where(_ => random.Next(5) > 0).Select(a => random.Next(2) == 0 ? Change(a) : a).ToList();
            if (random.Next(2) == 0)
            {
                activities.Insert(
                    random.Next(activities.Count + 1),
                    new ActivityContent(Guid.CreateVersion7(), New()) { Description = New() }
                );
            }

            return new PlanContent(Text(p.Title), p.PriorityAreaId, Text(p.Goal), Text(p.Purpose), Text(p.Problem))
            {
                Activities = activities,
            };
        }
    }

    private static PlanContent Basis(Random random) =>
        new("b0", Guid.NewGuid(), "b1 b2 b3", "b4", "b5\n\nb6")
        {
            Activities =
            [
                .. Enumerable
                    .Range(0, random.Next(5))
                    .Select(i => new ActivityContent(Guid.CreateVersion7(), $"b{i}") { Description = "b7 b8", Term = "b9" }),
            ],
        };

    private static IEnumerable<(int Seed, PlanContent Basis, PlanContent Mine, PlanContent Theirs)> Plans()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var basis = Basis(random);
            yield return (seed, basis, new Party(random, "m").Change(basis), new Party(random, "t").Change(basis));
        }
    }

    private static HashSet<string> Words(PlanContent plan, char letter) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(
                    ContentJson.Write(plan).Replace("\\n", " ", StringComparison.Ordinal),
                    $@"(?<![a-z0-9-]){letter}\d+"
                )
                .Select(m => m.Value),
        ];

    [Fact]
    public void No_new_word_of_either_party_is_lost_in_any_field()
    {
        foreach (var (seed, basis, mine, theirs) in Plans())
        {
            var merged = PlanContent.Merge(basis, mine, theirs);

            Assert.True(Words(mine, 'm').SetEquals(Words(merged, 'm')), $"seed {seed}");
            Assert.True(Words(theirs, 't').SetEquals(Words(merged, 't')), $"seed {seed}");
        }
    }

    [Fact]
    public void Without_a_known_beginning_nothing_is_lost_either()
    {
        foreach (var (seed, _, mine, theirs) in Plans())
        {
            var merged = PlanContent.Merge(null, mine, theirs);

            Assert.True(Words(merged, 'm').IsSupersetOf(Words(mine, 'm')), $"seed {seed}");
            Assert.True(Words(merged, 't').IsSupersetOf(Words(theirs, 't')), $"seed {seed}");
            Assert.True(Words(merged, 'b').IsSupersetOf(Words(mine, 'b').Union(Words(theirs, 'b'))), $"seed {seed}");
        }
    }

    [Fact]
    public void Who_changed_nothing_gets_what_the_other_made()
    {
        foreach (var (seed, basis, mine, theirs) in Plans())
        {
            Assert.True(Same(mine, PlanContent.Merge(basis, mine, basis)), $"seed {seed}");
            Assert.True(Same(mine, PlanContent.Merge(basis, mine, mine)), $"seed {seed}");

            // The order of activities is the own one, with what the other has added last.
            var taken = PlanContent.Merge(basis, basis, theirs);
            Assert.True(Same(taken with { Activities = [] }, theirs with { Activities = [] }), $"seed {seed}");
            Assert.True(taken.Activities.OrderBy(a => a.Id).SequenceEqual(theirs.Activities.OrderBy(a => a.Id)), $"seed {seed}");
        }
    }

    [Fact]
    public void Both_parties_merging_get_the_same_activities_and_the_same_fields_where_they_did_not_collide()
    {
        foreach (var (seed, basis, mine, theirs) in Plans())
        {
            var (one, other) = (PlanContent.Merge(basis, mine, theirs), PlanContent.Merge(basis, theirs, mine));

            Assert.True(one.Activities.Select(a => a.Id).ToHashSet().SetEquals(other.Activities.Select(a => a.Id)), $"seed {seed}");
            Assert.Equal(one.Activities.Count, one.Activities.DistinctBy(a => a.Id).Count());
            if (mine.Goal == basis.Goal || theirs.Goal == basis.Goal)
            {
                Assert.Equal(one.Goal, other.Goal);
            }
        }
    }

    [Fact]
    public void An_activity_is_gone_only_when_one_removed_it_and_the_other_left_it_alone()
    {
        foreach (var (seed, basis, mine, theirs) in Plans())
        {
            var merged = PlanContent.Merge(basis, mine, theirs);
            foreach (var before in basis.Activities)
            {
                var (own, other) = (In(mine, before.Id), In(theirs, before.Id));
                var kept = own is not null && other is not null || (own ?? other) is { } left && left != before;

                Assert.True(kept == In(merged, before.Id) is not null, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_plan_comes_back_whole_from_what_is_stored()
    {
        foreach (var (seed, _, mine, _) in Plans())
        {
            Assert.True(Same(mine, ContentJson.Read<PlanContent>(ContentJson.Write(mine))), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(true, false, "min")]
    [InlineData(false, true, "din")]
    [InlineData(true, true, "min")]
    [InlineData(false, false, "förut")]
    public void The_area_is_the_one_that_was_chosen_anew_and_the_own_where_both_chose(bool own, bool other, string expected)
    {
        var areas = new Dictionary<string, Guid>
        {
            ["förut"] = Guid.NewGuid(),
            ["min"] = Guid.NewGuid(),
            ["din"] = Guid.NewGuid(),
        };
        var basis = new PlanContent("Plan", areas["förut"]);
        var merged = PlanContent.Merge(
            basis,
            basis with
            {
                PriorityAreaId = areas[own ? "min" : "förut"],
            },
            basis with
            {
                PriorityAreaId = areas[other ? "din" : "förut"],
            }
        );

        Assert.Equal(areas[expected], merged.PriorityAreaId);
    }

    private static ActivityContent? In(PlanContent plan, Guid id) => plan.Activities.FirstOrDefault(a => a.Id == id);

    private static bool Same(PlanContent a, PlanContent b) => ContentJson.Write(a) == ContentJson.Write(b);
}
