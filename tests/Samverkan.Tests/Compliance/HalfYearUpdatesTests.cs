using Samverkan.Core.Agreements;
using Samverkan.Core.Compliance;
using Samverkan.Core.Lagesbild;

namespace Samverkan.Tests.Compliance;

/// <summary>R18 with its worked dates.</summary>
public class HalfYearUpdatesTests
{
    private static readonly DateOnly Start = new(2016, 6, 1);
    private static readonly DateOnly End = new(2018, 5, 31);
    private static readonly DecidedVersion[] Versions =
    [
        new(1, new(2016, 6, 1)),
        new(2, new(2016, 12, 7)),
        new(3, new(2017, 5, 17)),
        new(4, new(2017, 11, 22)),
    ];

    private static ObligationStatus[] On(HalfYearKind kind, DateOnly today) =>
        [.. HalfYearUpdates.Of(Start, End, kind, Versions, today).Select(p => p.Status)];

    [Theory]
    [InlineData("2018-02-28", ObligationStatus.OnTrack)]
    [InlineData("2018-03-01", ObligationStatus.AtRisk)]
    [InlineData("2018-05-31", ObligationStatus.AtRisk)]
    [InlineData("2018-06-01", ObligationStatus.NotMet)]
    [InlineData("2017-11-30", ObligationStatus.Ahead)]
    public void The_last_half_year_counted_from_the_agreement_is_at_risk_after_three_months_and_not_met_after_six(
        string today,
        ObligationStatus last
    ) =>
        Assert.Equal(
            [ObligationStatus.Met, ObligationStatus.Met, ObligationStatus.Met, last],
            On(HalfYearKind.Agreement, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void In_calendar_half_years_a_period_that_the_term_covers_in_part_does_not_apply_unless_it_is_met() =>
        Assert.Equal(
            [ObligationStatus.Met, ObligationStatus.Met, ObligationStatus.Met, ObligationStatus.Met, ObligationStatus.NotApplicable],
            On(HalfYearKind.Calendar, new DateOnly(2018, 6, 1))
        );

    [Fact]
    public void The_version_of_the_signing_counts_for_the_first_period_however_early_it_was_signed() =>
        Assert.Equal(
            ObligationStatus.Met,
            HalfYearUpdates.Of(Start, End, HalfYearKind.Agreement, [new(1, new(2016, 5, 20))], new DateOnly(2016, 12, 1))[0].Status
        );

    [Fact]
    public void A_term_that_starts_on_the_last_of_a_month_is_counted_from_that_day() =>
        Assert.Equal(
            new DateOnly(2017, 8, 30),
            HalfYearUpdates.Of(new(2016, 8, 31), new(2018, 8, 30), HalfYearKind.Agreement, [], Start)[1].To
        );

    [Fact]
    public void A_new_way_of_counting_begins_when_the_half_year_under_way_has_ended_and_cuts_nothing_that_has_been()
    {
        HalfYearCut[] cuts = [new(DateOnly.MinValue, HalfYearKind.Agreement), new(new(2017, 2, 15), HalfYearKind.Calendar)];
        var before = HalfYearUpdates.Of(Start, End, HalfYearKind.Agreement, Versions, new DateOnly(2017, 2, 14));
        var after = HalfYearUpdates.Of(Start, End, cuts, Versions, new DateOnly(2017, 2, 15));

        Assert.Equal(before.Take(2).Select(p => (p.From, p.To)), after.Take(2).Select(p => (p.From, p.To)));
        Assert.Equal(
            [
                (new DateOnly(2016, 6, 1), new DateOnly(2016, 11, 30)),
                (new(2016, 12, 1), new(2017, 5, 31)),
                (new(2017, 6, 1), new(2017, 6, 30)),
                (new(2017, 7, 1), new(2017, 12, 31)),
                (new(2018, 1, 1), new(2018, 5, 31)),
            ],
            after.Select(p => (p.From, p.To))
        );
        Assert.Equal(ObligationStatus.NotApplicable, after[2].Status);
    }

    [Theory]
    [InlineData("2015-01-01")]
    [InlineData("2016-06-01")]
    public void A_way_of_counting_chosen_before_the_term_or_on_its_first_day_holds_for_the_whole_of_it(string since)
    {
        var on = DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture);
        HalfYearCut[] cuts = [new(DateOnly.MinValue, HalfYearKind.Agreement), new(on, HalfYearKind.Calendar)];

        Assert.Equal(
            HalfYearUpdates.Of(Start, End, HalfYearKind.Calendar, Versions, Start),
            HalfYearUpdates.Of(Start, End, cuts, Versions, Start)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_first_decided_version_counts_for_the_first_half_year_whatever_number_it_has(int number) =>
        Assert.Equal(
            ObligationStatus.Met,
            HalfYearUpdates
                .Of(
                    Start,
                    End,
                    HalfYearKind.Agreement,
                    [new(number, new(2016, 5, 20)), new(number + 1, new(2018, 5, 1))],
                    new DateOnly(2017, 1, 1)
                )[0]
                .Status
        );

    [Fact]
    public void A_new_way_of_counting_that_begins_where_one_of_its_own_half_years_does_has_that_one_whole()
    {
        HalfYearCut[] cuts = [new(DateOnly.MinValue, HalfYearKind.Agreement), new(new(2016, 3, 1), HalfYearKind.Calendar)];
        var periods = HalfYearUpdates.Of(new(2016, 1, 1), new(2017, 12, 31), cuts, [], new DateOnly(2018, 1, 1));

        Assert.Equal([new DateOnly(2016, 1, 1), new(2016, 7, 1), new(2017, 1, 1), new(2017, 7, 1)], periods.Select(p => p.From));
        Assert.All(periods, p => Assert.Equal(ObligationStatus.NotMet, p.Status));
    }

    [Fact]
    public void A_term_that_ends_on_the_first_day_of_a_calendar_half_year_has_that_day_as_a_half_year_that_does_not_apply()
    {
        var periods = HalfYearUpdates.Of(new(2016, 7, 1), new(2017, 7, 1), HalfYearKind.Calendar, [], new DateOnly(2017, 8, 1));

        Assert.Equal((new DateOnly(2017, 7, 1), new DateOnly(2017, 7, 1)), (periods[^1].From, periods[^1].To));
        Assert.Equal([ObligationStatus.NotMet, ObligationStatus.NotMet, ObligationStatus.NotApplicable], periods.Select(p => p.Status));
    }
}
