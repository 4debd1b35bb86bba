using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

/// <summary>The additive surface where it is exact: a polynomial of degree three in every input.</summary>
public sealed class ResponseSurfaceTests
{
    // Legendre polynomials on [0, 1]: variance 1/3, 1/5 and 1/7, and none in common.
    private static readonly Func<double, double>[] Legendre =
        [u => (2 * u) - 1, u => (6 * u * u) - (6 * u) + 1, u => (20 * u * u * u) - (30 * u * u) + (12 * u) - 1];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void APolynomialIsItsOwnSurfaceAndOneInputExplainsItAll(int degree)
    {
        var points = Points(256, 3);
        var surface = ResponseSurface.Fit([.. points.SelectMany(u => u)], [.. points.Select(u => 5 + Legendre[degree](u[1]))]);
        Assert.Equal(1, surface.Explained, 1e-9);
        Assert.Equal(5, surface.Constant, 1e-9);
        foreach (var u in new[] { 0, 0.3, 1 })
            Assert.Equal(5 + Legendre[degree](u), surface.At([0.9, u, 0.2]), 1e-9);
        var shares = surface.FirstOrder([new("one", [1]), new("others", [0, 2])], 256);
        Assert.InRange(shares[0].First, 0.97, 1.03);
        Assert.Equal(0, shares[1].First, 1e-9);
        Assert.Equal(Legendre[degree](0.3), surface.PartOf(new("one", [1]), [0.9, 0.3, 0.2]), 1e-9);
    }

    [Fact]
    public void AConstantHasNoShares()
    {
        var points = Points(64, 2);
        var surface = ResponseSurface.Fit([.. points.SelectMany(u => u)], [.. points.Select(_ => 2.0)]);
        Assert.Equal(2, surface.At([0.1, 0.9]));
        Assert.All(surface.FirstOrder([new("one", [0]), new("two", [1])], 64), s => Assert.Equal((0, 0, 0), (s.First, s.FirstLow, s.FirstHigh)));
    }

    private static double[][] Points(int draws, int dimensions)
    {
        var source = new SobolSource(dimensions, 5);
        return [.. Enumerable.Range(0, draws).Select(d =>
        {
            var u = new double[dimensions];
            source.Fill(d, u);
            return u;
        })];
    }
}
