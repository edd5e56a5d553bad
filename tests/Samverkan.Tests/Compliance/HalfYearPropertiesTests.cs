using Samverkan.Core.Agreements;
using Samverkan.Core.Compliance;

namespace Samverkan.Tests.Compliance;

/// <summary>What is true of the half-years of every term (R15, R18), found by walking through many.</summary>
public class HalfYearPropertiesTests
{
    private sealed record Term(DateOnly Start, DateOnly End, HalfYearCut[] Cuts)
    {
        public IReadOnlyList<HalfYearUpdate> Of(IReadOnlyCollection<DecidedVersion> versions, DateOnly today) =>
            HalfYearUpdates.Of(Start, End, Cuts, versions, today);
    }

    private static IEnumerable<(int Seed, Term Term)> Terms(int most = 3)
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var start = new DateOnly(2014, 1, 1).AddDays(random.Next(4_000));
            var end = start.AddDays(random.Next(0, 2_000));
            var kind = (HalfYearKind)random.Next(2);
            var since = start;
            var cuts = new List<HalfYearCut> { new(DateOnly.MinValue, kind) };
            for (var n = random.Next(most + 1); n > 0; n--)
            {
                since = since.AddDays(random.Next(1, 500));
                kind = kind == HalfYearKind.Calendar ? HalfYearKind.Agreement : HalfYearKind.Calendar;
                cuts.Add(new HalfYearCut(since, kind));
            }

            yield return (seed, new Term(start, end, [.. cuts]));
        }
    }

    [Fact]
    public void The_half_years_of_a_term_cover_each_of_its_days_once()
    {
        foreach (var (seed, term) in Terms())
        {
            var periods = term.Of([], term.Start);

            Assert.True(term.Start == periods[0].From && term.End == periods[^1].To, $"seed {seed}");
            Assert.All(periods, p => Assert.True(p.From <= p.To, $"seed {seed}"));
            Assert.All(periods.Zip(periods.Skip(1)), p => Assert.True(p.First.To.AddDays(1) == p.Second.From, $"seed {seed}"));
        }
    }

    [Fact]
    public void No_half_year_is_longer_than_six_months()
    {
        foreach (var (seed, term) in Terms())
        {
            Assert.All(term.Of([], term.Start), p => Assert.True(p.To < p.From.AddMonths(6).AddDays(3), $"seed {seed}: {p}"));
        }
    }

    [Fact]
    public void A_change_of_how_half_years_are_counted_leaves_those_that_had_begun()
    {
        foreach (var (seed, term) in Terms().Where(t => t.Term.Cuts.Length > 1))
        {
            var last = term.Cuts[^1];
            var before = (term with { Cuts = term.Cuts[..^1] }).Of([], term.Start).Where(p => p.From < last.Since);
            var after = term.Of([], term.Start).ToDictionary(p => p.From, p => p.To);

            Assert.All(before, p => Assert.True(after[p.From] == p.To, $"seed {seed}"));
        }
    }

    [Fact]
    public void A_decision_meets_the_half_year_it_was_taken_in_and_no_other_but_the_first()
    {
        foreach (var (seed, term) in Terms())
        {
            var decided = term.Start.AddDays(new Random(seed).Next(term.End.DayNumber - term.Start.DayNumber + 1));
            var met = term.Of([new DecidedVersion(1, decided)], term.Start).Where(p => p.Status == ObligationStatus.Met).ToList();

            Assert.True(met is [var one] && one.From <= decided && decided <= one.To && one.MetOn == decided, $"seed {seed}");
        }
    }

    [Fact]
    public void As_days_go_by_a_half_year_without_a_decision_comes_ahead_then_runs_then_risks_and_is_then_not_met()
    {
        ObligationStatus[] order = [ObligationStatus.Ahead, ObligationStatus.OnTrack, ObligationStatus.AtRisk, ObligationStatus.NotMet];
        var (start, end) = (new DateOnly(2026, 1, 31), new DateOnly(2028, 1, 30));
        var reached = new Dictionary<DateOnly, int>();
        for (var today = start.AddDays(-2); today <= end.AddDays(2); today = today.AddDays(1))
        {
            foreach (var p in HalfYearUpdates.Of(start, end, HalfYearKind.Agreement, [], today))
            {
                var at = Array.IndexOf(order, p.Status);
                Assert.InRange(at, reached.GetValueOrDefault(p.From), reached.GetValueOrDefault(p.From) + 1);
                reached[p.From] = at;
            }
        }

        Assert.All(reached.Values, at => Assert.Equal(3, at));
    }

    [Fact]
    public void A_decision_never_makes_any_half_year_stand_worse()
    {
        static int Rank(ObligationStatus status) => status == ObligationStatus.Met ? 1 : 0;
        foreach (var (seed, term) in Terms())
        {
            var random = new Random(seed);
            var today = term.Start.AddDays(random.Next(2_000));
            var some = Enumerable.Range(2, 3).Select(n => new DecidedVersion(n, term.Start.AddDays(random.Next(-60, 900)))).ToList();
            var more = some.Append(new DecidedVersion(9, term.Start.AddDays(random.Next(0, 900)))).ToList();

            Assert.All(
                term.Of(some, today).Zip(term.Of(more, today)),
                p => Assert.True(Rank(p.Second.Status) >= Rank(p.First.Status), $"seed {seed}")
            );
        }
    }

    [Theory]
    [InlineData("2026-01-01", "2026-06-30")]
    [InlineData("2026-01-02", "2026-06-30")]
    [InlineData("2026-01-01", "2026-06-29")]
    public void A_decision_on_the_first_and_on_the_last_day_is_in_the_half_year(string start, string end)
    {
        var (from, to) = (DateOnly.Parse(start), DateOnly.Parse(end));

        Assert.Equal(ObligationStatus.Met, HalfYearUpdates.Of(from, to, HalfYearKind.Calendar, [new(2, from)], to)[0].Status);
        Assert.Equal(ObligationStatus.Met, HalfYearUpdates.Of(from, to, HalfYearKind.Calendar, [new(2, to)], to)[0].Status);
    }

    [Fact]
    public void A_calendar_half_year_that_the_term_cuts_does_not_apply_at_either_end()
    {
        var periods = HalfYearUpdates.Of(new(2026, 1, 2), new(2026, 12, 30), HalfYearKind.Calendar, [], new(2027, 6, 1));

        Assert.Equal([ObligationStatus.NotApplicable, ObligationStatus.NotApplicable], periods.Select(p => p.Status));
        var whole = HalfYearUpdates.Of(new(2026, 1, 1), new(2026, 12, 31), HalfYearKind.Calendar, [], new(2027, 6, 1));
        Assert.Equal([ObligationStatus.NotMet, ObligationStatus.NotMet], whole.Select(p => p.Status));
    }

    [Fact]
    public void A_term_of_one_day_has_one_half_year_that_does_not_apply()
    {
        var day = new DateOnly(2028, 2, 29);

        var only = Assert.Single(HalfYearUpdates.Of(day, day, HalfYearKind.Agreement, [], day));
        Assert.Equal((day, day, ObligationStatus.NotApplicable), (only.From, only.To, only.Status));
    }

    [Fact]
    public void A_decision_after_the_term_meets_nothing()
    {
        var (start, end) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        Assert.DoesNotContain(
            HalfYearUpdates.Of(start, end, HalfYearKind.Agreement, [new(1, end.AddDays(1))], end),
            p => p.Status == ObligationStatus.Met
        );
    }
}
