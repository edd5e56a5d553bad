using Samverkan.Core.Time;

namespace Samverkan.Tests.Time;

/// <summary>What is true of every year, day and month, whatever the year.</summary>
public class CalendarPropertiesTests
{
    private static readonly IReadOnlyList<int> Years = [.. Enumerable.Range(1980, 120)];

    public static TheoryData<string> Easters =>
        [
            "1981-04-19",
            "1984-04-22",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2035-03-25",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
        ];

    [Theory]
    [MemberData(nameof(Easters))]
    public void Easter_is_on_the_day_of_the_almanac(string day) =>
        Assert.Equal(DateOnly.Parse(day), SwedishCalendar.EasterSunday(DateOnly.Parse(day).Year));

    [Fact]
    public void Easter_is_the_Sunday_after_the_paschal_full_moon_of_every_year()
    {
        // Gauss's rule, which counts in another way than the product does.
        static DateOnly Gauss(int year)
        {
            var century = year / 100;
            var m = (15 + century - (century / 4) - (((8 * century) + 13) / 25)) % 30;
            var n = (4 + century - (century / 4)) % 7;
            var d = ((19 * (year % 19)) + m) % 30;
            var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + n) % 7;
            var late = d == 29 && e == 6 ? 7 : 0;
            var moved = d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19 ? 7 : 0;
            return new DateOnly(year, 3, 22).AddDays(d + e - Math.Max(late, moved));
        }

        Assert.All(Years, y => Assert.Equal(Gauss(y), SwedishCalendar.EasterSunday(y)));
        Assert.All(Years, y => Assert.Equal(DayOfWeek.Sunday, SwedishCalendar.EasterSunday(y).DayOfWeek));
    }

    [Fact]
    public void Days_that_move_stay_within_their_week_and_on_their_weekday()
    {
        foreach (var year in Years)
        {
            var named = SwedishCalendar.Holidays(year).ToLookup(h => h.Value, h => h.Key);
            Assert.Equal(DayOfWeek.Saturday, named["Midsommardagen"].Single().DayOfWeek);
            Assert.InRange(named["Midsommardagen"].Single(), new DateOnly(year, 6, 20), new DateOnly(year, 6, 26));
            Assert.Equal(DayOfWeek.Saturday, named["Alla helgons dag"].Single().DayOfWeek);
            Assert.InRange(named["Alla helgons dag"].Single(), new DateOnly(year, 10, 31), new DateOnly(year, 11, 6));
            Assert.Equal(DayOfWeek.Friday, named["Långfredagen"].Single().DayOfWeek);
            Assert.Equal(DayOfWeek.Monday, named["Annandag påsk"].Single().DayOfWeek);
            Assert.Equal(DayOfWeek.Thursday, named["Kristi himmelsfärdsdag"].Single().DayOfWeek);
            // Where it falls on nationaldagen, that is what the day is called.
            Assert.All(named["Pingstdagen"], d => Assert.Equal(DayOfWeek.Sunday, d.DayOfWeek));
            Assert.True(SwedishCalendar.IsHoliday(SwedishCalendar.EasterSunday(year).AddDays(49)));
        }
    }

    [Fact]
    public void Two_helgdagar_on_the_same_day_are_one()
    {
        // Kristi himmelsfärdsdag fell on första maj in 2008.
        var days = SwedishCalendar.Holidays(2008);

        Assert.Contains(new DateOnly(2008, 5, 1), days.Keys);
        Assert.Equal(12, days.Count);
        Assert.Equal(13, SwedishCalendar.Holidays(2009).Count);
        Assert.Equal(13, SwedishCalendar.Holidays(2004).Count);
    }

    [Fact]
    public void A_vardag_of_the_narrowest_day_set_is_one_of_every_day_set()
    {
        for (var day = new DateOnly(2004, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var (a, b, c) = (
                SwedishCalendar.IsWorkingDay(day, DaySet.A),
                SwedishCalendar.IsWorkingDay(day, DaySet.B),
                SwedishCalendar.IsWorkingDay(day, DaySet.C)
            );
            Assert.True((!a || c) && (!c || b), day.ToString("o"));
            Assert.Equal(c && !a, SwedishCalendar.IsEve(day) && c);
            Assert.Equal(b && !c, day.DayOfWeek == DayOfWeek.Saturday && !SwedishCalendar.IsHoliday(day));
        }
    }

    [Fact]
    public void Every_Sunday_is_a_helgdag_and_no_ordinary_weekday_is()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var named = SwedishCalendar.Holidays(2026).ContainsKey(day);
            Assert.Equal(named || day.DayOfWeek == DayOfWeek.Sunday, SwedishCalendar.IsHoliday(day));
        }
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2026)]
    [InlineData(2030)]
    public void A_year_has_three_eves_and_midsommarafton_is_a_Friday(int year)
    {
        var eves = Enumerable.Range(0, 366).Select(d => new DateOnly(year, 1, 1).AddDays(d)).Where(d => d.Year == year);
        var found = eves.Where(SwedishCalendar.IsEve).ToList();

        Assert.Equal(3, found.Count);
        Assert.Equal((6, DayOfWeek.Friday), (found[0].Month, found[0].DayOfWeek));
        Assert.Equal(new DateOnly(year, 12, 24), found[1]);
        Assert.Equal(new DateOnly(year, 12, 31), found[2]);
    }

    [Fact]
    public void Months_are_counted_from_the_first_day_and_never_leave_the_month_they_come_to()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var (from, months) = (new DateOnly(2000, 1, 1).AddDays(random.Next(20_000)), random.Next(-120, 121));
            var to = SwedishCalendar.AddMonths(from, months);
            var index = (from.Year * 12) + from.Month - 1 + months;

            Assert.Equal((index / 12, (index % 12) + 1), (to.Year, to.Month));
            Assert.Equal(Math.Min(from.Day, DateTime.DaysInMonth(to.Year, to.Month)), to.Day);
        }
    }

    [Theory]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-29")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2024-08-31", 6, "2025-02-28")]
    [InlineData("2026-12-31", -6, "2026-06-30")]
    [InlineData("2026-06-30", 6, "2026-12-30")]
    [InlineData("2026-01-31", 0, "2026-01-31")]
    public void A_leap_day_and_the_last_of_a_month_are_shortened_and_not_made_longer(string from, int months, string to) =>
        Assert.Equal(DateOnly.Parse(to), SwedishCalendar.AddMonths(DateOnly.Parse(from), months));
}
