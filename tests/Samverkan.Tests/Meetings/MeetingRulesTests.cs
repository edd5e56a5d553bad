using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;

namespace Samverkan.Tests.Meetings;

/// <summary>Rules of planning, holding and closing meetings.</summary>
public class MeetingRulesTests
{
    private readonly Drawn drawn = new();

    /// <summary>A meeting in each state but those given.</summary>
    private IEnumerable<Meeting> AllBut(params MeetingState[] allowed) => Enum.GetValues<MeetingState>().Except(allowed).Select(In);

    private Meeting In(MeetingState state)
    {
        var meeting = state switch
        {
            MeetingState.Ongoing => drawn.Opened(),
            MeetingState.Held or MeetingState.Adjusted => drawn.Held(),
            _ => drawn.Meeting(),
        };
        if (state == MeetingState.Adjusted)
        {
            meeting.Adjust(drawn.Eva);
            meeting.Adjust(drawn.Mikael);
        }
        else if (state == MeetingState.Cancelled)
        {
            meeting.Cancel("Sjukdom");
        }
        else if (state == MeetingState.Called)
        {
            meeting.Call();
        }

        Assert.Equal(state, meeting.State);
        return meeting;
    }

    [Fact]
    public void Only_a_coming_meeting_is_moved_or_cancelled()
    {
        Assert.All(
            AllBut(MeetingState.Planned, MeetingState.Called),
            m =>
            {
                Assert.Equal([MeetingRules.OnlyPlannedIsMoved], m.WhyNotMove().Rules);
                Assert.Equal([MeetingRules.OnlyPlannedIsMoved], Refused.By(() => m.Cancel("Skäl")));
            }
        );
        Assert.Empty(Refused.By(() => In(MeetingState.Called).Move(Drawn.Now.AddDays(1), "Rum Vasa", "Sjukdom", drawn.Coordinator)));
    }

    [Fact]
    public void Only_a_coming_meeting_is_opened_and_only_a_planned_one_called()
    {
        Assert.All(
            AllBut(MeetingState.Planned, MeetingState.Called),
            m => Assert.Equal([MeetingRules.OnlyPlannedStarts], m.WhyNotOpen().Rules)
        );
        Assert.All(AllBut(MeetingState.Planned), m => Assert.Equal([MeetingRules.OnlyPlannedStarts], Refused.By(m.Call)));
        Assert.Empty(In(MeetingState.Called).WhyNotOpen().Rules);
    }

    [Fact]
    public void Moving_cancelling_and_taking_back_say_why()
    {
        Assert.Equal([MeetingRules.ReasonNeeded], Refused.By(() => drawn.Meeting().Move(Drawn.Now, "Rum Vasa", "", drawn.Coordinator)));
        Assert.Equal([MeetingRules.ReasonNeeded], Refused.By(() => drawn.Meeting().Cancel("")));
        var held = drawn.Held();
        held.Adjust(drawn.Eva);
        Assert.Equal([MeetingRules.ReasonNeeded], Refused.By(() => held.TakeBackMinutes("")));
        Assert.Empty(Refused.By(() => held.TakeBackMinutes("Fel namn")));
    }

    [Fact]
    public void Another_chair_than_the_one_whose_turn_it_is_needs_a_reason()
    {
        Assert.Equal([MeetingRules.DeviationNeedsReason], Refused.By(() => drawn.Meeting().Open(2, 1, "", drawn.Coordinator)));
        Assert.Equal([MeetingRules.DeviationNeedsReason], Refused.By(() => drawn.Opened().ChangeChair(1, "")));
        var meeting = drawn.Meeting();
        meeting.Open(2, 1, "Polisens chef är sjuk", drawn.Coordinator);
        Assert.Equal((1, "Polisens chef är sjuk"), (meeting.Chair, meeting.ChairReason));
        Assert.Empty(Refused.By(() => meeting.ChangeChair(2, "")));
    }

    [Fact]
    public void The_chair_is_changed_only_while_the_meeting_goes_on_and_only_in_Chefsamrådet()
    {
        Assert.All(AllBut(MeetingState.Ongoing), m => Assert.Equal([MeetingRules.NotStarted], m.WhyNotChangeChair().Rules));
        var lead = new Function(drawn.Municipality, "Ansvarig", FunctionRole.ForumLead);
        Assert.Equal([MeetingRules.NotStarted], drawn.Opened(drawn.Forum(lead)).WhyNotChangeChair().Rules);
        Assert.Empty(In(MeetingState.Ongoing).WhyNotChangeChair().Rules);
    }

    [Fact]
    public void Only_an_ongoing_meeting_is_closed() =>
        Assert.All(
            AllBut(MeetingState.Ongoing),
            m => Assert.Contains(MeetingRules.NotStarted, Refused.By(() => m.Close(Drawn.Text("a"), drawn.Coordinator)))
        );

