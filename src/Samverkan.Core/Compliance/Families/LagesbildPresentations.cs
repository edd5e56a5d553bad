using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;

namespace Samverkan.Core.Compliance.Families;

/// <summary>The lägesbild is presented to trygghets- och säkerhetsrådet (R21, annex 6); Chefsamrådet sees it when it decides it.</summary>
public sealed class LagesbildPresentations : IObligationFamily
{
    /// <inheritdoc/>
    public IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today)
    {
        var councils = facts.Bodies.Where(b => b.Kind == BodyKind.AdvisoryCouncil).Select(b => b.Id).ToHashSet();
        if (!facts.Binds || councils.Count == 0 || facts.Annexes.FirstOrDefault(a => a.Kind == AnnexKind.Lagesbild) is not { } annex)
        {
            return [];
        }

        var versions = annex
            .Versions.Where(v => v is { EffectiveOn: not null, DecidedOn: not null })
            .OrderByDescending(v => v.Number)
            .Select(v => new DecidedLagesbild(v.Id, v.Number, v.DecidedOn!.Value));
        var meetings = facts
            .Meetings.Where(m => councils.Contains(m.BodyId))
            .Select(m => new CouncilMeeting(m.Id, m.Date, m.State, m.Shows));
        return Presentations
            .Of([.. versions], [.. meetings])
            .Select(p => new Obligation(
                "R21",
                "Ök bil. 6",
                "Presentation av lägesbilden",
                facts.Id,
                $"Lägesbilden version {p.Version.Number} presenteras för rådet",
                "Samordnarna",
                p.Version.DecidedOn,
                p.Meeting?.Date,
                StatusOf(p.Status),
                p.Meeting is { } meeting && p.IsShownOrPlanned ? $"Möte {meeting.Date.Iso()}" : "",
                "Rådet ska ha sett versionen vid sitt första möte efter beslutet."
            ));
    }

    private static ObligationStatus StatusOf(PresentationStatus status) =>
        status switch
        {
            PresentationStatus.Shown => ObligationStatus.Met,
            PresentationStatus.AtRisk => ObligationStatus.AtRisk,
            PresentationStatus.NotMet => ObligationStatus.NotMet,
            PresentationStatus.Replaced => ObligationStatus.NotApplicable,
            _ => ObligationStatus.OnTrack,
        };
}
