using Samverkan.Core.Meetings;
using Samverkan.Documents.Content;
using Samverkan.Testing;

namespace Samverkan.Tests.Meetings;

/// <summary>Meetings walked through at random: what must hold in whatever order the verbs come.</summary>
public class MeetingWalkTests
{
    private readonly Drawn drawn = new();

    private sealed record Verb(string Name, Func<Meeting, Broken> WhyNot, Action<Meeting, Random> Act);

    private Verb[] Verbs =>
        [
            new("kalla", m => m.WhyNotCall(), (m, _) => m.Call()),
            new("öppna", m => m.WhyNotOpen(), (m, _) => m.Open(2, 2, "", drawn.Coordinator)),
            new(
                "flytta",
                m => m.WhyNotMove(),
                (m, r) => m.Move(Drawn.Now.AddDays(r.Next(1, 200)), "Rum Vasa", "Förhinder", drawn.Coordinator)
            ),
            new("ställa in", m => m.WhyNotCancel(), (m, _) => m.Cancel("Sjukdom")),
            new("byta ordförande", m => m.WhyNotChangeChair(), (m, r) => m.ChangeChair(r.Next(1, 3), "Förhinder")),
            new("avsluta", m => m.WhyNotClose(), (m, r) => m.Close(Drawn.Text($"Protokoll {r.Next(99)}"), drawn.Coordinator)),
            new("justera för kommunen", m => m.WhyNotAdjust(drawn.Eva), (m, _) => m.Adjust(drawn.Eva)),
            new("justera för polisen", m => m.WhyNotAdjust(drawn.Mikael), (m, _) => m.Adjust(drawn.Mikael)),
            new("återta", m => m.WhyNotTakeBack(), (m, _) => m.TakeBackMinutes("Fel namn")),
            new("göra klart", m => m.WhyNotFinishNotes(), (m, _) => m.FinishNotes(drawn.Coordinator)),
        ];

    private static readonly Dictionary<MeetingState, MeetingState[]> Ways = new()
    {
        [MeetingState.Planned] = [MeetingState.Called, MeetingState.Ongoing, MeetingState.Cancelled],
        [MeetingState.Called] = [MeetingState.Ongoing, MeetingState.Cancelled],
        [MeetingState.Ongoing] = [MeetingState.Held],
        [MeetingState.Held] = [MeetingState.Adjusted],
        [MeetingState.Adjusted] = [],
        [MeetingState.Cancelled] = [],
    };

