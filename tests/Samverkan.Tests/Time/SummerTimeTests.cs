using Samverkan.Core.Time;

namespace Samverkan.Tests.Time;

/// <summary>Wall-clock time where the clocks are moved, and at the edges of days and years.</summary>
public class SummerTimeTests
{
    private static DateTime Utc(string text) =>
        DateTime.Parse(
            text,
            null,
            System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal
        );

    [Theory]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29", "02:59", "2026-03-29T01:59:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "03:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25", "01:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    [InlineData("2026-07-01", "00:00", "2026-06-30T22:00:00Z")]
    [InlineData("2026-01-01", "00:00", "2025-12-31T23:00:00Z")]
    [InlineData("2024-02-29", "23:59", "2024-02-29T22:59:00Z")]
    public void A_time_on_the_wall_is_an_instant(string day, string time, string instant) =>
        Assert.Equal(Utc(instant), SwedishTime.ToUtc(DateOnly.Parse(day), TimeOnly.Parse(time)));

    [Fact]
    public void The_hour_that_comes_twice_is_one_of_the_two()
    {
        var at = SwedishTime.ToUtc(new DateOnly(2026, 10, 25), new TimeOnly(2, 30));

        Assert.Contains(at, new[] { Utc("2026-10-25T00:30:00Z"), Utc("2026-10-25T01:30:00Z") });
        Assert.Equal(new DateTime(2026, 10, 25, 2, 30, 0), SwedishTime.Local(at));
    }

    [Theory]
    [InlineData(2015)]
    [InlineData(2024)]
    [InlineData(2026)]
    public void Every_quarter_of_an_hour_that_is_on_the_wall_once_comes_back_as_it_was(int year)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
        for (var local = new DateTime(year, 1, 1); local.Year == year; local = local.AddMinutes(15))
        {
            if (zone.IsInvalidTime(local) || zone.IsAmbiguousTime(local))
            {
                continue;
            }

            var at = SwedishTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            Assert.Equal(DateTimeKind.Utc, at.Kind);
            Assert.Equal(local, SwedishTime.Local(at));
            Assert.Equal(DateOnly.FromDateTime(local), SwedishTime.DateOf(at));
        }
    }

    [Fact]
    public void A_day_begins_at_its_own_midnight_every_day_of_the_year()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var midnight = SwedishTime.ToUtc(day, default);
            Assert.Equal(day, SwedishTime.DateOf(midnight));
            Assert.Equal(day.AddDays(-1), SwedishTime.DateOf(midnight.AddTicks(-1)));
        }
    }

    [Fact]
    public void The_days_on_which_clocks_are_moved_are_an_hour_shorter_and_an_hour_longer()
    {
        static double Hours(int month, int day)
        {
            var on = new DateOnly(2026, month, day);
            return (SwedishTime.ToUtc(on.AddDays(1), default) - SwedishTime.ToUtc(on, default)).TotalHours;
        }

        Assert.Equal((23, 25, 24), (Hours(3, 29), Hours(10, 25), Hours(3, 30)));
    }

    [Fact]
    public void An_instant_without_a_kind_is_read_as_utc()
    {
        var bare = new DateTime(2026, 7, 1, 22, 30, 0, DateTimeKind.Unspecified);

        Assert.Equal(new DateOnly(2026, 7, 2), SwedishTime.DateOf(bare));
        Assert.Equal(SwedishTime.Local(DateTime.SpecifyKind(bare, DateTimeKind.Utc)), SwedishTime.Local(bare));
    }

    [Fact]
    public void Later_instants_are_never_on_earlier_days()
    {
        var random = new Random(7);
        var instants = Enumerable
            .Range(0, 2_000)
            .Select(_ => Utc("2020-01-01T00:00:00Z").AddMinutes(random.Next(5_000_000)))
            .Order()
            .ToList();

        Assert.All(instants.Zip(instants.Skip(1)), p => Assert.True(SwedishTime.DateOf(p.First) <= SwedishTime.DateOf(p.Second)));
    }
}
