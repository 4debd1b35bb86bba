using Plenum.Outcomes;

namespace Plenum.Tests.Outcomes;

/// <summary>No number is said more finely than it is known.</summary>
public class DigitsTests
{
    [Theory]
    [InlineData(2.0912, "+2.1")]
    [InlineData(-0.00731, "−0.0073")]
    [InlineData(-0.396, "−0.40")]
    [InlineData(15.87, "+15.9")]
    [InlineData(-0.00007, "≈0")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "n/a")]
    public void TwoSignificantDigitsAndNothingBelowATenThousandth(double value, string shown) =>
        Assert.Equal(shown, Digits.Change(value));

    [Fact]
    public void AnEndThatIsNothingBesideTheOtherIsZero()
    {
        Assert.Equal("0", Digits.End(-0.00002, 0.4));
        Assert.Equal("−0.011", Digits.End(-0.011, 0));
        Assert.Equal("0", Digits.End(0, -0.011));
    }
}
