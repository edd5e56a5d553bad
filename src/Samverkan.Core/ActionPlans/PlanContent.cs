using Samverkan.Core.Drafts;

namespace Samverkan.Core.ActionPlans;

/// <summary>One party's part of an activity (annex 4).</summary>
public sealed record PartyShare
{
    /// <summary>Whom to turn to.</summary>
    [Field("Kontakt", Most = 300)]
    public string Contact { get; init; } = "";

    /// <summary>Who takes part, Markdown.</summary>
    [Field("Deltagare", Rows = 2)]
    public string Participants { get; init; } = "";

    /// <summary>What the party undertakes, Markdown.</summary>
    [Field("Åtaganden")]
    public string Commitments { get; init; } = "";
}

/// <summary>Who is told what about an activity, and how (annex 4). Texts are Markdown.</summary>
public sealed record CommunicationBlocks
{
    /// <summary>How those who take part are kept informed.</summary>
    [Field("Till deltagarna", Rows = 2)]
    public string Participants { get; init; } = "";

    /// <summary>How the second party informs its own.</summary>
    [Field("Inom {2}", Rows = 2)]
    public string WithinSecond { get; init; } = "";

    /// <summary>How the first party informs its own.</summary>
    [Field("Inom {1}", Rows = 2)]
    public string WithinFirst { get; init; } = "";

    /// <summary>How the parties inform each other.</summary>
    [Field("Mellan parterna", Rows = 2)]
    public string Between { get; init; } = "";
}

/// <summary>
/// An activity of a plan with every field of the source agreement's annex 4, listed here and nowhere else: forms, documents and merges
/// follow this order. Texts are Markdown.
/// </summary>
/// <param name="Id">The activity's identity in drafts and versions.</param>
/// <param name="Title">What the parties call the activity.</param>
public sealed record ActivityContent(Guid Id, [property: Field("Aktivitetens namn", Most = 200)] string Title)
{
    /// <summary>What is to be done.</summary>
    [Field("Aktivitet", Rows = 4, Hint = "Vad som ska göras.")]
    public string Description { get; init; } = "";

    /// <summary>What the activity is meant to lead to.</summary>
    [Field("Syfte")]
    public string Purpose { get; init; } = "";

    /// <summary>How long it runs, in words: dates, or "Tillsvidare".</summary>
    [Field("Löptid", Most = 200, Hint = "Till exempel 2016-06-01–2018-05-31 eller Tillsvidare.")]
    public string Term { get; init; } = "";

    /// <summary>How often those who take part meet, in words.</summary>
    [Field("Mötesfrekvens", Most = 400, Hint = "Till exempel 1 gång/månad (ej juli) med start 16 juni 2016.")]
    public string Frequency { get; init; } = "";

    /// <summary>Who sees to it that it is done, in words.</summary>
    [Field("Aktivitetsansvarig", Most = 300)]
    public string Responsible { get; init; } = "";

    /// <summary>The second party's part.</summary>
    [FieldGroup("{2}", "{2}s {0}")]
    public PartyShare Second { get; init; } = new();

    /// <summary>The first party's part.</summary>
    [FieldGroup("{1}", "{1}s {0}")]
    public PartyShare First { get; init; } = new();

    /// <summary>Who takes part besides the parties.</summary>
    [Field("Övriga deltagare", Rows = 4)]
    public string OtherParticipants { get; init; } = "";

    /// <summary>Who pays for what.</summary>
    [Field("Finansiering", Rows = 2)]
    public string Financing { get; init; } = "";

    /// <summary>Who is told what about the activity, and how.</summary>
    [FieldGroup("Kommunikation", "Kommunikation {0}")]
    public CommunicationBlocks Communication { get; init; } = new();

    /// <summary>How it is followed up: indicators.</summary>
    [Field("Uppföljning", Rows = 4, Hint = "En indikator per rad med bindestreck först, gärna med källa och år.")]
    public string FollowUp { get; init; } = "";

    /// <summary>What was measured by the indicators of the follow-up, and when (D6).</summary>
    [Field("Utfall", Hint = "Vad indikatorerna visar, och vilken dag eller period det gäller.")]
    public string Outcome { get; init; } = "";
}

/// <summary>Everything a plan says; what a party edits in its draft and what is shared. Texts are Markdown.</summary>
/// <param name="Title">What the parties call the plan.</param>
/// <param name="PriorityAreaId">The prioritised area that the plan is for; null for none.</param>
/// <param name="Goal">What is to be achieved.</param>
/// <param name="Purpose">Why the plan is there.</param>
/// <param name="Problem">The picture of the problem that the plan answers.</param>
public sealed record PlanContent(
    [property: Field("Planens namn", Most = 200)] string Title,
    Guid? PriorityAreaId = null,
    [property: Field("Mål", Most = 4000)] string Goal = "",
    [property: Field("Syfte", Most = 4000)] string Purpose = "",
    [property: Field("Problembild")] string Problem = ""
)
{
    /// <summary>The activities, in order.</summary>
    public IReadOnlyList<ActivityContent> Activities { get; init; } = [];

    /// <summary>Puts together what the two parties made of the same plan, activity by activity.</summary>
    /// <param name="basis">What both began with; null where it is not known.</param>
    /// <param name="mine">The own draft.</param>
    /// <param name="theirs">What the other party has shared since.</param>
    public static PlanContent Merge(PlanContent? basis, PlanContent mine, PlanContent theirs) =>
        ContentMerge.Of(basis, mine, theirs) with
        {
            Activities = [.. Merge(basis?.Activities ?? [], mine.Activities, theirs.Activities)],
        };

    /// <summary>The own order, then what the other party has added. What one removed and the other left alone is gone.</summary>
    private static IEnumerable<ActivityContent> Merge(
        IReadOnlyList<ActivityContent> basis,
        IReadOnlyList<ActivityContent> mine,
        IReadOnlyList<ActivityContent> theirs
    )
    {
        ActivityContent? In(IReadOnlyList<ActivityContent> list, Guid id) => list.FirstOrDefault(a => a.Id == id);
        foreach (var own in mine)
        {
            var (before, other) = (In(basis, own.Id), In(theirs, own.Id));
            if (other is not null)
            {
                yield return ContentMerge.Of(before, own, other);
            }
            else if (before is null || before != own)
            {
                yield return own;
            }
        }

        foreach (var other in theirs.Where(a => In(mine, a.Id) is null))
        {
            if (In(basis, other.Id) is not { } before || before != other)
            {
                yield return other;
            }
        }
    }
}
