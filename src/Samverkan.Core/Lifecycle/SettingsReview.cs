using Samverkan.Core.Agreements;
using Samverkan.Core.Compliance;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;

namespace Samverkan.Core.Lifecycle;

/// <summary>A setting that would change, and what that brings about.</summary>
public sealed record SettingsEffect(string Name, string Before, string After, string Effect);

/// <summary>Tells what a change of settings would bring about, before it is made.</summary>
public sealed class SettingsReview(AgreementQuery agreements, MeetingQuery meetings)
{
    /// <summary>What would change; empty when nothing would.</summary>
    public async Task<IReadOnlyList<SettingsEffect>> AskAsync(
        Agreement agreement,
        AgreementSettings next,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var differences = SettingsText.Differences(agreement, agreement.Settings, next);
        var cuts = await agreements.HalfYearCutsAsync(agreement, ct);
        var held = await meetings.HasHeldCouncilAsync(agreement.Id, ct);
        return
        [
            .. differences.Select(d => new SettingsEffect(
                d.Name,
                d.Before,
                d.After,
                EffectOf(d.Name, agreement, next, cuts, held, actor.Today)
            )),
        ];
    }

    private static string EffectOf(
        string name,
        Agreement agreement,
        AgreementSettings next,
        IReadOnlyList<HalfYearCut> cuts,
        bool held,
        DateOnly today
    ) =>
        name switch
        {
            "Så räknas halvår" => HalfYears(agreement, next.HalfYears, cuts, today),
            "Ordförande vid första sammanträdet" => held
                ? "Ändrar inget: ett sammanträde har hållits, och turen följer av vem som var ordförande då."
                : "Turordningen räknas om från det första sammanträdet.",
            "Samråd senast" =>
                $"Sista dagen för samråd blir {SwedishCalendar.AddMonths(agreement.EndsOn, -next.ConsultationMonths).Iso()} i stället för "
                    + $"{agreement.ConsultBy.Iso()}.",
            "Förlängning" => "Gäller nästa förlängning. Tid som redan är förlängd ändras inte.",
            _ => "Dagar som räknas från och med i dag räknas på det nya sättet.",
        };

    private static string HalfYears(Agreement agreement, HalfYearKind kind, IReadOnlyList<HalfYearCut> cuts, DateOnly today)
    {
        if (!agreement.Binds)
        {
            return "Gäller hela avtalstiden.";
        }

        var periods = HalfYearUpdates.Periods(agreement.StartsOn, agreement.EndsOn, [.. cuts, new HalfYearCut(today, kind)]);
        return periods.LastOrDefault(p => p.From < today) is { To: var last } && last != default
            ? $"Det som varit ändras inte. Halvåret till och med {last.Iso()} räknas som förut, därefter på det nya sättet."
            : "Gäller från avtalets första dag.";
    }
}
