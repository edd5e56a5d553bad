using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Compliance.Families;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using static Samverkan.Testing.DrawnFacts;

namespace Samverkan.Tests.Compliance;

/// <summary>What each family of obligations says of facts, at its edges.</summary>
public class FamiliesTests
{
    private readonly DrawnFacts drawn = new();

    private AgreementFacts Facts => drawn.Facts;

    [Fact]
    public void Half_years_oblige_only_an_agreement_that_binds()
    {
        var with = Facts with { Annexes = [Annex(AnnexKind.Lagesbild, Version(1, AnnexVersionStatus.InForce, Today.AddYears(-1)))] };

        Assert.Equal(4, new LagesbildUpdates().Of(with, Today).Count());
        Assert.Equal(ObligationStatus.Met, new LagesbildUpdates().Of(with, Today).First().Status);
        Assert.Empty(new LagesbildUpdates().Of(with with { State = AgreementState.Draft }, Today));
        Assert.Empty(new LagesbildUpdates().Of(Facts, Today));
    }

    [Theory]
    [InlineData(MeetingState.Adjusted, true, ObligationStatus.Met)]
    [InlineData(MeetingState.Planned, true, ObligationStatus.OnTrack)]
    [InlineData(MeetingState.Called, false, ObligationStatus.AtRisk)]
    [InlineData(MeetingState.Held, false, ObligationStatus.NotMet)]
    public void A_decided_lagesbild_is_presented_to_the_council(MeetingState state, bool shows, ObligationStatus expected)
    {
        var council = new BodyFact(Guid.NewGuid(), BodyKind.AdvisoryCouncil, "Rådet", [], []);
        var version = Version(1, AnnexVersionStatus.InForce, Today.AddDays(-10));
        var with = Facts with
        {
            Annexes = [Annex(AnnexKind.Lagesbild, version)],
            Bodies = [council],
            Meetings = [Meeting(council, state, -1) with { Shows = shows ? [version.Id] : [] }],
        };

        Assert.Equal([expected], new LagesbildPresentations().Of(with, Today).Select(o => o.Status));
        Assert.Empty(new LagesbildPresentations().Of(with with { Bodies = [] }, Today));
    }

    [Theory]
    [InlineData(-14, ObligationStatus.OnTrack)]
    [InlineData(-15, ObligationStatus.NotMet)]
    public void Minutes_of_a_decision_are_adjusted_within_fourteen_days(int days, ObligationStatus expected)
    {
        var held = Meeting(drawn.Council, MeetingState.Held, days) with { Approved = true };
        var found = Assert.Single(new DecisionsWithoutEffect().Of(Facts with { Meetings = [held] }, Today));

        Assert.Equal((expected, held.Date.AddDays(14)), (found.Status, found.Due!.Value));
        Assert.Equal(expected == ObligationStatus.NotMet, found.Next is not null);
    }

    [Fact]
    public void Only_decisions_wait_for_effect()
    {
        Assert.Empty(new DecisionsWithoutEffect().Of(Facts with { Meetings = [Meeting(drawn.Council, MeetingState.Held, -20)] }, Today));
        var adjusted = Meeting(drawn.Council, MeetingState.Adjusted, -20) with { Approved = true };
        Assert.Empty(new DecisionsWithoutEffect().Of(Facts with { Meetings = [adjusted] }, Today));
    }

    [Theory]
    [InlineData(31, ObligationStatus.OnTrack, false)]
    [InlineData(30, ObligationStatus.AtRisk, true)]
    [InlineData(0, ObligationStatus.AtRisk, true)]
    [InlineData(-1, ObligationStatus.NotMet, true)]
    public void A_review_is_asked_for_thirty_days_before_its_day(int days, ObligationStatus expected, bool asked)
    {
        var annex = Annex(AnnexKind.FollowUp) with { ReviewOn = Today.AddDays(days), ReviewSetAt = Now.AddDays(-60) };
        var found = Assert.Single(new AnnexReviews().Of(Facts with { Annexes = [annex] }, Today));

        Assert.Equal((expected, asked), (found.Status, found.Next is not null));
    }

