namespace Samverkan.Tests.Common;

/// <summary>What is a personnummer or a samordningsnummer in a text, and what only looks a little like one (N4).</summary>
public class PersonalNumbersTests
{
    [Theory]
    [InlineData("8001011231")]
    [InlineData("800101-1231")]
    [InlineData("800101+1231")]
    [InlineData("198001011231")]
    [InlineData("19800101-1231")]
    [InlineData("18800101+1231")]
    [InlineData("800161-1238")]
    [InlineData("19800161-1238")]
    [InlineData("960229-1234", false)]
    [InlineData("000229-1235")]
    [InlineData("990229-1237", false)]
    [InlineData("701332-1232", false)]
    [InlineData("800101-1232", false)]
    [InlineData("212000-0142", false)]
    [InlineData("08-555 010 99", false)]
    [InlineData("1800101-1231", false)]
    [InlineData("800101-12315", false)]
    [InlineData("800101--1231", false)]
    [InlineData("2016-0041", false)]
    [InlineData("a8001011231f", false)]
    [InlineData("1.1-800101-1231", false)]
    public void A_number_of_a_day_that_exists_and_with_the_right_last_digit_is_found(string number, bool found = true) =>
        Assert.Equal(found ? [number] : Array.Empty<string>(), PersonalNumbers.In($"Hen ({number}), enligt anmälan."));

    [Fact]
    public void Each_number_is_told_once_and_in_the_order_of_the_text() =>
        Assert.Equal(
            ["800161-1238", "8001011231"],
            PersonalNumbers.In("Först 800161-1238, sedan 8001011231 och 800161-1238 igen.\n\n8001011231")
        );

    [Fact]
    public void Nothing_is_found_in_nothing() => Assert.Empty(PersonalNumbers.In(null));
}
