using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Compliance.Families;
using Samverkan.Core.Compliance.Tasks;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;
using Samverkan.Testing;
using static Samverkan.Testing.DrawnFacts;

namespace Samverkan.Tests.Compliance;

/// <summary>Obligations and tasks on the day before their edge, on it and the day after.</summary>
public class FamilyEdgesTests
{
    private readonly DrawnFacts drawn = new();

    private AgreementFacts Facts => drawn.Facts;

    private static readonly BodyFact Advisory = new(Guid.NewGuid(), BodyKind.AdvisoryCouncil, "Rådet", [], []);

    [Theory]
    [InlineData(0, ObligationStatus.OnTrack)]
    [InlineData(89, ObligationStatus.OnTrack)]
    [InlineData(91, ObligationStatus.OnTrack)]
    [InlineData(92, ObligationStatus.AtRisk)]
    [InlineData(183, ObligationStatus.AtRisk)]
    [InlineData(184, ObligationStatus.NotMet)]
    public void The_first_half_year_is_at_risk_when_three_months_have_gone(int days, ObligationStatus expected)
    {
        // From 2 March the three months end on 1 June and the half-year on 1 September.
        var with = Facts with
        {
            StartsOn = Today,
            EndsOn = Today.AddYears(1).AddDays(-1),
            Annexes = [Annex(AnnexKind.Lagesbild)],
        };

        Assert.Equal(expected, new LagesbildUpdates().Of(with, Today.AddDays(days)).First().Status);
    }

    [Theory]
    [InlineData(AgreementState.Signed, 2)]
    [InlineData(AgreementState.Registered, 2)]
    [InlineData(AgreementState.AwaitingSignatures, 0)]
    [InlineData(AgreementState.Draft, 0)]
    public void Half_years_are_asked_of_those_that_are_bound(AgreementState state, int expected)
    {
        var with = Facts with
        {
            State = state,
            StartsOn = Today,
            EndsOn = Today.AddYears(1).AddDays(-1),
            Annexes = [Annex(AnnexKind.Lagesbild)],
        };

        Assert.Equal(expected, new LagesbildUpdates().Of(with, Today).Count());
    }

    [Theory]
    [InlineData(AnnexVersionStatus.Decided)]
    [InlineData(AnnexVersionStatus.Submitted)]
    public void A_decision_whose_record_is_not_complete_updates_nothing(AnnexVersionStatus status)
    {
        var decided = Version(2, status) with { DecidedOn = Today, EffectiveOn = null };
        var with = Facts with { StartsOn = Today, EndsOn = Today.AddMonths(6), Annexes = [Annex(AnnexKind.Lagesbild, decided)] };

        Assert.Equal(ObligationStatus.OnTrack, new LagesbildUpdates().Of(with, Today).First().Status);
        var complete = with with { Annexes = [Annex(AnnexKind.Lagesbild, decided with { EffectiveOn = Today })] };
        Assert.Equal(ObligationStatus.Met, new LagesbildUpdates().Of(complete, Today).First().Status);
    }

    [Theory]
    [InlineData(-1, PresentationStatus.Waiting)]
    [InlineData(0, PresentationStatus.NotMet)]
    [InlineData(1, PresentationStatus.NotMet)]
    public void A_council_that_met_before_the_decision_could_not_have_seen_the_version(int days, PresentationStatus expected)
    {
        var version = new DecidedLagesbild(Guid.NewGuid(), 2, Today);
        var meeting = new CouncilMeeting(Guid.NewGuid(), Today.AddDays(days), MeetingState.Adjusted, []);

        Assert.Equal(expected, Assert.Single(Presentations.Of([version], [meeting])).Status);
    }

    [Theory]
    [InlineData(-1, PresentationStatus.NotMet)]
    [InlineData(0, PresentationStatus.Replaced)]
    [InlineData(1, PresentationStatus.Replaced)]
    public void A_version_is_owed_to_the_meetings_before_the_day_it_was_replaced(int days, PresentationStatus expected)
    {
        var (older, newer) = (new DecidedLagesbild(Guid.NewGuid(), 2, Today.AddDays(-30)), new DecidedLagesbild(Guid.NewGuid(), 3, Today));
        var meeting = new CouncilMeeting(Guid.NewGuid(), Today.AddDays(days), MeetingState.Held, [newer.Id]);

        Assert.Equal(expected, Presentations.Of([newer, older], [meeting])[1].Status);
    }

