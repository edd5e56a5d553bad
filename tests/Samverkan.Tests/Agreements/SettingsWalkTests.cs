using Samverkan.Core.Agreements;
using Samverkan.Core.Compliance;
using Samverkan.Core.Time;
using Samverkan.Testing;

namespace Samverkan.Tests.Agreements;

/// <summary>Settings are dated (Q1): what was counted by the earlier ones stays so, however often they are changed.</summary>
public class SettingsWalkTests
{
    private readonly Drawn drawn = new();

    private static AgreementSettings Another(AgreementSettings s, Random random) =>
        random.Next(3) switch
        {
            0 => s with { HalfYears = s.HalfYears == HalfYearKind.Agreement ? HalfYearKind.Calendar : HalfYearKind.Agreement },
            1 => s with { RenewalMonths = s.RenewalMonths + 1 },
            _ => s with { WorkingDays = (DaySet)(((int)s.WorkingDays + 1) % 3) },
        };

    private List<SettingsChange> Changes(Random random, int count)
    {
        var (changes, at) = (new List<SettingsChange>(), Drawn.Now);
        for (var n = 0; n < count; n++)
        {
            at = at.AddDays(random.Next(1, 60));
            var next = Another(drawn.Agreement.Settings, random);
            changes.Add(drawn.Agreement.ChangeSettings(next, "Enligt beslut", drawn.Coordinator with { Now = at }));
        }

        return changes;
    }

    [Fact]
    public void Each_change_goes_on_from_the_one_before_and_is_kept_whole()
    {
        drawn.Signed();
        var first = drawn.Agreement.Settings;
        var changes = Changes(new Random(1), 20);

        Assert.Equal(first, changes[0].Before);
        Assert.All(changes.Zip(changes.Skip(1)), p => Assert.Equal(p.First.After, p.Second.Before));
        Assert.Equal(drawn.Agreement.Settings, changes[^1].After);
        Assert.All(changes, c => Assert.True(c.Bound));
    }

    [Fact]
    public void The_ways_of_counting_begin_with_the_one_that_held_when_the_agreement_was_bound_and_end_with_the_one_of_today()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            var own = new SettingsWalkTests();
            own.drawn.Signed();
            var before = own.drawn.Agreement.HalfYears;
            var changes = own.Changes(random, random.Next(8));
            var cuts = HalfYearCut.Of(own.drawn.Agreement.HalfYears, changes);

            Assert.Equal(before, cuts[0].Kind);
            Assert.Equal(DateOnly.MinValue, cuts[0].Since);
            Assert.Equal(changes.Count(c => c.Before.HalfYears != c.After.HalfYears) + 1, cuts.Count);
            Assert.Equal(cuts.Skip(1).Select(c => c.Since).Order(), cuts.Skip(1).Select(c => c.Since));
        }
    }

    [Fact]
    public void A_change_while_the_agreement_was_a_draft_holds_for_the_whole_term()
    {
        var calendar = drawn.Agreement.Settings with { HalfYears = HalfYearKind.Calendar };
        var change = drawn.Agreement.ChangeSettings(calendar, "", drawn.Coordinator);

        Assert.False(change.Bound);
        Assert.Equal([new HalfYearCut(DateOnly.MinValue, HalfYearKind.Calendar)], HalfYearCut.Of(drawn.Agreement.HalfYears, [change]));
    }

    [Fact]
    public void Half_years_that_had_begun_are_counted_as_they_were_after_any_changes()
    {
        drawn.Signed();
        var (start, end) = (drawn.Agreement.StartsOn, drawn.Agreement.EndsOn);
        var changes = new List<SettingsChange>();
        IReadOnlyList<HalfYearUpdate> Now() =>
            HalfYearUpdates.Of(start, end, HalfYearCut.Of(drawn.Agreement.HalfYears, changes), [], Drawn.Today);
        foreach (var days in new[] { 100, 300, 500 })
        {
            var (before, day) = (Now(), Drawn.Today.AddDays(days));
            var kind = drawn.Agreement.HalfYears == HalfYearKind.Agreement ? HalfYearKind.Calendar : HalfYearKind.Agreement;
            changes.Add(
                drawn.Agreement.ChangeSettings(
                    drawn.Agreement.Settings with
                    {
                        HalfYears = kind,
                    },
                    "Enligt beslut",
                    drawn.Coordinator with
                    {
                        Now = SwedishTime.ToUtc(day, new TimeOnly(10, 0)),
                    }
                )
            );

            Assert.Equal(
                before.Where(p => p.From < day).Select(p => (p.From, p.To)),
                Now().Where(p => p.From < day).Select(p => (p.From, p.To))
            );
        }
    }

    [Theory]
    [InlineData("2027-12-31", 6, "2027-06-30")]
    [InlineData("2027-08-31", 6, "2027-02-28")]
    [InlineData("2028-08-31", 6, "2028-02-29")]
    [InlineData("2027-12-31", 0, "2027-12-31")]
    [InlineData("2027-05-31", 12, "2026-05-31")]
    public void The_last_day_to_consult_is_counted_back_from_the_last_day_of_the_term(string ends, int months, string expected)
    {
        drawn.Agreement.Change("Prov", drawn.Agreement.StartsOn, DateOnly.Parse(ends));
        if (months != drawn.Agreement.Settings.ConsultationMonths)
        {
            drawn.Agreement.ChangeSettings(drawn.Agreement.Settings with { ConsultationMonths = months }, "", drawn.Coordinator);
        }

        Assert.Equal(DateOnly.Parse(expected), drawn.Agreement.ConsultBy);
    }

    [Fact]
    public void Only_the_settings_that_differ_are_told_and_each_by_its_name()
    {
        var a = drawn.Agreement.Settings;
        AgreementSettings[] others =
        [
            a with
            {
                HalfYears = HalfYearKind.Calendar,
            },
            a with
            {
                WorkingDays = DaySet.C,
            },
            a with
            {
                FirstChair = 1,
            },
            a with
            {
                RenewalMonths = 1,
            },
            a with
            {
                ConsultationMonths = 1,
            },
        ];
        var told = others.Select(b => Assert.Single(SettingsText.Differences(drawn.Agreement, a, b))).ToList();

        Assert.Distinct(told.Select(t => t.Name));
        Assert.All(told, t => Assert.NotEqual(t.Before, t.After));
        Assert.Equal(("24 månader", "1 månad"), (told[3].Before, told[3].After));
        Assert.Empty(SettingsText.Differences(drawn.Agreement, a, a));
    }

    [Fact]
    public void A_side_of_an_agreement_is_had_by_who_works_for_one_party_and_for_no_other()
    {
        foreach (var role in Enum.GetValues<FunctionRole>())
        {
            var works = Roles.Allows(role, Permission.ReadWorkingMaterial);
            var one = new HeldFunction(Guid.NewGuid(), drawn.Municipality.Id, "Ett", role);
            var two = new HeldFunction(Guid.NewGuid(), drawn.Police.Id, "Två", role);
            var other = new HeldFunction(Guid.NewGuid(), drawn.Company.Id, "Tre", role);

            Assert.Equal(works ? drawn.First : null, drawn.Agreement.SideOf(drawn.Coordinator with { Holds = [one] }));
            Assert.Equal(works ? drawn.Second : null, drawn.Agreement.SideOf(drawn.Coordinator with { Holds = [two, other] }));
            Assert.Null(drawn.Agreement.SideOf(drawn.Coordinator with { Holds = [one, two] }));
            Assert.Null(drawn.Agreement.SideOf(drawn.Coordinator with { Holds = [other] }));
        }
    }
}
