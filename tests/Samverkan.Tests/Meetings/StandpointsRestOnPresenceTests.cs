using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;

namespace Samverkan.Tests.Meetings;

/// <summary>What a standpoint rests on is not taken away under it (Ök § 5).</summary>
public class StandpointsRestOnPresenceTests
{
    private readonly Drawn drawn = new();

    private (Meeting Meeting, AgendaItem Item, Attendance Eva) Stood(bool self = true)
    {
        var meeting = drawn.Opened();
        var item = Drawn.Item(meeting);
        item.Decision!.Give(meeting, item, 1, Outcome.Approved, "", self, "Eva", "Direktör", drawn.Eva);
        return (meeting, item, meeting.Attendances.Find(a => a.PartyOrder == 1)!);
    }

    private static IReadOnlyList<Rule> Noting(Meeting meeting, Attendance who, AttendanceState state) =>
        meeting.WhyNotNote(new Dictionary<Guid, AttendanceState> { [who.Id] = state }).Rules;

    [Theory]
    [InlineData(AttendanceState.Absent)]
    [InlineData(AttendanceState.Excused)]
    public void Who_has_taken_a_standpoint_is_not_noted_as_away(AttendanceState away)
    {
        var (meeting, _, eva) = Stood();

        Assert.Equal([MeetingRules.StandpointNeedsPresence], Noting(meeting, eva, away));
        Assert.Empty(Noting(meeting, eva, AttendanceState.Present));
        Assert.Empty(Noting(meeting, meeting.Attendances.Find(a => a.PartyOrder == 2)!, away));
    }

    [Fact]
    public void What_the_secretary_noted_and_nobody_has_confirmed_holds_nobody()
    {
        var (meeting, _, eva) = Stood(self: false);

        Assert.Empty(Noting(meeting, eva, AttendanceState.Absent));
    }

    [Fact]
    public void A_deputys_standpoint_is_not_made_the_decision_makers_by_noting_that_one_as_present()
    {
        var council = drawn.Council();
        var deputy = new Core.Contacts.Function(drawn.Municipality, "Biträdande", FunctionRole.DecisionMaker);
        council.AddDeputy(deputy, 1, Drawn.Today.AddDays(-1), Drawn.Today.AddDays(1), "Delegation");
        var meeting = drawn.Opened(council, a => a.PartyOrder == 2 || a.Role == BodyRole.Deputy);
        var item = Drawn.Item(meeting);
        item.Decision!.Give(meeting, item, 1, Outcome.Approved, "", true, "Ann", "Biträdande, ersättare", drawn.Eva);
        var director = meeting.Attendances.Find(a => a is { PartyOrder: 1, Role: BodyRole.DecisionMaker })!;

        Assert.Equal([MeetingRules.StandpointNeedsPresence], Noting(meeting, director, AttendanceState.Present));
        Assert.Empty(Noting(meeting, director, AttendanceState.Absent));
    }

    [Fact]
    public void A_meeting_from_before_the_rule_is_not_closed_until_who_decided_is_noted_as_present()
    {
        var (meeting, item, eva) = Stood();
        item.Decision!.Give(meeting, item, 2, Outcome.Approved, "", true, "Mikael", "Chef", drawn.Mikael);
        item.Decision.Settle(Outcome.Approved, "", 1, Drawn.Today);
        eva.Note(AttendanceState.Absent);

        Assert.Equal([MeetingRules.StandpointNeedsPresence], meeting.WhyNotClose().Rules);
        Assert.Empty(Noting(meeting, eva, AttendanceState.Present));
        eva.Note(AttendanceState.Present);
        Assert.Empty(meeting.WhyNotClose().Rules);
    }
}
