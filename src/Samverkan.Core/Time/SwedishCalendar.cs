namespace Samverkan.Core.Time;

/// <summary>Which days count as vardag (R2).</summary>
public enum DaySet
{
    /// <summary>Monday to Friday, not a helgdag, not midsommarafton, julafton or nyårsafton (default).</summary>
    A,

    /// <summary>Not a Sunday or helgdag; Saturday counts.</summary>
    B,

    /// <summary>Monday to Friday, not a helgdag.</summary>
    C,
}

/// <summary>Swedish public holidays and working days: lag (1989:253) om allmänna helgdagar (R1–R3).</summary>
public static class SwedishCalendar
{
    /// <summary>The helgdagar of a year other than ordinary Sundays, with their names.</summary>
    public static IReadOnlyDictionary<DateOnly, string> Holidays(int year)
    {
        var easter = EasterSunday(year);
        var days = new SortedDictionary<DateOnly, string>
        {
            [new(year, 1, 1)] = "Nyårsdagen",
            [new(year, 1, 6)] = "Trettondedag jul",
            [easter.AddDays(-2)] = "Långfredagen",
            [easter] = "Påskdagen",
            [easter.AddDays(1)] = "Annandag påsk",
            [new(year, 5, 1)] = "Första maj",
            [easter.AddDays(39)] = "Kristi himmelsfärdsdag",
            [easter.AddDays(49)] = "Pingstdagen",
            [SaturdayFrom(new(year, 6, 20))] = "Midsommardagen",
            [SaturdayFrom(new(year, 10, 31))] = "Alla helgons dag",
            [new(year, 12, 25)] = "Juldagen",
            [new(year, 12, 26)] = "Annandag jul",
        };
        if (year >= 2005)
        {
            days[new(year, 6, 6)] = "Nationaldagen";
        }
        else
        {
            days[easter.AddDays(50)] = "Annandag pingst";
        }

        return days;
    }

    /// <summary>Sundays are helgdagar too.</summary>
    public static bool IsHoliday(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday || Holidays(date.Year).ContainsKey(date);

    /// <summary>Midsommarafton, julafton and nyårsafton, which lag (1930:173) 2 § puts beside helgdagar.</summary>
    public static bool IsEve(DateOnly date) =>
        date is { Month: 12, Day: 24 or 31 } || date == SaturdayFrom(new(date.Year, 6, 20)).AddDays(-1);

    /// <summary>Whether a date is a vardag in a day set (R2).</summary>
    public static bool IsWorkingDay(DateOnly date, DaySet set) =>
        set switch
        {
            DaySet.B => !IsHoliday(date),
            DaySet.C => date.DayOfWeek != DayOfWeek.Saturday && !IsHoliday(date),
            _ => date.DayOfWeek != DayOfWeek.Saturday && !IsHoliday(date) && !IsEve(date),
        };

    /// <summary>
    /// Same day number n months on, else the month's last day (R3; lag (1930:173) 1 § by analogy). Count from the original date, never
    /// step by step.
    /// </summary>
    public static DateOnly AddMonths(DateOnly date, int months) => date.AddMonths(months);

    /// <summary>Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly SaturdayFrom(DateOnly date) => date.AddDays(((int)DayOfWeek.Saturday - (int)date.DayOfWeek + 7) % 7);
}