    [Fact]
    public void A_version_made_since_the_day_was_set_is_the_review()
    {
        var annex = Annex(AnnexKind.FollowUp, Version(2, AnnexVersionStatus.InForce, Today)) with
        {
            ReviewOn = Today.AddDays(-1),
            ReviewSetAt = Now.AddDays(-60),
        };

        Assert.Equal(ObligationStatus.Met, Assert.Single(new AnnexReviews().Of(Facts with { Annexes = [annex] }, Today)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_plan_is_revisited_and_an_area_without_one_gets_one(bool hasPlan)
    {
        var plan = hasPlan ? Guid.NewGuid() : (Guid?)null;
        var review = new PlanReview
        {
            AgreementId = Facts.Id,
            PlanId = plan,
            Plan = "Plan",
            Area = "Torget",
            Removed = false,
        };
        var found = Assert.Single(new PlansToRevisit().Of(Facts with { Plans = [review] }, Today));

        Assert.Equal(hasPlan ? Facts.Links.Plan(plan!.Value) : Facts.Links.NewPlan, found.Next!.Href);
        Assert.True(found.Next.For.Includes(drawn.Coordinator(1)));
        Assert.False(found.Next.For.Includes(drawn.Holder(Guid.NewGuid(), 1, FunctionRole.Registrar)));
    }

    [Fact]
    public void A_draft_is_sent_for_signature_when_nothing_is_missing()
    {
        AnnexKind[] written = [AnnexKind.Lagesbild, AnnexKind.ActionPlans, AnnexKind.FollowUp, AnnexKind.Communication];
        var ready = Facts with
        {
            State = AgreementState.Draft,
            Annexes = [.. written.Select(k => Annex(k, Version(1, AnnexVersionStatus.Submitted)))],
        };
        Assert.All(StepsToSignature.Steps(ready, Today).SkipLast(1), s => Assert.Empty(s.Missing));
        Assert.All(new StepsToSignature().Of(ready, Today), o => Assert.Equal(ObligationStatus.Met, o.Status));

        AgreementFacts[] lacking =
        [
            ready with
            {
                Clauses = 0,
            },
            ready with
            {
                Bodies = [],
            },
            ready with
            {
                Annexes = [Annex(AnnexKind.Lagesbild)],
            },
            ready with
            {
                Parties = [ready.Parties[0] with { HasDetails = false }, ready.Parties[1]],
            },
            ready with
            {
                Parties = [ready.Parties[0], ready.Parties[1] with { SignatoryFunctionId = null }],
            },
            ready with
            {
                Parties = [ready.Parties[0], ready.Parties[1] with { ContactFunctionId = null }],
            },
        ];
        Assert.All(lacking, f => Assert.Single(StepsToSignature.Steps(f, Today).SkipLast(1), s => !s.Done));
        Assert.Empty(new StepsToSignature().Of(Facts, Today));
    }

    [Fact]
    public async Task Every_family_is_asked_and_the_demo_story_has_obligations_of_its_own()
    {
        await using var app = new StoryApp();
        var running = await app.RunningAsync();
        var found = await app.WithAsync(s =>
            s.GetRequiredService<ObligationQuery>().ObligationsAsync([running.Id], app.Clock.GetUtcNow().UtcDateTime)
        );

        Assert.Contains(found, o => o.Rule == "R18");
        Assert.All(found, o => Assert.Equal(running.Id, o.AgreementId));
        Assert.Equal(
            typeof(IObligationFamily).Assembly.GetTypes().Count(t => t.IsClass && t.IsAssignableTo(typeof(IObligationFamily))),
            app.Services.GetServices<IObligationFamily>().Count()
        );
    }

    [Theory]
    [InlineData(AnnexVersionStatus.Returned)]
    [InlineData(AnnexVersionStatus.Rejected)]
    [InlineData(AnnexVersionStatus.Draft)]
    public void A_version_that_did_not_go_through_is_no_step_taken(AnnexVersionStatus status)
    {
        var with = Facts with { State = AgreementState.Draft, Annexes = [Annex(AnnexKind.Lagesbild, Version(1, status))] };

        Assert.Contains(StepsToSignature.Steps(with, Today), s => s.Missing == "Ingen version är underställd");
    }
}
