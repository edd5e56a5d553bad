using Samverkan.Core.Signing;
using Samverkan.Testing;

namespace Samverkan.Tests.Signing;

public class SigningRulesTests
{
    private readonly Drawn drawn = new();

    [Fact]
    public void Only_an_open_request_is_signed_declined_or_withdrawn()
    {
        var request = drawn.Request();
        Assert.Empty(request.WhyNotSign(drawn.Eva).Rules);
        request.Withdraw("Fel bilaga");

        Assert.Equal([SigningRules.NotOpen], request.WhyNotSign(drawn.Eva).Rules);
        Assert.Equal([SigningRules.NotOpen], Refused.By(() => request.Decline("Skäl", drawn.Eva)));
        Assert.Equal([SigningRules.NotOpen], Refused.By(() => request.Withdraw("Igen")));
    }

    [Fact]
    public void Only_the_parties_signatories_sign() =>
        Assert.All(
            drawn.EveryRoleBut().Append(drawn.Coordinator),
            a => Assert.Equal([SigningRules.NotSignatory], drawn.Request().WhyNotSign(a).Rules)
        );

    [Fact]
    public void A_party_signs_once_and_the_second_party_completes_the_request()
    {
        var request = drawn.Request();
        Assert.False(request.Sign("Stockholm", Drawn.Today, "Direktör", drawn.Eva));
        Assert.Equal([SigningRules.AlreadySigned], request.WhyNotSign(drawn.Eva).Rules);

        Assert.True(request.Sign("Stockholm", Drawn.Today, "Chef", drawn.Mikael));
        Assert.Equal(RequestState.Completed, request.State);
    }

    [Fact]
    public void Nothing_is_signed_under_a_broken_seal()
    {
        var request = drawn.Request();
        request.Documents.RemoveAt(1);

        Assert.Equal([SigningRules.SealBroken], Refused.By(() => request.Sign("Stockholm", Drawn.Today, "Direktör", drawn.Eva)));
    }

    [Fact]
    public void A_signature_is_dated_from_the_day_of_the_request_to_today()
    {
        Assert.Equal([SigningRules.DateAhead], Refused.By(() => Sign(Drawn.Today.AddDays(1))));
        Assert.Equal([SigningRules.DateBefore], Refused.By(() => Sign(Drawn.Today.AddDays(-1))));
        Assert.Empty(Refused.By(() => Sign(Drawn.Today)));

        void Sign(DateOnly day) => drawn.Request().Sign("Stockholm", day, "Direktör", drawn.Eva);
    }

    [Fact]
    public void Declining_and_withdrawing_say_why()
    {
        Assert.Equal([SigningRules.ReasonNeeded], Refused.By(() => drawn.Request().Decline("", drawn.Eva)));
        Assert.Equal([SigningRules.ReasonNeeded], Refused.By(() => drawn.Request().Withdraw("")));
        Assert.Empty(Refused.By(() => drawn.Request().Decline("Fel bilaga", drawn.Eva)));
    }
}