    private IEnumerable<(int Seed, Meeting Meeting, Random Random)> Meetings(int count)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            var random = new Random(seed);
            var lead = new Core.Contacts.Function(drawn.Municipality, "Ansvarig", FunctionRole.ForumLead);
            var meeting = random.Next(4) == 0 ? drawn.Meeting(drawn.Forum(lead), 0) : drawn.Meeting();
            meeting.Attendances.ForEach(a => a.Note(random.Next(5) > 0 ? AttendanceState.Present : AttendanceState.Absent));
            yield return (seed, meeting, random);
        }
    }

    [Fact]
    public void A_verb_is_refused_exactly_when_the_page_says_why_not_and_leaves_the_meeting_as_it_was()
    {
        foreach (var (seed, meeting, random) in Meetings(300))
        {
            for (var step = 0; step < 25; step++)
            {
                var verb = Verbs[random.Next(Verbs.Length)];
                var (why, before) = (verb.WhyNot(meeting), Picture(meeting));
                var refused = Refused.By(() => verb.Act(meeting, random));

                Assert.True(why.None == (refused.Count == 0), $"seed {seed}, step {step}, {verb.Name} in {before}");
                Assert.True(refused.Count == 0 || Picture(meeting) == before, $"seed {seed}, step {step}, {verb.Name}");
            }
        }
    }

    [Fact]
    public void A_meeting_only_goes_forward()
    {
        foreach (var (seed, meeting, random) in Meetings(300))
        {
            for (var step = 0; step < 25; step++)
            {
                var before = meeting.State;
                Refused.By(() => Verbs[random.Next(Verbs.Length)].Act(meeting, random));

                Assert.True(before == meeting.State || Ways[before].Contains(meeting.State), $"seed {seed}: {before} to {meeting.State}");
            }
        }
    }

    [Fact]
    public void What_a_meeting_says_of_itself_agrees_in_every_state_it_comes_to()
    {
        var reached = new HashSet<MeetingState>();
        foreach (var (seed, meeting, random) in Meetings(300))
        {
            for (var step = 0; step < 25; step++)
            {
                Refused.By(() => Verbs[random.Next(Verbs.Length)].Act(meeting, random));
                Agrees(meeting, $"seed {seed}, step {step}");
                reached.Add(meeting.State);
            }
        }

        Assert.Equal(Enum.GetValues<MeetingState>(), reached.Order());
    }

    private static void Agrees(Meeting m, string where)
    {
        Assert.True(m.HasRecord == m.MinutesJson.Length > 0, where);
        Assert.True(m.HasRecord == m.ClosedAt is not null, where);
        Assert.True(m.IsAdjusted == m.AdjustedOn is not null, where);
        Assert.True(!m.HasRecord || m.MinutesHash == Document.HashOf(m.MinutesJson), where);
        Assert.True((m.OpenedAt is not null) == (m.IsOngoing || m.HasRecord), where);
        Assert.True(m.Standing.All(a => a.MinutesHash == m.MinutesHash), where);
        Assert.True(m.Standing.Select(a => a.PartyOrder).Distinct().Count() == m.Standing.Count(), where);
        Assert.True(m.Standing.Count() == (m is { IsAdjusted: true, Decides: true } ? 2 : m.Standing.Count() % 2), where);
        Assert.True(m.Moves.Count == 0 || (m.Moves[^1].To, m.Moves[^1].ToPlace) == (m.StartsAt, m.Place), where);
        Assert.True(m.Moves.Zip(m.Moves.Skip(1)).All(p => p.First.To == p.Second.From), where);
        Assert.True((m.Chair != m.ExpectedChair) == m.ChairReason.Length > 0, where);
        Assert.True(m.AgendaIsOpen == (m.IsComing || m.IsOngoing), where);
        Assert.Equal(m.IsCancelled, MeetingStateText.PhaseOf(m.State) < 0);
    }

    private static string Picture(Meeting m) =>
        string.Join(
            '|',
            m.State,
            m.StartsAt.ToString("o"),
            m.Chair,
            m.ChairReason,
            m.ChangeReason,
            m.MinutesHash,
            m.Moves.Count,
            m.Adjustments.Count,
            m.MinutesRound,
            m.AdjustedOn,
            m.ClosedAt,
            m.OpenedAt
        );

    [Fact]
    public void An_adjusted_record_was_adjusted_by_both_parties_in_the_same_round()
    {
        var completed = 0;
        foreach (var (seed, meeting, random) in Meetings(300).Where(m => m.Meeting.Decides))
        {
            for (var step = 0; step < 60 && !meeting.IsAdjusted; step++)
            {
                Refused.By(() => Verbs[random.Next(Verbs.Length)].Act(meeting, random));
            }

            if (meeting.IsAdjusted)
            {
                completed++;
                Assert.True(meeting.Standing.Select(a => a.PartyOrder).Order().SequenceEqual([1, 2]), $"seed {seed}");
                Assert.Equal(meeting.Adjustments.Count(a => a.Round == meeting.MinutesRound), meeting.Standing.Count());
                Assert.Equal(Drawn.Today, meeting.AdjustedOn);
            }
        }

        Assert.InRange(completed, 20, 300);
    }

    [Theory]
    [InlineData("2026-03-02T08:00:00Z", 0)]
    [InlineData("2026-03-01T23:00:00Z", 0)]
    [InlineData("2026-03-02T22:59:00Z", 0)]
    [InlineData("2026-03-01T22:59:00Z", 1)]
    [InlineData("2026-03-02T23:00:00Z", 1)]
    public void A_meeting_that_is_opened_on_another_Swedish_day_than_planned_is_moved_to_that_day(string startsAt, int moves)
    {
        var at = DateTime.Parse(startsAt, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var meeting = new Meeting(drawn.Council(), 1, at, "Rum Vasa", 2);
        meeting.Open(2, 2, "", drawn.Coordinator);

        Assert.Equal(moves, meeting.Moves.Count);
        Assert.Equal(Drawn.Today, meeting.Date);
        Assert.Equal(moves == 0 ? at : Drawn.Now, meeting.StartsAt);
    }

    [Theory]
    [InlineData("2026-12-31T22:30:00Z", 2026)]
    [InlineData("2026-12-31T23:00:00Z", 2027)]
    [InlineData("2027-01-01T00:30:00Z", 2027)]
    public void A_meeting_belongs_to_the_Swedish_year_of_its_day(string startsAt, int year)
    {
        var at = DateTime.Parse(startsAt, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var meeting = new Meeting(drawn.Council(), 4, at, "Rum Vasa", 2);

        Assert.Equal((year, $"Chefsamrådet 4/{year}"), (meeting.Year, meeting.Label));
    }
}
