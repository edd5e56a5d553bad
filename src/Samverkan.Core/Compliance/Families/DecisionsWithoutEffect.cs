using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;

namespace Samverkan.Core.Compliance.Families;

/// <summary>A decision has effect when its minutes are adjusted; they should be so within fourteen days (R16, Ök § 9).</summary>
public sealed class DecisionsWithoutEffect : IObligationFamily
{
    /// <inheritdoc/>
    public int Place => 35;

    /// <inheritdoc/>
    public IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today)
    {
        var councils = facts.Bodies.Where(b => b.Kind == BodyKind.Council).ToDictionary(b => b.Id);
        return facts
            .Meetings.Where(m => m is { State: MeetingState.Held, Approved: true } && councils.ContainsKey(m.BodyId))
            .Select(m =>
            {
                var (name, due) = ($"{councils[m.BodyId].Name} {m.Number}/{m.Year}", m.Date.AddDays(Meeting.DaysToAdjust));
                var late = Meeting.WithoutEffectSince(m.State, m.Date, m.Approved, today) is not null;
                return new Obligation(
                    "R16",
                    "Ök § 9",
                    "Beslut som ska få verkan",
                    facts.Id,
                    $"Protokollet från {name} justeras",
                    "Beslutsfattarna",
                    m.Date,
                    due,
                    late ? ObligationStatus.NotMet : ObligationStatus.OnTrack,
                    "",
                    $"Beslut gäller när protokollet är justerat av båda parter, vilket ska ske inom {Meeting.DaysToAdjust} dagar."
                )
                {
                    Next = late
                        ? new WaitingTask(
                            $"{name}, {facts.Title}: beslutat {m.Date.Long()} men utan verkan, protokollet är inte justerat",
                            "Se vem som ska justera",
                            facts.Links.Meeting(m.Id).Minutes,
                            facts.Running(Permission.RunMeetings, today),
                            m.StartsAt
                        )
                        : null,
                };
            });
    }
}
