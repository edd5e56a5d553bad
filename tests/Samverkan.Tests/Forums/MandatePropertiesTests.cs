using Samverkan.Core.Forums;
using Samverkan.Testing;

namespace Samverkan.Tests.Forums;

/// <summary>Who decides and who adjusts (R13), of councils with changes of office and deputies drawn at random.</summary>
public class MandatePropertiesTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private sealed record Drawing(int Seed, List<MandateFact> Members, DateOnly Day, List<Presence> Present)
    {
        public IReadOnlyList<MandateFact> Deciders(int party) =>
            [
                .. Members.Where(m =>
                    m.PartyOrder == party && Mandates.Decider(Members, Day, Present, f => f == m.FunctionId) is { } d && d == m
                ),
            ];
    }

    /// <summary>One decision-maker of each party at a time, with gaps now and then, and deputies for a while.</summary>
    private static IEnumerable<Drawing> Councils()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var random = new Random(seed);
            var members = new List<MandateFact>();
            foreach (var party in new[] { 1, 2 })
            {
                var from = Start.AddDays(random.Next(30));
                for (var n = random.Next(1, 4); n > 0; n--)
                {
                    DateOnly? to = n == 1 && random.Next(2) == 0 ? null : from.AddDays(random.Next(1, 120));
                    members.Add(new MandateFact(Guid.NewGuid(), BodyRole.DecisionMaker, party, from, to));
                    from = (to ?? from).AddDays(random.Next(1, 20));
                }

                for (var n = random.Next(3); n > 0; n--)
                {
                    var begins = Start.AddDays(random.Next(200));
                    members.Add(new MandateFact(Guid.NewGuid(), BodyRole.Deputy, party, begins, begins.AddDays(random.Next(60))));
                }
            }

            var present = new[] { 1, 2 }
                .SelectMany(p => new[] { new Presence(p, BodyRole.DecisionMaker), new Presence(p, BodyRole.Deputy) })
                .Where(_ => random.Next(2) == 0)
                .ToList();
            yield return new Drawing(seed, members, Start.AddDays(random.Next(250)), present);
        }
    }

    [Fact]
    public void Only_those_whose_mandate_covers_the_day_decide()
    {
        foreach (var d in Councils())
        {
            Assert.All(
                d.Deciders(1).Concat(d.Deciders(2)),
                m => Assert.True(m.From <= d.Day && (m.To ?? d.Day) >= d.Day, $"seed {d.Seed}")
            );
        }
    }

    [Fact]
    public void When_somebody_is_there_for_a_party_only_one_kind_of_mandate_decides_for_it()
    {
        foreach (var d in Councils())
        {
            foreach (var party in new[] { 1, 2 }.Where(p => d.Present.Exists(x => x.PartyOrder == p)))
            {
                var expected = d.Present.Contains(new Presence(party, BodyRole.DecisionMaker)) ? BodyRole.DecisionMaker : BodyRole.Deputy;

                Assert.All(d.Deciders(party), m => Assert.True(m.Role == expected, $"seed {d.Seed}, party {party}"));
                Assert.True(
                    d.Deciders(party).Any() == d.Members.Exists(m => m.PartyOrder == party && m.Role == expected && m.HoldsOn(d.Day)),
                    $"seed {d.Seed}, party {party}"
                );
            }
        }
    }

    [Fact]
    public void Who_decided_for_one_party_does_not_depend_on_the_other()
    {
        foreach (var d in Councils())
        {
            var alone = d with
            {
                Members = [.. d.Members.Where(m => m.PartyOrder == 1)],
                Present = [.. d.Present.Where(p => p.PartyOrder == 1)],
            };

            Assert.Equal(d.Deciders(1), alone.Deciders(1));
        }
    }

    [Fact]
    public void Whoever_decided_adjusts_whatever_happened_since()
    {
        foreach (var d in Councils())
        {
            var today = d.Day.AddDays(new Random(d.Seed).Next(100));

            Assert.All(
                d.Deciders(1).Concat(d.Deciders(2)),
                m => Assert.Equal(m, Mandates.Adjuster(d.Members, d.Day, today, d.Present, f => f == m.FunctionId))
            );
        }
    }

    [Fact]
    public void Minutes_can_be_adjusted_for_a_party_that_has_a_decision_maker_today_or_had_one_who_decided()
    {
        foreach (var d in Councils())
        {
            var today = d.Day.AddDays(new Random(d.Seed).Next(100));
            foreach (var party in new[] { 1, 2 })
            {
                var own = d.Members.Where(m => m.PartyOrder == party).ToList();
                var can = own.Exists(m => Mandates.Adjuster(d.Members, d.Day, today, d.Present, f => f == m.FunctionId) == m);
                var might = d.Deciders(party).Any() || own.Exists(m => m.Role == BodyRole.DecisionMaker && m.HoldsOn(today));

                Assert.True(can == might, $"seed {d.Seed}, party {party}");
            }
        }
    }

    [Theory]
    [InlineData(BodyRole.Presenter)]
    [InlineData(BodyRole.CoOpted)]
    [InlineData(BodyRole.Lead)]
    [InlineData(BodyRole.Member)]
    public void Nobody_who_takes_part_in_another_way_decides_or_adjusts(BodyRole role)
    {
        MandateFact[] members = [new(Guid.NewGuid(), role, 1, Start, null)];

        Assert.Null(Mandates.Decider(members, Start, [new Presence(1, role)], _ => true));
        Assert.Null(Mandates.Adjuster(members, Start, Start, [new Presence(1, role)], _ => true));
    }

    [Fact]
    public void A_body_that_is_filled_at_random_never_has_two_decision_makers_of_a_party_on_a_day()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (random, drawn) = (new Random(seed), new Drawn());
            var council = new Body(drawn.Agreement, BodyKind.Council, "Chefsamrådet", "");
            for (var step = 0; step < 15; step++)
            {
                var day = Start.AddDays(step * 10);
                if (random.Next(3) == 0 && council.Members.Count > 0)
                {
                    council.Members[random.Next(council.Members.Count)].End(day.AddDays(-1));
                }

                var function = new Core.Contacts.Function(drawn.Municipality, $"Funktion {step}", FunctionRole.DecisionMaker);
                var (party, deputy) = (random.Next(1, 3), random.Next(3) == 0);
                Refused.By(() =>
                {
                    _ = deputy
                        ? council.AddDeputy(function, party, day, day.AddDays(random.Next(30)), "Beslut")
                        : council.AddMember(function, BodyRole.DecisionMaker, party, day);
                });
                Assert.All(
                    council.MembersOn(day).Where(m => m.Role == BodyRole.DecisionMaker).GroupBy(m => m.PartyOrder),
                    g => Assert.True(g.Count() == 1, $"seed {seed}, step {step}")
                );
            }
        }
    }
}
