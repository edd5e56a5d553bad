using Samverkan.Core.Meetings;

namespace Samverkan.Tests.Meetings;

public class ChairRotationTests
{
    private const int Kommunen = 1;
    private const int Polisen = 2;

    private static HeldMeeting Held(string date, int chair) => new(DateOnly.Parse(date), chair);

    [Fact]
    public void The_first_chair_is_the_setting() => Assert.Equal(new ChairTurn(Polisen, null), ChairRotation.Next(Polisen, []));

    [Fact]
    public void The_next_chair_is_the_opposite_of_who_chaired_last()
    {
        HeldMeeting[] held = [Held("2016-09-14", Polisen), Held("2016-12-07", Kommunen)];
        Assert.Equal(Polisen, ChairRotation.Next(Polisen, held).Party);
    }

    [Fact]
    public void A_deviation_moves_the_turn()
    {
        HeldMeeting[] held = [Held("2016-09-14", Polisen), Held("2016-12-07", Kommunen), Held("2017-03-15", Kommunen)];
        Assert.Equal(Polisen, ChairRotation.Next(Polisen, held).Party);
        HeldMeeting[] on = [.. held, Held("2017-05-17", Polisen)];
        Assert.Equal(new ChairTurn(Kommunen, on[^1]), ChairRotation.Next(Polisen, on));
    }

    [Fact]
    public void The_last_meeting_counts_whatever_order_they_are_listed_in()
    {
        HeldMeeting[] held = [Held("2017-03-15", Kommunen), Held("2016-09-14", Polisen)];
        Assert.Equal(Polisen, ChairRotation.Next(Kommunen, held).Party);
    }

    [Fact]
    public void Without_deviations_both_chair_equally_often()
    {
        for (var count = 0; count < 40; count++)
        {
            var forecast = ChairRotation.Forecast(Polisen, [], count);
            Assert.InRange(forecast.Count(p => p == Polisen) - forecast.Count(p => p == Kommunen), 0, 1);
            Assert.All(forecast.Zip(forecast.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        }
    }
}
