using Plenum.Worlds;

namespace Plenum.Tests.Worlds;

/// <summary>Money as readers say it.</summary>
public sealed class MoneyWordsTests
{
    [Theory]
    [InlineData("million", "million USD")]
    [InlineData("1", "USD")]
    [InlineData("", "USD")]
    [InlineData("units", "USD")]
    public void AUnitOfOneIsNotSaid(string unit, string words) =>
        Assert.Equal(words, MoneyWords.UnitOf(unit, "USD"));

    [Theory]
    [InlineData(10_678, "million USD", "11 billion USD")]
    [InlineData(229, "million USD", "229 million USD")]
    [InlineData(1_860_000, "million USD", "1.9 trillion USD")]
    [InlineData(0.25, "million USD", "250 thousand USD")]
    [InlineData(-3_421, "million USD", "−3.4 billion USD")]
    [InlineData(0, "million USD", "0 million USD")]
    [InlineData(12_500, "USD", "13 thousand USD")]
    [InlineData(0.00042, "USD", "0.00042 USD")]
    [InlineData(7, "bushels of wheat", "7 bushels of wheat")]
    public void AmountsStandInTheStepInWhichTheyAreRead(double value, string unit, string words) =>
        Assert.Equal(words, MoneyWords.Amount(value, unit));

    [Fact]
    public void BothEndsOfARangeHaveOneUnit() =>
        Assert.Equal("0.012 to 5.1 billion USD", MoneyWords.Range(12.3, 5_110, "million USD"));
}
