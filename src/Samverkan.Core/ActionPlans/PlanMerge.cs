using Samverkan.Documents.Comparison;

namespace Samverkan.Core.ActionPlans;

/// <summary>
/// Puts together what the two parties made of the same plan: field by field, and within a field as texts are merged. Nothing that either
/// wrote is lost: where both changed the same words both stand, the own first.
/// </summary>
public static class PlanMerge
{
    /// <param name="basis">What both began with; null where it is not known, and then both wordings stand wherever they differ.</param>
    /// <param name="mine">The own draft.</param>
    /// <param name="theirs">What the other party has shared since.</param>
    public static PlanContent Of(PlanContent? basis, PlanContent mine, PlanContent theirs)
    {
        var from = basis ?? new PlanContent("");
        return new PlanContent(
            Line(from.Title, mine.Title, theirs.Title),
            mine.PriorityAreaId == from.PriorityAreaId ? theirs.PriorityAreaId : mine.PriorityAreaId,
            Text(from.Goal, mine.Goal, theirs.Goal),
            Text(from.Purpose, mine.Purpose, theirs.Purpose),
            Text(from.Problem, mine.Problem, theirs.Problem)
        )
        {
            Activities = [.. Activities(from, mine, theirs)],
        };
    }

    /// <summary>The own order, then what the other party has added. What one removed and the other left alone is gone.</summary>
    private static IEnumerable<ActivityContent> Activities(PlanContent basis, PlanContent mine, PlanContent theirs)
    {
        ActivityContent? In(PlanContent plan, Guid id) => plan.Activities.FirstOrDefault(a => a.Id == id);
        foreach (var own in mine.Activities)
        {
            var (before, other) = (In(basis, own.Id), In(theirs, own.Id));
            if (other is not null)
            {
                yield return Merged(before ?? new ActivityContent(own.Id, ""), own, other);
            }
            else if (before is null || before != own)
            {
                yield return own;
            }
        }

        foreach (var other in theirs.Activities.Where(a => In(mine, a.Id) is null))
        {
            if (In(basis, other.Id) is not { } before || before != other)
            {
                yield return other;
            }
        }
    }

    private static ActivityContent Merged(ActivityContent b, ActivityContent m, ActivityContent t) =>
        new(
            m.Id,
            Line(b.Title, m.Title, t.Title),
            Text(b.Description, m.Description, t.Description),
            Text(b.Purpose, m.Purpose, t.Purpose),
            Line(b.Term, m.Term, t.Term),
            Line(b.Frequency, m.Frequency, t.Frequency),
            Line(b.Responsible, m.Responsible, t.Responsible),
            Text(b.OtherParticipants, m.OtherParticipants, t.OtherParticipants),
            Text(b.Financing, m.Financing, t.Financing),
            Text(b.FollowUp, m.FollowUp, t.FollowUp),
            Text(b.Outcome, m.Outcome, t.Outcome)
        )
        {
            First = Share(b.First, m.First, t.First),
            Second = Share(b.Second, m.Second, t.Second),
            Communication = new CommunicationBlocks(
                Text(b.Communication.Participants, m.Communication.Participants, t.Communication.Participants),
                Text(b.Communication.WithinFirst, m.Communication.WithinFirst, t.Communication.WithinFirst),
                Text(b.Communication.WithinSecond, m.Communication.WithinSecond, t.Communication.WithinSecond),
                Text(b.Communication.Between, m.Communication.Between, t.Communication.Between)
            ),
        };

    private static PartyShare Share(PartyShare b, PartyShare m, PartyShare t) =>
        new(
            Line(b.Contact, m.Contact, t.Contact),
            Text(b.Participants, m.Participants, t.Participants),
            Text(b.Commitments, m.Commitments, t.Commitments)
        );

    private static string Text(string basis, string mine, string theirs) => TextMerge.Merge(basis, mine, theirs).Text;

    /// <summary>A field of one line: the one that was changed, and where both changed it both, parted by a stroke.</summary>
    private static string Line(string basis, string mine, string theirs) =>
        mine == theirs || theirs == basis ? mine
        : mine == basis ? theirs
        : $"{mine} / {theirs}";
}
