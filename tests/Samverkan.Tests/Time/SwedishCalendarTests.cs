using Samverkan.Core.Time;

namespace Samverkan.Tests.Time;

public class SwedishCalendarTests
{
    [Theory]
    [InlineData("2016-03-27", "Påskdagen")]
    [InlineData("2016-03-25", "Långfredagen")]
    [InlineData("2016-05-05", "Kristi himmelsfärdsdag")]
    [InlineData("2016-06-06", "Nationaldagen")]
    [InlineData("2016-06-25", "Midsommardagen")]
    [InlineData("2016-11-05", "Alla helgons dag")]
    [InlineData("2017-04-14", "Långfredagen")]
    [InlineData("2017-04-17", "Annandag påsk")]
    [InlineData("2017-05-25", "Kristi himmelsfärdsdag")]
    [InlineData("2017-11-04", "Alla helgons dag")]
    [InlineData("2018-06-23", "Midsommardagen")]
    [InlineData("2004-05-31", "Annandag pingst")]
    public void The_day_is_a_helgdag(string date, string name) =>
        Assert.Equal(name, SwedishCalendar.Holidays(DateOnly.Parse(date).Year)[DateOnly.Parse(date)]);

    [Fact]
    public void Every_helgdag_of_a_year_is_called_by_its_name() =>
        Assert.Equal(
            "Nyårsdagen, Trettondedag jul, Långfredagen, Påskdagen, Annandag påsk, Första maj, Kristi himmelsfärdsdag, Pingstdagen, "
                + "Nationaldagen, Midsommardagen, Alla helgons dag, Juldagen, Annandag jul",
            string.Join(", ", SwedishCalendar.Holidays(2026).OrderBy(d => d.Key).Select(d => d.Value))
        );

    [Fact]
    public void Annandag_pingst_gave_way_to_nationaldagen_in_2005()
    {
        Assert.False(SwedishCalendar.Holidays(2005).ContainsKey(new DateOnly(2005, 5, 16)));
        Assert.False(SwedishCalendar.Holidays(2004).ContainsKey(new DateOnly(2004, 6, 6)));
        Assert.Contains(new DateOnly(2005, 6, 6), SwedishCalendar.Holidays(2005).Keys);
    }

    [Theory]
    [InlineData("2017-04-15", false, true, false)]
    [InlineData("2016-12-30", true, true, true)]
    [InlineData("2017-06-06", false, false, false)]
    [InlineData("2017-06-23", false, true, true)]
    [InlineData("2016-12-24", false, true, false)]
    public void A_day_is_a_vardag_by_its_day_set(string date, bool a, bool b, bool c)
    {
        var day = DateOnly.Parse(date);
        Assert.Equal(
            (a, b, c),
            (
                SwedishCalendar.IsWorkingDay(day, DaySet.A),
                SwedishCalendar.IsWorkingDay(day, DaySet.B),
                SwedishCalendar.IsWorkingDay(day, DaySet.C)
            )
        );
    }

    [Theory]
    [InlineData("2018-05-31", -6, "2017-11-30")]
    [InlineData("2018-08-31", -6, "2018-02-28")]
    [InlineData("2019-05-19", -6, "2018-11-19")]
    public void Months_keep_the_day_number_or_take_the_last_day(string date, int months, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), SwedishCalendar.AddMonths(DateOnly.Parse(date), months));

    [Theory]
    [InlineData("2017-04-12T22:30:00Z", "2017-04-13")]
    [InlineData("2017-01-15T23:30:00Z", "2017-01-16")]
    [InlineData("2017-04-12T21:59:00Z", "2017-04-12")]
    public void The_local_date_is_Swedish(string instant, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected),
            SwedishTime.DateOf(DateTime.Parse(instant, null, System.Globalization.DateTimeStyles.AdjustToUniversal))
        );

    [Fact]
    public void Wall_clock_time_goes_to_utc_and_back_every_hour_of_a_year()
    {
        for (var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc); at.Year == 2026; at = at.AddHours(1))
        {
            var local = SwedishTime.Local(at);
            var back = SwedishTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            Assert.True(back == at || back == at.AddHours(1) || back == at.AddHours(-1), at.ToString("o"));
        }
    }
}
