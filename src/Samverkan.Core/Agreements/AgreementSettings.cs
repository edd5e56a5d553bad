using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Samverkan.Core.Time;

namespace Samverkan.Core.Agreements;

/// <summary>How half-years are counted (R15).</summary>
public enum HalfYearKind
{
    /// <summary>Six months from the start of the term (default).</summary>
    Agreement,

    /// <summary>January–June and July–December.</summary>
    Calendar,
}

/// <summary>Settings of one agreement (Q1).</summary>
public sealed record AgreementSettings(
    HalfYearKind HalfYears = HalfYearKind.Agreement,
    DaySet WorkingDays = DaySet.A,
    int FirstChair = 2,
    int RenewalMonths = 24,
    int ConsultationMonths = 6
);

/// <summary>
/// That the settings of an agreement were changed: from what, to what, by whom and why. What was counted by the earlier settings stays so.
/// </summary>
public sealed class SettingsChange : Entity, IAppendOnly
{
    private SettingsChange() { }

    internal SettingsChange(Agreement agreement, AgreementSettings after, string reason, Actor actor)
    {
        (AgreementId, At, By, UserId, Reason) = (agreement.Id, actor.Now, actor.Name, actor.UserId, reason);
        Bound = agreement.Binds;
        (BeforeJson, AfterJson) = (JsonSerializer.Serialize(agreement.Settings), JsonSerializer.Serialize(after));
    }

    /// <summary>The agreement whose settings they are.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>When it was done, UTC; the new settings hold from that day.</summary>
    public DateTime At { get; private set; }

    /// <summary>The name of whoever did it.</summary>
    [MaxLength(200)]
    public string By { get; private set; } = "";

    /// <summary>The account of whoever did it.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Why; empty while the agreement was a draft.</summary>
    [MaxLength(1000)]
    public string Reason { get; private set; } = "";

    /// <summary>Whether the agreement bound the parties then; a draft's settings hold for the whole term.</summary>
    public bool Bound { get; private set; }

    /// <summary>The settings before, as JSON.</summary>
    [MaxLength(400)]
    public string BeforeJson { get; private set; } = "";

    /// <summary>The settings after, as JSON.</summary>
    [MaxLength(400)]
    public string AfterJson { get; private set; } = "";

    /// <summary>The day from which the new settings hold.</summary>
    public DateOnly On => SwedishTime.DateOf(At);

    /// <summary>The settings before.</summary>
    public AgreementSettings Before => JsonSerializer.Deserialize<AgreementSettings>(BeforeJson)!;

    /// <summary>The settings after.</summary>
    public AgreementSettings After => JsonSerializer.Deserialize<AgreementSettings>(AfterJson)!;
}

/// <summary>From which day half-years are counted in a way.</summary>
public readonly record struct HalfYearCut(DateOnly Since, HalfYearKind Kind)
{
    /// <summary>How half-years have been counted, from which day, oldest first.</summary>
    /// <param name="now">How they are counted now.</param>
    /// <param name="changes">The changes of the settings, oldest first.</param>
    public static IReadOnlyList<HalfYearCut> Of(HalfYearKind now, IEnumerable<SettingsChange> changes)
    {
        var all = changes.Where(c => c.Bound).ToList();
        return
        [
            new HalfYearCut(DateOnly.MinValue, all.Count == 0 ? now : all[0].Before.HalfYears),
            .. all.Where(c => c.Before.HalfYears != c.After.HalfYears).Select(c => new HalfYearCut(c.On, c.After.HalfYears)),
        ];
    }
}

/// <summary>Settings in the words of the pages.</summary>
public static class SettingsText
{
    /// <summary>How half-years are counted.</summary>
    public static string Of(HalfYearKind kind) =>
        kind == HalfYearKind.Calendar
            ? "Kalenderhalvår: januari–juni och juli–december"
            : "Avtalshalvår: sex månader från avtalets första dag";

    /// <summary>Which days count as working days.</summary>
    public static string Of(DaySet days) =>
        days switch
        {
            DaySet.A => "Måndag–fredag utom helgdagar, midsommarafton, julafton och nyårsafton",
            DaySet.B => "Även lördagar som inte är helgdagar",
            _ => "Måndag–fredag utom helgdagar",
        };

    /// <summary>What differs between two settings, by name.</summary>
    public static IReadOnlyList<(string Name, string Before, string After)> Differences(
        Agreement of,
        AgreementSettings a,
        AgreementSettings b
    )
    {
        (string Name, string Before, string After)[] all =
        [
            ("Ordförande vid första sammanträdet", of.Party(a.FirstChair).Term, of.Party(b.FirstChair).Term),
            ("Så räknas halvår", Of(a.HalfYears), Of(b.HalfYears)),
            ("Dagar som räknas som vardagar", Of(a.WorkingDays), Of(b.WorkingDays)),
            ("Förlängning", Months(a.RenewalMonths), Months(b.RenewalMonths)),
            ("Samråd senast", Months(a.ConsultationMonths) + " före slutet", Months(b.ConsultationMonths) + " före slutet"),
        ];
        return [.. all.Where(d => d.Before != d.After)];
    }

    private static string Months(int months) => months == 1 ? "1 månad" : $"{months} månader";
}
