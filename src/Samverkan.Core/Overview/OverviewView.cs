using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;

namespace Samverkan.Core.Overview;

/// <summary>A coming meeting.</summary>
public sealed record ComingMeeting(
    Guid Id,
    string Slug,
    string Agreement,
    string Body,
    int Number,
    int Year,
    DateTime StartsAt,
    string Place
);

/// <summary>A draft of the user's side that is not shared.</summary>
public sealed record OwnDraft(string Title, string Agreement, string Href, string EditedBy, DateTime EditedAt);

/// <summary>A decision.</summary>
public sealed record LatestDecision(
    string Slug,
    string Agreement,
    Guid MeetingId,
    Guid ItemId,
    int Number,
    int Year,
    string Title,
    DateOnly? On,
    Outcome? Outcome
);

/// <summary>What the overview shows.</summary>
public sealed record OverviewView(
    IReadOnlyList<WaitingTask> Waiting,
    IReadOnlyList<ComingMeeting> Meetings,
    IReadOnlyList<OwnDraft> Drafts,
    IReadOnlyList<LatestDecision> Decisions
)
{
    /// <summary>Nothing at all: what the page holds until the view is loaded.</summary>
    public static readonly OverviewView Empty = new([], [], [], []);

    /// <summary>The agreements it is about.</summary>
    public IReadOnlyCollection<Guid> Agreements { get; init; } = [];
}
