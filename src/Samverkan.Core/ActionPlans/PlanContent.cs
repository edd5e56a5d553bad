using System.Text.Json;

namespace Samverkan.Core.ActionPlans;

/// <summary>One party's part of an activity (annex 4): contact, participants, commitments.</summary>
public sealed record PartyShare(string Contact = "", string Participants = "", string Commitments = "");

/// <summary>The four communication blocks of an activity (annex 4).</summary>
public sealed record CommunicationBlocks(string Participants = "", string WithinFirst = "", string WithinSecond = "", string Between = "");

/// <summary>An activity of a plan with every field of the source agreement's annex 4. Texts are Markdown.</summary>
public sealed record ActivityContent(
    Guid Id,
    string Title,
    string Description = "",
    string Purpose = "",
    string Term = "",
    string Frequency = "",
    string Responsible = "",
    string OtherParticipants = "",
    string Financing = "",
    string FollowUp = "",
    string Outcome = ""
)
{
    /// <summary>The first party's part.</summary>
    public PartyShare First { get; init; } = new();

    /// <summary>The second party's part.</summary>
    public PartyShare Second { get; init; } = new();

    /// <summary>Who is told what about the activity, and how.</summary>
    public CommunicationBlocks Communication { get; init; } = new();
}

/// <summary>Everything a plan says; what a party edits in its draft and what is shared.</summary>
public sealed record PlanContent(string Title, Guid? PriorityAreaId = null, string Goal = "", string Purpose = "", string Problem = "")
{
    /// <summary>The activities, in order.</summary>
    public IReadOnlyList<ActivityContent> Activities { get; init; } = [];

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static PlanContent FromJson(string json) => JsonSerializer.Deserialize<PlanContent>(json)!;
}
