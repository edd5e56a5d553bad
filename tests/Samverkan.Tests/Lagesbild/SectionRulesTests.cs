using Samverkan.Core.ActionPlans;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Testing;

namespace Samverkan.Tests.Lagesbild;

/// <summary>Rules of sections, comments, reviews and the small registers of the lägesbild, on things in memory.</summary>
public class SectionRulesTests
{
    private readonly Drawn drawn = new();

    private Section Section(bool shared)
    {
        var section = new Section(drawn.Annex(AnnexKind.Lagesbild), null, 1, "Metod", drawn.First);
        var draft = section.Edit(drawn.First.Id, new SectionContent("Metod", "Text"), drawn.Coordinator);
        if (shared)
        {
            section.Share(draft, drawn.Coordinator);
        }

        return section;
    }

    [Fact]
    public void A_comment_is_resolved_once_unless_it_is_opened_again()
    {
        var comment = new SectionComment(Section(true), null, "Se över", drawn.Coordinator);
        comment.Resolve(drawn.Coordinator);

        Assert.Equal([SectionRules.AlreadyResolved], Refused.By(() => comment.Resolve(drawn.Coordinator)));
        comment.Reopen();
        Assert.Empty(Refused.By(() => comment.Resolve(drawn.Coordinator)));
    }

    [Fact]
    public void A_section_is_shared_before_the_other_party_is_asked_to_review_it()
    {
        Assert.Equal([SectionRules.ShareBeforeReview], Refused.By(() => Round(false, Drawn.Today)));
        Assert.Empty(Refused.By(() => Round(true, Drawn.Today)));
    }

    [Fact]
    public void A_review_is_not_asked_for_by_a_day_that_has_passed() =>
        Assert.Equal([SectionRules.ReviewInPast], Refused.By(() => Round(true, Drawn.Today.AddDays(-1))));

    [Fact]
    public void The_other_party_finishes_a_review_and_once()
    {
        var round = Round(true, Drawn.Today);
        Assert.Equal([SectionRules.OtherReviews], Refused.By(() => round.Finish(drawn.First, drawn.Coordinator)));
        Assert.Empty(Refused.By(() => round.Finish(drawn.Second, drawn.OtherCoordinator)));

        Assert.Equal([SectionRules.AlreadyReviewed], Refused.By(() => round.Finish(drawn.Second, drawn.OtherCoordinator)));
    }

    private ReviewRound Round(bool shared, DateOnly due) => new(Section(shared), drawn.First, due, drawn.Coordinator);

    [Fact]
    public void Not_to_prioritise_a_category_has_a_reason()
    {
        var stance = new CategoryStance(drawn.Agreement.Id, Guid.CreateVersion7(), true, "");

        Assert.Equal([CategoryRules.NotPrioritisedNeedsReason], Refused.By(() => stance.Take(false, "")));
        Assert.Empty(Refused.By(() => stance.Take(false, "Få fall")));
    }

    [Fact]
    public void To_leave_a_plan_as_it_is_has_a_reason()
    {
        var plan = new ActionPlan(drawn.Agreement.Id, 1, "Ungdom", drawn.First);

        Assert.Equal([PlanRules.NoChangeNeedsReason], Refused.By(() => plan.NeedsNoChange("", drawn.Coordinator)));
        Assert.Empty(Refused.By(() => plan.NeedsNoChange("Området är detsamma", drawn.Coordinator)));
    }

    [Fact]
    public void An_image_is_at_most_five_megabytes()
    {
        Assert.Equal([ImageRules.TooLarge], Refused.By(() => NormalImage.Read(new byte[NormalImage.MostBytes + 1])));
        Assert.Equal([ImageRules.UnknownKind], Refused.By(() => NormalImage.Read(new byte[NormalImage.MostBytes])));
    }
}
