using Plenum.Outcomes;

namespace Plenum.Tests.Outcomes;

/// <summary>Ranges over draws, the delay, and shares of variance from the run's own draws.</summary>
public sealed class OutcomeRangeTests
{
    [Fact]
    public void PercentilesInterpolateBetweenOrderStatistics()
    {
        var range = OutcomeRange.Of([4, 1, 3, 2, 5], 7);
        Assert.Equal(1.2, range.P05, 1e-15);
        Assert.Equal(2, range.P25);
        Assert.Equal(3, range.P50);
        Assert.Equal(4, range.P75);
        Assert.Equal(4.8, range.P95, 1e-15);
        Assert.Equal(1, range.PSign);
        Assert.Equal(7, range.Central);
    }

    [Fact]
    public void TheSignIsThatOfTheMedianOrTheCommonerOne()
    {
        Assert.Equal(0.6, OutcomeRange.Of([-3, -2, -1, 5, 6], 0).PSign, 1e-15);
        Assert.Equal(0.2, OutcomeRange.Of([0, 0, 0, 0, -1], 0).PSign, 1e-15);
        Assert.Equal(0, OutcomeRange.Of([0, 0], 0).PSign);
        Assert.False(OutcomeRange.CentralOnly(1).HasDraws);
        Assert.Equal(2, OutcomeRange.Of([1, double.NaN, 3, 2], 0).P50);
        Assert.False(OutcomeRange.Of([double.NaN], 5).HasDraws);
    }

    [Fact]
    public void DelayAndShareOfProgressAreOneFact()
    {
        // A year of growth lost is twelve months, and one tenth of ten years' progress.
        Assert.Equal(12, Delay.Months(1 / 1.2, 0.2), 1e-12);
        Assert.Equal(0.1, Delay.ShareOfProgressLost(Delay.Months(1 / 1.2, 0.2), 10), 1e-13);
        Assert.Equal(0, Delay.Months(1, 0.2));
        Assert.True(Delay.Months(1.01, 0.2) < 0);
        Assert.True(double.IsNaN(Delay.Months(0.9, 0)));
    }

    [Fact]
    public void VarianceGoesToTheCoordinatesThatCauseIt()
    {
        const int n = 200;
        double[] a = new double[n], b = new double[n], idle = new double[n], y = new double[n];
        var random = new Random(1);
        for (var k = 0; k < n; k++)
        {
            (a[k], b[k], idle[k]) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
            // Variances 9/12 and 1/12: shares 0.9 and 0.1.
            y[k] = (3 * a[k]) + b[k];
        }

        double[][] points = [.. Enumerable.Range(0, n).Select(k => new[] { a[k], b[k], idle[k] })];
        var (told, share) = VarianceEstimate.Shares(points, y);
        Assert.InRange(share[0], 0.83, 0.95);
        Assert.InRange(share[1], 0.03, 0.2);
        Assert.Equal([true, true, false], told);
        Assert.Equal(0, share[2]);
        Assert.All(VarianceEstimate.Shares(points, new double[n]).Share, x => Assert.Equal(0, x));
    }

    [Fact]
    public void AnIdleCoordinateDoesNotBorrowFromTheOneItResembles()
    {
        const int n = 200;
        var random = new Random(2);
        double[][] points = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble()).Select(u => new[] { u, Math.Clamp((0.6 * u) + (0.4 * random.NextDouble()), 0.001, 0.999) })];
        var (told, _) = VarianceEstimate.Shares(points, [.. points.Select(p => p[0] < 0.5 ? 0 : Math.Exp(4 * p[0]))]);
        Assert.Equal([true, false], told);
    }
}