    [Fact]
    public void An_obligation_to_present_names_the_meeting_where_the_version_is_or_will_be_shown()
    {
        var version = Version(2, AnnexVersionStatus.InForce, Today.AddDays(-10));
        Obligation With(params MeetingFact[] meetings) =>
            Assert.Single(
                new LagesbildPresentations().Of(
                    Facts with
                    {
                        Bodies = [Advisory],
                        Annexes = [Annex(AnnexKind.Lagesbild, version)],
                        Meetings = meetings,
                    },
                    Today
                )
            );

        var coming = Meeting(Advisory, MeetingState.Called, 20) with { Shows = [version.Id] };
        Assert.Equal(($"Möte {coming.Date:yyyy-MM-dd}", coming.Date), (With(coming).Evidence, With(coming).Due!.Value));
        Assert.Equal(("", null), (With().Evidence, With().Due));
        var lacking = Meeting(Advisory, MeetingState.Called, 20);
        Assert.Equal((ObligationStatus.AtRisk, "", lacking.Date), (With(lacking).Status, With(lacking).Evidence, With(lacking).Due!.Value));
    }

    [Fact]
    public void Another_bodys_meeting_presents_nothing_to_the_council()
    {
        var version = Version(2, AnnexVersionStatus.InForce, Today.AddDays(-10));
        var with = Facts with
        {
            Bodies = [Advisory, drawn.Council],
            Annexes = [Annex(AnnexKind.Lagesbild, version)],
            Meetings = [Meeting(drawn.Council, MeetingState.Held, -1) with { Shows = [version.Id] }],
        };

        Assert.Equal(ObligationStatus.OnTrack, Assert.Single(new LagesbildPresentations().Of(with, Today)).Status);
    }

    [Theory]
    [InlineData(MeetingState.Ongoing)]
    [InlineData(MeetingState.Planned)]
    [InlineData(MeetingState.Cancelled)]
    [InlineData(MeetingState.Adjusted)]
    public void Only_minutes_that_wait_hold_a_decision_back(MeetingState state)
    {
        var meeting = Meeting(drawn.Council, state, -40) with { Approved = true };

        Assert.Empty(new DecisionsWithoutEffect().Of(Facts with { Meetings = [meeting] }, Today));
    }

    [Fact]
    public void A_forum_holds_no_decision_back()
    {
        var forum = new BodyFact(Guid.NewGuid(), BodyKind.Forum, "Forum", [], []);
        var held = Meeting(forum, MeetingState.Held, -40) with { Approved = true };

        Assert.Empty(new DecisionsWithoutEffect().Of(Facts with { Bodies = [forum], Meetings = [held] }, Today));
    }

    [Theory]
    [InlineData(-1, true, ObligationStatus.NotMet)]
    [InlineData(0, true, ObligationStatus.NotMet)]
    [InlineData(1, true, ObligationStatus.Met)]
    [InlineData(1, false, ObligationStatus.NotMet)]
    public void A_review_is_a_version_submitted_after_the_day_was_set_and_in_effect(int minutes, bool effective, ObligationStatus expected)
    {
        var set = Now.AddDays(-60);
        var version = Version(2, AnnexVersionStatus.InForce, Today) with
        {
            SubmittedAt = set.AddMinutes(minutes),
            EffectiveOn = effective ? Today : null,
        };
        var annex = Annex(AnnexKind.FollowUp, version) with { ReviewOn = Today.AddDays(-1), ReviewSetAt = set };

        var found = Assert.Single(new AnnexReviews().Of(Facts with { Annexes = [annex] }, Today));
        Assert.Equal((expected, expected != ObligationStatus.Met), (found.Status, found.Next is not null));
    }

    [Fact]
    public void An_annex_without_a_day_is_not_reviewed()
    {
        Assert.Empty(new AnnexReviews().Of(Facts with { Annexes = [Annex(AnnexKind.FollowUp)] }, Today));
    }

    [Theory]
    [InlineData(1, 0, "Kalla ledamöterna")]
    [InlineData(0, 0, "Kalla ledamöterna")]
    [InlineData(-1, 0, null)]
    [InlineData(0, 21, "Kalla ledamöterna")]
    [InlineData(1, 21, null)]
    [InlineData(-1, 21, "Kalla ledamöterna")]
    public void A_summons_is_asked_for_until_the_meeting_starts_and_not_earlier_than_three_weeks_before(int minutes, int days, string? act)
    {
        var meeting = Meeting(drawn.Council, MeetingState.Planned, days) with { StartsAt = Now.AddDays(days).AddMinutes(minutes) };
        var tasks = new MeetingTasks().Of(Facts with { Meetings = [meeting] }, Now).Select(t => t.Act);

        Assert.Equal(act is null ? [] : [act], tasks);
    }

