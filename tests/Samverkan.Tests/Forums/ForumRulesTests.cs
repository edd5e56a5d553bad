using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Testing;

namespace Samverkan.Tests.Forums;

public class ForumRulesTests
{
    private static readonly DateOnly Today = Drawn.Today;
    private readonly Drawn drawn = new();

    private Function Function(string title = "Biträdande direktör") => new(drawn.Municipality, title, FunctionRole.DecisionMaker);

    [Fact]
    public void A_function_takes_part_once()
    {
        var council = drawn.Council();

        Assert.Equal([ForumRules.AlreadyMember], Refused.By(() => council.AddMember(drawn.Director, BodyRole.Presenter, 1, Today)));
        Assert.Empty(Refused.By(() => council.AddMember(Function(), BodyRole.Presenter, 1, Today)));
    }

    [Fact]
    public void Only_Chefsamrådet_has_decision_makers()
    {
        var forum = drawn.Forum(Function());

        Assert.Equal([ForumRules.OnlyCouncilDecides], Refused.By(() => forum.AddMember(drawn.Director, BodyRole.DecisionMaker, 1, Today)));
        Assert.Equal([ForumRules.OnlyCouncilDecides], Refused.By(() => forum.AddDeputy(drawn.Director, 1, Today, Today, "Beslut 1")));
        Assert.Empty(Refused.By(() => forum.AddMember(drawn.Director, BodyRole.Member, 1, Today)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_decision_maker_represents_one_of_the_parties(int party)
    {
        var council = drawn.Council();

        Assert.Contains(
            ForumRules.DecisionMakerNeedsParty,
            Refused.By(() => council.AddMember(Function(), BodyRole.DecisionMaker, party, Today))
        );
        Assert.Equal(
            [ForumRules.DecisionMakerNeedsParty],
            Refused.By(() => council.AddDeputy(Function(), party, Today, Today, "Beslut 1"))
        );
    }

    [Fact]
    public void A_party_has_one_decision_maker()
    {
        var council = drawn.Council();
        Assert.Equal([ForumRules.OneDecisionMakerEach], Refused.By(() => council.AddMember(Function(), BodyRole.DecisionMaker, 1, Today)));
        council.Members.Find(m => m.PartyOrder == 1)!.End(Today.AddDays(-1));

        Assert.Empty(Refused.By(() => council.AddMember(Function(), BodyRole.DecisionMaker, 1, Today)));
    }

    [Fact]
    public void A_mandate_does_not_end_before_it_starts()
    {
        var council = drawn.Council();

        Assert.Equal(
            [ForumRules.MandateEndsBeforeStart],
            Refused.By(() => council.AddDeputy(Function(), 1, Today, Today.AddDays(-1), "Beslut 1"))
        );
        Assert.Empty(Refused.By(() => council.AddDeputy(Function(), 1, Today, Today, "Beslut 1")));
    }

    [Fact]
    public void A_mandate_rests_on_something() =>
        Assert.Equal(
            [ForumRules.MandateNeedsBasis],
            Refused.By(() => drawn.Council().AddDeputy(Function(), 1, Today, Today.AddDays(7), ""))
        );

    [Fact]
    public void A_deputy_has_a_mandate_for_a_period() =>
        Assert.Equal([ForumRules.DeputyHasTerm], Refused.By(() => drawn.Council().AddMember(Function(), BodyRole.Deputy, 1, Today)));

    [Fact]
    public void Mandates_of_one_function_do_not_overlap()
    {
        var (council, function) = (drawn.Council(), Function());
        council.AddDeputy(function, 1, Today, Today.AddDays(7), "Beslut 1");

        Assert.Equal(
            [ForumRules.AlreadyMember],
            Refused.By(() => council.AddDeputy(function, 1, Today.AddDays(7), Today.AddDays(14), "Beslut 2"))
        );
        Assert.Empty(Refused.By(() => council.AddDeputy(function, 1, Today.AddDays(8), Today.AddDays(14), "Beslut 2")));
    }

    [Fact]
    public void A_deputy_takes_part_from_the_first_day_of_the_mandate_to_the_last()
    {
        var deputy = drawn.Council().AddDeputy(Function(), 1, Today, Today.AddDays(7), "Beslut 1");

        Assert.True(deputy.HoldsOn(Today));
        Assert.True(deputy.HoldsOn(Today.AddDays(7)));
        Assert.False(deputy.HoldsOn(Today.AddDays(-1)));
        Assert.False(deputy.HoldsOn(Today.AddDays(8)));
    }
}
