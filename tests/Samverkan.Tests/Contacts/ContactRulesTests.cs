using Samverkan.Core.Contacts;
using Samverkan.Testing;

namespace Samverkan.Tests.Contacts;

public class ContactRulesTests
{
    private readonly Drawn drawn = new();
    private readonly Person anna = new("Anna", "anna@kommunen.example", "");
    private readonly Person bo = new("Bo", "bo@kommunen.example", "");

    [Fact]
    public void An_organisation_number_has_a_right_check_digit()
    {
        Assert.Equal(
            [ContactRules.OrganisationNumber],
            Refused.By(() => drawn.Municipality.Change("Kommunen", OrganisationKind.Municipality, "212000-0141", ""))
        );
        Assert.Empty(Refused.By(() => drawn.Municipality.Change("Kommunen", OrganisationKind.Municipality, "212000-0142", "")));
        Assert.Empty(Refused.By(() => drawn.Company.Change("Bolaget", OrganisationKind.Other, "", "")));
    }

    [Fact]
    public void A_function_is_taken_over_the_day_after_the_latest_holder_began_at_the_earliest()
    {
        var function = new Function(drawn.Municipality, "Samordnare", FunctionRole.Coordinator);
        function.Appoint(anna, Drawn.Today);

        Assert.Equal([ContactRules.LaterHolder], Refused.By(() => function.Appoint(bo, Drawn.Today)));
        Assert.Equal([ContactRules.LaterHolder], Refused.By(() => function.Appoint(bo, Drawn.Today.AddDays(-1))));
        Assert.Empty(Refused.By(() => function.Appoint(bo, Drawn.Today.AddDays(1))));
    }

    [Fact]
    public void Who_takes_over_a_function_ends_the_one_before_on_the_day_before()
    {
        var function = new Function(drawn.Municipality, "Samordnare", FunctionRole.Coordinator);
        function.Appoint(anna, Drawn.Today);
        function.Appoint(bo, Drawn.Today.AddDays(10));

        Assert.Equal(anna, function.HolderOn(Drawn.Today.AddDays(9)));
        Assert.Equal(bo, function.HolderOn(Drawn.Today.AddDays(10)));
        Assert.Null(function.HolderOn(Drawn.Today.AddDays(-1)));
    }

    [Fact]
    public void A_holding_does_not_end_before_it_begins()
    {
        var function = new Function(
            new Organisation("Staden", OrganisationKind.Municipality, "", ""),
            "Samordnare",
            FunctionRole.Coordinator
        );
        var holding = function.Appoint(new Person("Karin", "", ""), new DateOnly(2026, 3, 2));

        Assert.Equal([ContactRules.EndsBeforeStart], Refused.By(() => holding.End(new DateOnly(2026, 2, 28))));
        Assert.Empty(Refused.By(() => holding.End(new DateOnly(2026, 3, 1))));
        Assert.Null(function.HolderOn(new DateOnly(2026, 3, 1)));
        Assert.Null(function.HolderOn(new DateOnly(2026, 3, 2)));
    }
}
