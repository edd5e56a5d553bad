using Samverkan.Core.Contacts;

namespace Samverkan.Tests.Contacts;

public class OrganisationNumberTests
{
    [Theory]
    [InlineData("212000-0142", true)]
    [InlineData("202100-0076", true)]
    [InlineData("2120000142", false)]
    [InlineData("2-12000-0142", false)]
    [InlineData("000000-0000", false)]
    [InlineData("212000-0143", false)]
    [InlineData("212000-01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_organisation_number_has_a_right_Luhn_sum(string? number, bool valid) =>
        Assert.Equal(valid, OrganisationNumber.IsValid(number));

    [Theory]
    [InlineData("559248-0007")]
    [InlineData("165592480007")]
    [InlineData("16 559248-0007")]
    [InlineData("559248 0007")]
    [InlineData("559248–0007")]
    [InlineData("559248‑0007")]
    [InlineData("559248−0007")]
    [InlineData("\u00a0559248\u200b-0007 ")]
    [InlineData("55 92 48 00 07")]
    public void A_number_is_taken_however_it_is_pasted(string pasted) => Assert.Equal("559248-0007", OrganisationNumber.Normal(pasted));

    [Theory]
    [InlineData("800101-2387")]
    [InlineData("800161-2384")]
    [InlineData("19800101-2387")]
    [InlineData("17559248-0007")]
    [InlineData("559248-00071")]
    public void What_is_no_organisation_number_is_none_however_it_is_pasted(string pasted) =>
        Assert.False(OrganisationNumber.IsValid(OrganisationNumber.Normal(pasted)));

    [Fact]
    public void Ten_digits_are_kept_with_a_hyphen() => Assert.Equal("212000-0142", OrganisationNumber.Normal(" 2120000142 "));

    [Fact]
    public void Who_takes_over_a_function_ends_the_one_before()
    {
        var function = new Function(new Organisation("Polisen", OrganisationKind.Police, "", ""), "Kommunpolis", FunctionRole.Coordinator);
        var bo = new Person("Bo", "bo@polisen.example", "");
        var siv = new Person("Siv", "siv@polisen.example", "");
        function.Appoint(bo, new DateOnly(2016, 1, 1));
        function.Appoint(siv, new DateOnly(2017, 3, 1));
        Assert.Equal(bo, function.HolderOn(new DateOnly(2017, 2, 28)));
        Assert.Equal(siv, function.HolderOn(new DateOnly(2017, 3, 1)));
        Assert.Null(function.HolderOn(new DateOnly(2015, 12, 31)));
    }

    [Fact]
    public void Nobody_is_appointed_before_a_later_holder()
    {
        var function = new Function(new Organisation("Polisen", OrganisationKind.Police, "", ""), "Kommunpolis", FunctionRole.Coordinator);
        function.Appoint(new Person("Bo", "", ""), new DateOnly(2017, 1, 1));
        var refused = Assert.Throws<RuleException>(() => function.Appoint(new Person("Siv", "", ""), new DateOnly(2016, 1, 1)));
        Assert.Equal([ContactRules.LaterHolder], refused.Rules);
    }

    [Fact]
    public void What_a_role_is_not_given_is_denied()
    {
        Assert.All(
            Enum.GetValues<Permission>().Where(p => p is not (Permission.UseProduct or Permission.ManageUsers)),
            p => Assert.False(Roles.Allows(FunctionRole.Administrator, p))
        );
        Assert.False(Roles.Allows((FunctionRole)99, Permission.Read));
        Assert.False(Roles.Allows(FunctionRole.Registrar, Permission.EditWorkingMaterial));
        Assert.False(Roles.Allows(FunctionRole.Coordinator, Permission.Decide));
    }
}
