using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Compliance.Tasks;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using static Samverkan.Testing.DrawnFacts;

namespace Samverkan.Tests.Compliance;

/// <summary>What waits for whom, of facts, at its edges.</summary>
public class TasksTests
{
    private readonly DrawnFacts drawn = new();

    private AgreementFacts Facts => drawn.Facts;

    private static IEnumerable<string> For(Actor actor, IEnumerable<WaitingTask> tasks) =>
        tasks.Where(t => t.For.Includes(actor)).Select(t => t.Act);

    private Actor Decider(int party) => drawn.Holder(drawn.Deciding[party], party);

    private IEnumerable<WaitingTask> Decisions(MeetingFact meeting, BodyFact? council = null) =>
        new DecisionTasks().Of(Facts with { Meetings = [meeting], Bodies = [council ?? drawn.Council] }, Now);

    [Fact]
    public void A_decision_waits_for_the_decision_makers_who_have_not_taken_a_standpoint_on_what_it_is_about_now()
    {
        var meeting = Meeting(drawn.Council, MeetingState.Ongoing, 0) with { Undecided = [new ItemFact(Guid.NewGuid(), "Punkt", [1])] };

        Assert.Empty(For(Decider(1), Decisions(meeting)));
        Assert.Equal(["Ta ställning"], For(Decider(2), Decisions(meeting)));
        Assert.Equal(["Läs underlaget"], For(Decider(2), Decisions(meeting with { State = MeetingState.Called })));
        Assert.Empty(For(drawn.Coordinator(1), Decisions(meeting)));
    }

    [Fact]
    public void Minutes_wait_for_the_deputy_who_was_there_and_not_for_the_decision_maker_who_was_not()
    {
        var deputy = Guid.NewGuid();
        var council = drawn.Council with
        {
            Mandates = [.. drawn.Council.Mandates, new MandateFact(deputy, BodyRole.Deputy, 1, Today.AddDays(-3), Today.AddDays(-1))],
        };
        var held = Meeting(council, MeetingState.Held, -2) with
        {
            Present = [new Presence(1, BodyRole.Deputy), new Presence(2, BodyRole.DecisionMaker)],
            Adjusted = [2],
        };

        Assert.Equal(["Läs och justera"], For(drawn.Holder(deputy, 1), Decisions(held, council)));
        Assert.Empty(For(Decider(1), Decisions(held, council)));
        Assert.Empty(For(Decider(2), Decisions(held, council)));
        Assert.Empty(For(drawn.Holder(deputy, 1), Decisions(held with { StartsAt = Now }, council)));
    }

    [Fact]
    public void A_signature_waits_for_the_party_that_has_not_signed()
    {
        var with = Facts with { Requests = [new RequestFact(Guid.NewGuid(), Now, [1])] };
        var tasks = new SignatureTasks().Of(with, Now).ToList();

        Assert.Empty(For(drawn.Holder(drawn.Signing[1], 1), tasks));
        Assert.Equal(["Läs och underteckna"], For(drawn.Holder(drawn.Signing[2], 2), tasks));
    }

    [Theory]
    [InlineData(MeetingState.Planned, 21, "Kalla ledamöterna")]
    [InlineData(MeetingState.Planned, 22, null)]
    [InlineData(MeetingState.Planned, -1, null)]
    [InlineData(MeetingState.Called, 1, null)]
    [InlineData(MeetingState.Ongoing, 0, null)]
    [InlineData(MeetingState.Ongoing, -1, "Avsluta")]
    [InlineData(MeetingState.Held, -1, "Läs och gör klara")]
    public void A_meeting_waits_for_whoever_runs_it(MeetingState state, int days, string? act)
    {
        var lead = Guid.NewGuid();
        var forum = new BodyFact(
            Guid.NewGuid(),
            BodyKind.Forum,
            "Forum",
            [],
            [new MandateFact(lead, BodyRole.Lead, 1, Today.AddYears(-1), Today)]
        );
        var tasks = new MeetingTasks().Of(Facts with { Bodies = [forum], Meetings = [Meeting(forum, state, days)] }, Now).ToList();
        string[] expected = act is null ? [] : [act];

        Assert.Equal(expected, For(drawn.Coordinator(2), tasks));
        Assert.Equal(expected, For(drawn.Holder(lead, 1, FunctionRole.ForumLead), tasks));
        Assert.Empty(For(drawn.Holder(Guid.NewGuid(), 1, FunctionRole.ForumLead), tasks));
    }

    [Fact]
    public void Nothing_that_runs_an_agreement_waits_when_it_has_ended()
    {
        var meeting = Meeting(drawn.Council, MeetingState.Planned, 1);
        AgreementFacts Ending(DateOnly on) => Facts with { Meetings = [meeting], EndsOn = on };

        Assert.NotEmpty(For(drawn.Coordinator(1), new MeetingTasks().Of(Ending(Today), Now)));
        Assert.Empty(For(drawn.Coordinator(1), new MeetingTasks().Of(Ending(Today.AddDays(-1)), Now)));
    }

