using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Testing;
using static Samverkan.Core.Annexes.AnnexVersionStatus;

namespace Samverkan.Tests.Annexes;

public class AnnexRulesTests
{
    private readonly Drawn drawn = new();

    /// <summary>Every status but those given.</summary>
    private static IEnumerable<AnnexVersionStatus> AllBut(params AnnexVersionStatus[] allowed) =>
        Enum.GetValues<AnnexVersionStatus>().Except(allowed);

    [Fact]
    public void The_annex_that_follows_the_parent_agreement_is_not_submitted()
    {
        var version = drawn.Version(Draft);

        Assert.Equal([AnnexRules.FollowsParent], version.WhyNotSubmit(true, ApprovalRoute.ParentAgreement).Rules);
        Assert.All(
            Enum.GetValues<ApprovalRoute>().Except([ApprovalRoute.ParentAgreement]),
            r => Assert.Empty(version.WhyNotSubmit(true, r).Rules)
        );
    }

    [Fact]
    public void A_submitted_version_is_not_submitted_again() =>
        Assert.Equal([AnnexRules.AlreadySubmitted], drawn.Version(Submitted).WhyNotSubmit(true, ApprovalRoute.CouncilDecision).Rules);

    [Fact]
    public void A_decided_version_waits_for_its_minutes_before_the_next_is_submitted() =>
        Assert.Equal([AnnexRules.DecidedIsOpen], drawn.Version(Decided).WhyNotSubmit(true, ApprovalRoute.CouncilDecision).Rules);

    [Fact]
    public void A_number_that_has_been_submitted_is_never_used_for_another_text() =>
        Assert.All(
            AllBut(Draft, Submitted, Decided),
            s => Assert.Equal([AnnexRules.NumberIsUsed], drawn.Version(s).WhyNotSubmit(true, ApprovalRoute.CouncilDecision).Rules)
        );

    [Fact]
    public void Nothing_is_submitted_without_content()
    {
        var version = drawn.Version(Draft);

        Assert.Equal(
            [AnnexRules.NothingToSubmit],
            Refused.By(() => version.Submit(Drawn.Text("") with { Blocks = [] }, "", ApprovalRoute.CouncilDecision, drawn.Coordinator))
        );
        Assert.False(version.IsFrozen);
        Assert.Empty(Refused.By(() => version.Submit(Drawn.Text("a"), "", ApprovalRoute.CouncilDecision, drawn.Coordinator)));
        Assert.True(version.IsFrozen);
    }

    [Fact]
    public void Only_a_submitted_version_is_withdrawn()
    {
        Assert.All(AllBut(Submitted), s => Assert.Equal([AnnexRules.OnlySubmittedIsWithdrawn], drawn.Version(s).WhyNotWithdraw().Rules));
        Assert.Empty(drawn.Version(Submitted).WhyNotWithdraw().Rules);
    }

    [Fact]
    public void Only_a_submitted_version_is_decided() =>
        Assert.All(
            AllBut(Submitted),
            s =>
                Assert.Equal(
                    [AnnexRules.OnlySubmittedIsDecided],
                    Refused.By(() => drawn.Version(s).Decide(drawn.Coordinator, Drawn.Today, "§ 1"))
                )
        );

    [Fact]
    public void Only_a_submitted_version_is_sent_back() =>
        Assert.All(
            AllBut(Submitted),
            s =>
                Assert.Equal(
                    [AnnexRules.OnlySubmittedIsDecided],
                    Refused.By(() => drawn.Version(s).SendBack(drawn.Coordinator, true, "§ 1"))
                )
        );

    [Fact]
    public void Only_a_decided_version_takes_effect()
    {
        Assert.All(
            AllBut(Decided),
            s =>
                Assert.Equal(
                    [AnnexRules.OnlyDecidedTakesEffect],
                    Refused.By(() => drawn.Version(s).MakeEffective(drawn.Coordinator, Drawn.Today, "§ 1"))
                )
        );
        var decided = drawn.Version(Decided);
        decided.MakeEffective(drawn.Coordinator, Drawn.Today, "§ 1");
        Assert.Equal((Documented, Drawn.Today), (decided.Status, decided.EffectiveOn));
    }

    [Fact]
    public void Only_a_documented_version_is_dated_and_appended()
    {
        Assert.All(AllBut(Documented), s => Assert.Equal([AnnexRules.OnlyDocumentedIsAppended], drawn.Version(s).WhyNotAppend().Rules));
        Assert.Empty(drawn.Version(Documented).WhyNotAppend().Rules);
    }

    [Fact]
    public void An_annex_is_not_dated_before_its_record_was_complete()
    {
        Assert.Equal(
            [AnnexRules.DatedTooEarly],
            Refused.By(() => drawn.Version(Documented).Append(drawn.Coordinator, Drawn.Today.AddDays(-1)))
        );
        Assert.Empty(Refused.By(() => drawn.Version(Documented).Append(drawn.Coordinator, Drawn.Today)));
    }

    [Fact]
    public void An_annex_is_not_dated_ahead()
    {
        Assert.Equal(
            [AnnexRules.DatedAhead],
            Refused.By(() => drawn.Version(Documented).Append(drawn.Coordinator, Drawn.Today.AddDays(1)))
        );
        var tomorrow = drawn.Coordinator with { Now = Drawn.Now.AddDays(1) };
        Assert.Empty(Refused.By(() => drawn.Version(Documented).Append(tomorrow, Drawn.Today.AddDays(1))));
    }

    [Fact]
    public void A_version_that_waits_for_signatures_is_neither_withdrawn_nor_decided()
    {
        var version = drawn.Version(Submitted, AnnexKind.FollowUp);
        version.SendForSignatures();

        Assert.Equal([AnnexRules.AwaitsSignatures], version.WhyNotWithdraw().Rules);
        Assert.Equal([AnnexRules.AwaitsSignatures], Refused.By(() => version.Decide(drawn.Coordinator, Drawn.Today, "§ 1")));
        version.EndSignatures();
        Assert.Empty(version.WhyNotWithdraw().Rules);
    }

    [Fact]
    public void A_review_is_not_planned_for_a_day_that_has_passed()
    {
        var annex = drawn.Annex();

        Assert.Equal([AnnexRules.ReviewInPast], Refused.By(() => annex.PlanReview(Drawn.Today.AddDays(-1), drawn.Coordinator)));
        Assert.Empty(Refused.By(() => annex.PlanReview(Drawn.Today, drawn.Coordinator)));
        Assert.Empty(Refused.By(() => annex.PlanReview(null, drawn.Coordinator)));
    }

    [Fact]
    public void An_annex_has_at_most_one_open_version()
    {
        var annex = drawn.Annex();

        Assert.Same(annex.OpenDraft(), annex.OpenDraft());
    }

    [Fact]
    public void An_annex_does_not_change_by_notice_or_amendment_before_the_agreement_is_signed()
    {
        Assert.Equal([AgreementRules.NotSignedYet], drawn.Agreement.WhyNotAmend().Rules);
        drawn.Signed();
        Assert.Empty(drawn.Agreement.WhyNotAmend().Rules);
    }
}