    [Theory]
    [InlineData("2026-03-01T22:59:00Z", "2026-03-01T23:00:00Z", true)]
    [InlineData("2026-03-01T22:59:00Z", "2026-03-01T22:59:30Z", false)]
    [InlineData("2026-03-01T23:30:00Z", "2026-03-02T22:59:00Z", false)]
    public void A_meeting_is_left_open_when_the_Swedish_day_has_ended(string startsAt, string now, bool waits)
    {
        static DateTime At(string text) => DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var meeting = Meeting(drawn.Council, MeetingState.Ongoing, 0) with { StartsAt = At(startsAt) };

        Assert.Equal(waits, new MeetingTasks().Of(Facts with { Meetings = [meeting] }, At(now)).Any(t => t.Act == "Avsluta"));
    }

    [Fact]
    public void A_meeting_of_a_body_that_the_facts_do_not_have_waits_for_nobody()
    {
        var other = new BodyFact(Guid.NewGuid(), BodyKind.Forum, "Forum", [], []);

        Assert.Empty(new MeetingTasks().Of(Facts with { Meetings = [Meeting(other, MeetingState.Held, -1)] }, Now));
        Assert.Empty(new DecisionTasks().Of(Facts with { Meetings = [Meeting(other, MeetingState.Held, -1)] }, Now));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_review_of_a_section_waits_as_long_as_the_agreement_runs(int days, bool waits)
    {
        var review = new SectionReviewFact(Guid.NewGuid(), "Metod", AnnexKind.Lagesbild, Facts.Parties[0].Id, Today.AddDays(-5));
        var task = Assert.Single(new SectionReviewTasks().Of(Facts with { Reviews = [review], EndsOn = Today.AddDays(days) }, Now));

        Assert.Equal(waits, task.For.Includes(drawn.Coordinator(2)));
        Assert.Equal(SwedishTime.ToUtc(Today.AddDays(-5), default), task.Order);
    }

    [Fact]
    public void A_signature_waits_for_no_party_without_a_signatory()
    {
        var with = Facts with
        {
            Parties = [Facts.Parties[0] with { SignatoryFunctionId = null }, Facts.Parties[1]],
            Requests = [new RequestFact(Guid.NewGuid(), Now, [])],
        };

        Assert.Equal([drawn.Signing[2]], new SignatureTasks().Of(with, Now).SelectMany(t => t.For.Functions));
    }

    [Fact]
    public void A_draft_of_a_frame_agreement_needs_neither_contacts_nor_annexes_nor_a_council()
    {
        var frame = Facts with
        {
            Kind = AgreementKind.Frame,
            State = AgreementState.Draft,
            Bodies = [],
            Parties = [.. Facts.Parties.Select(p => p with { ContactFunctionId = null })],
        };

        Assert.All(StepsToSignature.Steps(frame, Today).SkipLast(1), s => Assert.Empty(s.Missing));
        Assert.Equal("Allt är klart att sändas för underskrift", StepsToSignature.Steps(frame, Today)[^1].Missing);
    }

    [Fact]
    public void Two_decision_makers_of_one_party_do_not_decide_for_both()
    {
        var council = drawn.Council with { Mandates = [drawn.Council.Mandates[0], drawn.Council.Mandates[1] with { PartyOrder = 1 }] };
        var draft = Facts with { State = AgreementState.Draft, Bodies = [council] };

        Assert.Equal(
            $"Beslutsfattare saknas för {Facts.Parties.Single(p => p.Order == 2).Term}",
            StepsToSignature.Steps(draft, Today).Single(s => s.Name == "Chefsamrådets beslutsfattare").Missing
        );
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_decision_maker_counts_on_the_last_day_of_the_mandate_and_not_after_it(int days, bool done)
    {
        var council = drawn.Council with
        {
            Mandates = [drawn.Council.Mandates[0] with { To = Today.AddDays(days) }, drawn.Council.Mandates[1]],
        };
        var draft = Facts with { State = AgreementState.Draft, Bodies = [council] };

        Assert.Equal(done, StepsToSignature.Steps(draft, Today).Single(s => s.Name == "Chefsamrådets beslutsfattare").Done);
    }
}