    [Fact]
    public void Versions_wait_to_be_appended_put_on_an_agenda_or_worked_on_again()
    {
        var with = Facts with
        {
            Annexes =
            [
                Annex(AnnexKind.FollowUp, Version(1, AnnexVersionStatus.Documented, Today)),
                Annex(AnnexKind.Lagesbild, Version(2, AnnexVersionStatus.Submitted)),
                Annex(AnnexKind.ActionPlans, Version(3, AnnexVersionStatus.Returned)),
            ],
        };
        Assert.Equal(
            ["Datera och tillfoga", "Välj sammanträde", "Arbeta vidare"],
            For(drawn.Coordinator(1), new VersionTasks().Of(with, Now))
        );
        AnnexFact[] done =
        [
            Annex(AnnexKind.Lagesbild, Version(2, AnnexVersionStatus.Submitted) with { OnAgenda = true }),
            Annex(AnnexKind.ActionPlans, Version(3, AnnexVersionStatus.Returned), Version(4, AnnexVersionStatus.Draft)),
            Annex(AnnexKind.FollowUp, Version(1, AnnexVersionStatus.Submitted)),
        ];
        Assert.Empty(new VersionTasks().Of(Facts with { Annexes = done }, Now));
    }

    [Fact]
    public void A_review_waits_for_the_party_that_did_not_ask_for_it()
    {
        var review = new SectionReviewFact(Guid.NewGuid(), "Metod", AnnexKind.Lagesbild, Facts.Parties[0].Id, Today.AddDays(5));
        var tasks = new SectionReviewTasks().Of(Facts with { Reviews = [review] }, Now).ToList();

        Assert.Empty(For(drawn.Coordinator(1), tasks));
        Assert.Equal(["Läs och kommentera"], For(drawn.Coordinator(2), tasks));
    }

    [Fact]
    public void An_audience_is_those_with_a_named_function_or_a_right_in_a_named_organisation()
    {
        var function = Guid.NewGuid();
        var audience = Audience.Of([drawn.Organisation(1)], Permission.RunMeetings) with { Functions = [function] };

        Assert.True(audience.Includes(drawn.Coordinator(1)));
        Assert.False(audience.Includes(drawn.Coordinator(2)));
        Assert.False(audience.Includes(drawn.Holder(Guid.NewGuid(), 1, FunctionRole.Participant)));
        Assert.True(audience.Includes(drawn.Holder(function, 2, FunctionRole.Participant)));
    }

    [Fact]
    public void A_meeting_that_is_entered_afterwards_waits_to_be_filled_in_and_not_to_be_decided_anew()
    {
        var meeting = Meeting(drawn.Council, MeetingState.Ongoing, -400) with
        {
            Entered = true,
            Undecided = [new ItemFact(Guid.NewGuid(), "Punkt", [])],
        };
        var with = Facts with { Meetings = [meeting] };

        Assert.Empty(new DecisionTasks().Of(with, Now));
        Assert.Equal(["Fyll i resten"], For(drawn.Coordinator(1), new MeetingTasks().Of(with, Now)));
    }

    [Fact]
    public void A_successor_adjusts_when_the_one_who_decided_has_no_mandate_any_more()
    {
        var successor = Guid.NewGuid();
        BodyFact Council(DateOnly? ended) =>
            drawn.Council with
            {
                Mandates =
                [
                    drawn.Council.Mandates[0] with
                    {
                        To = ended,
                    },
                    drawn.Council.Mandates[1],
                    new MandateFact(successor, BodyRole.DecisionMaker, 1, Today, null),
                ],
            };
        var held = Meeting(drawn.Council, MeetingState.Held, -2);

        Assert.Equal(["Läs och justera"], For(drawn.Holder(successor, 1), Decisions(held, Council(Today.AddDays(-1)))));
        Assert.Empty(For(drawn.Holder(successor, 1), Decisions(held, Council(Today))));
    }

    [Fact]
    public void When_nobody_holds_the_function_that_adjusts_the_coordinators_are_told()
    {
        BodyFact Council(bool vacant) =>
            drawn.Council with
            {
                Mandates = [drawn.Council.Mandates[0] with { IsVacant = vacant }, drawn.Council.Mandates[1]],
            };
        var held = Meeting(drawn.Council, MeetingState.Held, -2);

        Assert.Equal(["Utse den som beslutar för parten"], For(drawn.Coordinator(1), Decisions(held, Council(vacant: true))));
        Assert.Empty(For(drawn.Coordinator(1), Decisions(held, Council(vacant: false))));
        Assert.Empty(For(drawn.Coordinator(1), Decisions(held with { Adjusted = [1] }, Council(vacant: true))));
        Assert.Empty(For(drawn.Coordinator(1), Decisions(held with { State = MeetingState.Ongoing }, Council(vacant: true))));
        Assert.DoesNotContain("Utse den som beslutar för parten", For(Decider(2), Decisions(held, Council(vacant: true))));
    }
}
