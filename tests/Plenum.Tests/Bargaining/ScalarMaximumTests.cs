using Plenum.Bargaining;

namespace Plenum.Tests.Bargaining;

/// <summary>The one-dimensional search on functions whose maximum is known.</summary>
public sealed class ScalarMaximumTests
{
    private static readonly double[] Grid = [-0.7, -0.3, 0, 0.2, 0.5, 1, 1.7, 2.4];

    [Fact]
    public void FindsTheTopOfASmoothHill() =>
        Gen.Select(Gen.Double[-0.5, 2.2], Gen.Double[0.5, 8]).Sample((top, width) =>
        {
            double Hill(double x) => 1e-3 * Math.Exp(-width * (x - top) * (x - top)) * (1 + (0.1 * (x - top) * (x - top) * (x - top)));
            var found = ScalarMaximum.Over(Hill, Grid);
            Assert.Equal(top, found.At, 1e-6);
            Assert.False(found.AtLimit);
            Assert.Equal(top, ScalarMaximum.Near(Hill, 0.3, 0.1, -0.7, 2.4).At, 1e-6);
        }, iter: 200, threads: 1);

    [Fact]
    public void TheHigherOfTwoHillsIsFound()
    {
        double Two(double x) => Math.Exp(-30 * (x - 0.1) * (x - 0.1)) + (1.5 * Math.Exp(-8 * (x - 1.2) * (x - 1.2)));
        var found = ScalarMaximum.Over(Two, Grid);
        Assert.Equal(1.2, found.At, 1e-4);
    }

    [Theory]
    [InlineData(1, 2.4)]
    [InlineData(-1, -0.7)]
    public void AnEndOfTheRangeIsSaid(double slope, double end)
    {
        var found = ScalarMaximum.Over(x => slope * x, Grid);
        Assert.True(found.AtLimit);
        Assert.Equal(end, found.At);
        Assert.True(ScalarMaximum.Near(x => slope * x, 0.3, 0.1, -0.7, 2.4).AtLimit);
    }
}
