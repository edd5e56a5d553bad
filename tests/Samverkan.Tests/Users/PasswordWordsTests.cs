using Samverkan.Core.Users;

namespace Samverkan.Tests.Users;

/// <summary>What anybody would try first is no password.</summary>
public class PasswordWordsTests
{
    [Theory]
    [InlineData("Sommaren2026!")]
    [InlineData("Lösenord123456")]
    [InlineData("P4ssw0rd-P4ssw0rd")]
    [InlineData("Samverkan-2026-Norrmalm")]
    [InlineData("qwertyuiop1234567")]
    [InlineData("correct horse battery staple")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("9876543210987654")]
    [InlineData("Välkommen-till-2027")]
    [InlineData("karinalmgren1975")]
    [InlineData("K4rin.Almgr3n.2026")]
    [InlineData("kommunen.example!")]
    [InlineData("Polisen Stockholm 1")]
    public void A_password_of_what_is_common_or_the_owners_own_is_refused(string password) =>
        Assert.False(PasswordWords.IsEnough(password, "Karin Almgren", "karin.almgren@kommunen.example"));

    [Theory]
    [InlineData("violer vid kvarndammen")]
    [InlineData("7391-Kx82-04q")]
    [InlineData("ett ganska långt lösenord")]
    [InlineData("skruvmejsel och blåbärspaj")]
    [InlineData("Gr0nsaks-tunnan var tom")]
    public void A_few_words_or_characters_that_nobody_expects_will_do(string password) =>
        Assert.True(PasswordWords.IsEnough(password, "Karin Almgren", "karin.almgren@kommunen.example"));

    [Fact]
    public void Names_of_two_letters_take_nothing_away_from_others() => Assert.True(PasswordWords.IsEnough("bodarna i hamnen", "Bo Ek"));
}
