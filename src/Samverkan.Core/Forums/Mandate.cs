namespace Samverkan.Core.Forums;

/// <summary>That a function takes part in a body for a party, from one day to another.</summary>
public interface IMandate : IValid
{
    /// <summary>The function that takes part.</summary>
    Guid FunctionId { get; }

    /// <summary>How it takes part.</summary>
    BodyRole Role { get; }

    /// <summary>Which party the function belongs to: 1, 2, or 0 for outsiders.</summary>
    int PartyOrder { get; }
}

/// <summary>A membership as a row of facts.</summary>
public sealed record MandateFact(Guid FunctionId, BodyRole Role, int PartyOrder, DateOnly From, DateOnly? To) : IMandate
{
    /// <summary>Whether nobody holds the function on the day that the facts are of.</summary>
    public bool IsVacant { get; init; }
}

/// <summary>That somebody is noted as present for a party.</summary>
public sealed record Presence(int PartyOrder, BodyRole Role);

/// <summary>Who decides for a party (R13): asked by the meeting's page and by what tells people what waits for them.</summary>
public static class Mandates
{
    /// <summary>
    /// The membership as which somebody decides in a meeting: the decision-maker, or a deputy whose mandate covers the day while the
    /// decision-maker is away. Where a deputy has come instead, the decision-maker who is not there does not decide.
    /// </summary>
    /// <param name="day">The day of the meeting.</param>
    /// <param name="present">Who of those who decide is noted as present.</param>
    /// <param name="holds">Whether the one who asks holds a function.</param>
    public static T? Decider<T>(IEnumerable<T> members, DateOnly day, IReadOnlyCollection<Presence> present, Func<Guid, bool> holds)
        where T : class, IMandate =>
        members
            .Where(m => m.Role is BodyRole.DecisionMaker or BodyRole.Deputy && m.HoldsOn(day) && holds(m.FunctionId))
            .OrderBy(m => m.Role)
            .ThenBy(m => m.PartyOrder)
            .FirstOrDefault(m =>
                m.Role == BodyRole.DecisionMaker
                    ? !Has(present, m, BodyRole.Deputy) || Has(present, m, BodyRole.DecisionMaker)
                    : !Has(present, m, BodyRole.DecisionMaker)
            );

    /// <summary>
    /// The membership as which somebody adjusts minutes: who decided on the day of the meeting; where that decision-maker has been
    /// replaced, the party's decision-maker today, so that decisions do not stay without effect.
    /// </summary>
    /// <param name="day">The day of the meeting.</param>
    /// <param name="today">The day of the adjustment.</param>
    public static T? Adjuster<T>(
        IReadOnlyCollection<T> members,
        DateOnly day,
        DateOnly today,
        IReadOnlyCollection<Presence> present,
        Func<Guid, bool> holds
    )
        where T : class, IMandate =>
        Decider(members, day, present, holds)
        ?? members.FirstOrDefault(m =>
            m.Role == BodyRole.DecisionMaker
            && m.HoldsOn(today)
            && holds(m.FunctionId)
            && (
                Decider([.. members.Where(x => x.PartyOrder == m.PartyOrder)], day, present, _ => true) is not { } was
                || (was.Role == BodyRole.DecisionMaker && !was.HoldsOn(today))
            )
        );

    private static bool Has(IEnumerable<Presence> present, IMandate mandate, BodyRole role) =>
        present.Contains(new Presence(mandate.PartyOrder, role));
}
