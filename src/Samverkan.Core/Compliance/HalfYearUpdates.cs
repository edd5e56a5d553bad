using Samverkan.Core.Agreements;

namespace Samverkan.Core.Compliance;

/// <summary>A half-year of the term and how it stands.</summary>
/// <param name="MetOn">The day of the decision that meets it.</param>
public sealed record HalfYearUpdate(DateOnly From, DateOnly To, ObligationStatus Status, DateOnly? MetOn);

/// <summary>A decided version of the lägesbild whose record is complete.</summary>
public readonly record struct DecidedVersion(int Number, DateOnly DecidedOn);

/// <summary>
/// The lägesbild is updated at least once every half-year (R18, Ök § 9): the day of the decision places a version in its period.
/// </summary>
public static class HalfYearUpdates
{
    private const int Months = 6;
    private const int MonthsToRisk = 3;

    /// <summary>All half-years of a term, in order.</summary>
    /// <param name="versions">Versions whose decision has been documented; the first counts for the first period, however early it was
    /// signed.</param>
    public static IReadOnlyList<HalfYearUpdate> Of(
        DateOnly start,
        DateOnly end,
        HalfYearKind kind,
        IReadOnlyCollection<DecidedVersion> versions,
        DateOnly today
    ) => Of(start, end, [new HalfYearCut(DateOnly.MinValue, kind)], versions, today);

    /// <summary>All half-years of a term, in order, where the way of counting has been changed on the way.</summary>
    /// <param name="cuts">How half-years are counted, from which day, oldest first.</param>
    public static IReadOnlyList<HalfYearUpdate> Of(
        DateOnly start,
        DateOnly end,
        IReadOnlyList<HalfYearCut> cuts,
        IReadOnlyCollection<DecidedVersion> versions,
        DateOnly today
    )
    {
        var periods = Periods(start, end, cuts);
        return
        [
            .. periods.Select(
                (p, i) =>
                {
                    var within = versions
                        .Where(v => v.DecidedOn >= p.From && v.DecidedOn <= p.To)
                        .Select(v => (DateOnly?)v.DecidedOn)
                        .Max();
                    var met =
                        within
                        ?? (
                            i == 0
                                ? versions
                                    .OrderBy(v => v.Number)
                                    .Take(1)
                                    .Where(v => v.DecidedOn <= p.To)
                                    .Select(v => (DateOnly?)v.DecidedOn)
                                    .FirstOrDefault()
                                : null
                        );
                    return new HalfYearUpdate(
                        p.From,
                        p.To,
                        met is not null ? ObligationStatus.Met
                            : !p.Whole ? ObligationStatus.NotApplicable
                            : StatusOf(p.From, p.To, today),
                        met
                    );
                }
            ),
        ];
    }

    /// <summary>
    /// The half-years of a term. A new way of counting begins when the half-year that was under way has ended: what has been is never cut
    /// anew.
    /// </summary>
    internal static IReadOnlyList<(DateOnly From, DateOnly To, bool Whole)> Periods(
        DateOnly start,
        DateOnly end,
        IReadOnlyList<HalfYearCut> cuts
    )
    {
        var periods = By(cuts[0].Kind, start, end).ToList();
        foreach (var cut in cuts.Skip(1))
        {
            var kept = periods.Where(p => p.From < cut.Since).ToList();
            var next = kept.Count == 0 ? start : kept[^1].To.AddDays(1);
            var anew = By(cut.Kind, start, end).Where(p => p.To >= next).Select(p => p.From >= next ? p : (From: next, p.To, Whole: false));
            periods = [.. kept, .. anew];
        }

        return periods;
    }

    private static IEnumerable<(DateOnly From, DateOnly To, bool Whole)> By(HalfYearKind kind, DateOnly start, DateOnly end) =>
        kind == HalfYearKind.Calendar ? Calendar(start, end) : Agreement(start, end);

    private static ObligationStatus StatusOf(DateOnly from, DateOnly to, DateOnly today) =>
        today < from ? ObligationStatus.Ahead
        : today > to ? ObligationStatus.NotMet
        : today >= from.AddMonths(MonthsToRisk) ? ObligationStatus.AtRisk
        : ObligationStatus.OnTrack;

    private static IEnumerable<(DateOnly From, DateOnly To, bool Whole)> Agreement(DateOnly start, DateOnly end)
    {
        // Counted from the original start, never from the period before: 31 January has no 31 July before it.
        for (var i = 0; start.AddMonths(i * Months) <= end; i++)
        {
            var to = start.AddMonths((i + 1) * Months).AddDays(-1);
            yield return (start.AddMonths(i * Months), to < end ? to : end, to <= end);
        }
    }

    private static IEnumerable<(DateOnly From, DateOnly To, bool Whole)> Calendar(DateOnly start, DateOnly end)
    {
        for (var from = new DateOnly(start.Year, start.Month <= Months ? 1 : Months + 1, 1); from <= end; from = from.AddMonths(Months))
        {
            var to = from.AddMonths(Months).AddDays(-1);
            yield return (from < start ? start : from, to > end ? end : to, from >= start && to <= end);
        }
    }
}
