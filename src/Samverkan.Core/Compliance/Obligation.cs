namespace Samverkan.Core.Compliance;

/// <summary>How an obligation stands.</summary>
public enum ObligationStatus
{
    /// <summary>Uppfylld.</summary>
    Met,

    /// <summary>I fas: there is time left.</summary>
    OnTrack,

    /// <summary>Risk: the time runs out and nothing has been done.</summary>
    AtRisk,

    /// <summary>Ej uppfylld: the time has passed.</summary>
    NotMet,

    /// <summary>Ej tillämplig.</summary>
    NotApplicable,

    /// <summary>The period has not begun.</summary>
    Ahead,
}

/// <summary>What the agreement obliges its parties to, and how it stands on a day.</summary>
/// <param name="Rule">The rule that computes it (R18).</param>
/// <param name="Clause">The clause it comes from (Ök § 9).</param>
/// <param name="Family">What kind of obligation it is, in the words of the pages.</param>
/// <param name="AgreementId">The agreement that obliges.</param>
/// <param name="Subject">What is to be done, as a sentence.</param>
/// <param name="Responsible">Who is to do it.</param>
/// <param name="From">The first day of the period; null where there is none.</param>
/// <param name="Due">The last day; null where there is none.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Evidence">What shows how it stands; empty where nothing does yet.</param>
/// <param name="How">How it was computed.</param>
public sealed record Obligation(
    string Rule,
    string Clause,
    string Family,
    Guid AgreementId,
    string Subject,
    string Responsible,
    DateOnly? From,
    DateOnly? Due,
    ObligationStatus Status,
    string Evidence,
    string How
)
{
    /// <summary>The next step, for those who can take it; null when nothing is to be done now.</summary>
    public WaitingTask? Next { get; init; }
}

/// <summary>A sentence that waits for some people, with the one thing to do.</summary>
/// <param name="Text">What waits.</param>
/// <param name="Act">What to do.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="For">Whom it is meant for.</param>
/// <param name="Order">Sorts tasks of one kind, soonest first.</param>
public sealed record WaitingTask(string Text, string Act, string Href, Audience For, DateTime Order);

/// <summary>
/// One kind of obligation: pure, computed of facts and a day. A new kind is a file with a class of this, and its test; nothing else is
/// touched.
/// </summary>
public interface IObligationFamily
{
    /// <summary>Where its next steps stand among what waits for people; lower is earlier.</summary>
    int Place => 100;

    /// <summary>The obligations of an agreement on a day.</summary>
    IEnumerable<Obligation> Of(AgreementFacts facts, DateOnly today);
}

/// <summary>One kind of task that no obligation gives: pure, computed of facts and an instant.</summary>
public interface ITaskFamily
{
    /// <summary>Where it stands among what waits for people; lower is earlier.</summary>
    int Place { get; }

    /// <summary>What waits in an agreement.</summary>
    /// <param name="now">The instant, UTC.</param>
    IEnumerable<WaitingTask> Of(AgreementFacts facts, DateTime now);
}