    [Fact]
    public void A_meeting_closes_when_somebody_was_there()
    {
        Assert.Equal([MeetingRules.NobodyPresent], drawn.Opened(present: _ => false).WhyNotClose().Rules);
        Assert.Empty(drawn.Opened(present: a => a.PartyOrder == 2).WhyNotClose().Rules);
    }

    [Fact]
    public void A_meeting_closes_with_a_chair_who_was_there()
    {
        Assert.Equal([MeetingRules.ChairAbsent], drawn.Opened(present: a => a.PartyOrder == 1).WhyNotClose().Rules);
        var changed = drawn.Opened(present: a => a.PartyOrder == 1);
        changed.ChangeChair(1, "Polisens chef fick förhinder");
        Assert.Empty(changed.WhyNotClose().Rules);
    }

    [Fact]
    public void A_meeting_closes_when_every_decision_is_settled()
    {
        var meeting = drawn.Opened();
        var item = Drawn.Item(meeting);
        Drawn.Item(meeting, AgendaItemKind.Information);

        Assert.Equal([MeetingRules.UndecidedItems], meeting.WhyNotClose().Rules);
        item.Decision!.Settle(Outcome.Tabled, "Underlag saknas", 1, Drawn.Today);
        Assert.Empty(meeting.WhyNotClose().Rules);
    }

    [Fact]
    public void Minutes_are_written_anew_until_somebody_adjusts_them()
    {
        var meeting = drawn.Held();
        Assert.Empty(Refused.By(() => meeting.RewriteMinutes(Drawn.Text("Rättat"))));
        meeting.Adjust(drawn.Eva);

        Assert.Equal([MeetingRules.MinutesLocked], Refused.By(() => meeting.RewriteMinutes(Drawn.Text("Igen"))));
        Assert.Equal([MeetingRules.MinutesLocked], Refused.By(() => drawn.Opened().RewriteMinutes(Drawn.Text("Igen"))));
    }

    [Fact]
    public void Minutes_are_taken_back_between_the_first_adjustment_and_the_second()
    {
        var meeting = drawn.Held();
        Assert.Equal([MeetingRules.NothingToTakeBack], meeting.WhyNotTakeBack().Rules);
        meeting.Adjust(drawn.Eva);
        Assert.Empty(meeting.WhyNotTakeBack().Rules);
        meeting.Adjust(drawn.Mikael);

        Assert.Equal([MeetingRules.NothingToTakeBack], meeting.WhyNotTakeBack().Rules);
    }

    [Fact]
    public void Only_minutes_of_a_closed_meeting_are_adjusted()
    {
        Assert.All(AllBut(MeetingState.Held), m => Assert.Contains(MeetingRules.OnlyHeldIsAdjusted, m.WhyNotAdjust(drawn.Eva).Rules));
        Assert.Empty(drawn.Held().WhyNotAdjust(drawn.Eva).Rules);
    }

    [Fact]
    public void Only_decision_makers_adjust_minutes() =>
        Assert.All(
            drawn.EveryRoleBut(),
            a => Assert.Equal([MeetingRules.OnlyDecisionMakerAdjusts], Refused.By(() => drawn.Held().Adjust(a)))
        );

    [Fact]
    public void A_party_adjusts_the_minutes_once_and_the_second_party_completes_them()
    {
        var meeting = drawn.Held();
        Assert.False(meeting.Adjust(drawn.Eva));
        Assert.Equal([MeetingRules.AlreadyAdjusted], meeting.WhyNotAdjust(drawn.Eva).Rules);

        Assert.True(meeting.Adjust(drawn.Mikael));
        Assert.Equal((MeetingState.Adjusted, Drawn.Today), (meeting.State, meeting.AdjustedOn));
    }

    [Fact]
    public void Notes_are_finished_when_a_meeting_that_does_not_decide_is_closed()
    {
        var lead = new Function(drawn.Municipality, "Ansvarig", FunctionRole.ForumLead);
        Assert.Equal([MeetingRules.OnlyHeldNotesAreFinished], drawn.Opened(drawn.Forum(lead)).WhyNotFinishNotes().Rules);
        Assert.Equal([MeetingRules.OnlyHeldNotesAreFinished], drawn.Held().WhyNotFinishNotes().Rules);
        Assert.Empty(drawn.Held(drawn.Forum(lead)).WhyNotFinishNotes().Rules);
    }

    [Fact]
    public void Decisions_are_without_effect_from_the_fifteenth_day_without_adjusted_minutes()
    {
        var meeting = drawn.Opened();
        Drawn.Item(meeting).Decision!.Settle(Outcome.Approved, "", 1, Drawn.Today);
        meeting.Close(Drawn.Text("Protokoll"), drawn.Coordinator);

        Assert.Null(meeting.WithoutEffectSince(Drawn.Today.AddDays(14)));
        Assert.Equal(Drawn.Today, meeting.WithoutEffectSince(Drawn.Today.AddDays(15)));
    }
}
