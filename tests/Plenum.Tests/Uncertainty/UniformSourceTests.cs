using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

/// <summary>What makes a point set better than random, checked on every coordinate the table and the padding serve.</summary>
public sealed class UniformSourceTests
{
    private const int Wide = 530;

    [Fact]
    public void PlainSobolStartsAsPublished()
    {
        // Bratley and Fox (1988) order (Gray code), first eight points of the first three coordinates.
        double[][] expected =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75],
            [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375],
        ];
        var source = new SobolSource(3, 0, scrambled: false);
        var u = new double[3];
        for (var i = 0; i < expected.Length; i++)
        {
            source.Fill(i, u);
            for (var d = 0; d < 3; d++)
                Assert.Equal(expected[i][d], u[d], 1e-9);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EveryCoordinateHasOnePointASlice(bool scrambled)
    {
        const int Points = 256;
        var points = PointsOf(new SobolSource(Wide, 11, scrambled), 0, Points);
        for (var d = 0; d < Wide; d++)
            Assert.Equal(Points, points.Select(p => (int)(p[d] * Points)).Distinct().Count());
    }

    [Fact]
    public void LatinHypercubeHasOnePointASlice()
    {
        const int Points = 100;
        var points = PointsOf(new LatinHypercubeSource(60, Points, 5), 0, Points);
        for (var d = 0; d < 60; d++)
            Assert.Equal(Points, points.Select(p => (int)(p[d] * Points)).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatinHypercubeSource(2, Points, 5).Fill(Points, new double[2]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void TheFirstTwoCoordinatesFormAPerfectNetAlsoAfterScrambling(int block)
    {
        // Coordinates 1 and 2 have t = 0: every elementary box of volume 2^-8 holds exactly one of 2^8 aligned points.
        var points = PointsOf(new SobolSource(2, 99), block * 256, 256);
        for (var a = 0; a <= 8; a++)
        {
            var boxes = points.Select(p => ((int)(p[0] * (1 << a)), (int)(p[1] * (1 << (8 - a))))).Distinct().Count();
            Assert.Equal(256, boxes);
        }
    }

    [Fact]
    public void NoPairOfCoordinatesIsCorrelatedNorClumped()
    {
        const int Points = 4096;
        var points = PointsOf(new SobolSource(Wide, 3), 0, Points);
        var correlations = new List<double>();
        var worstChi = 0.0;
        for (var d = 0; d < Wide; d++)
        {
            foreach (var e in new[] { d + 1, d + 2, d + 7, d + 256, Wide - 1 - d })
            {
                if (e <= d || e >= Wide)
                    continue;
                double correlation = 0;
                var cells = new int[64];
                foreach (var p in points)
                {
                    correlation += (p[d] - 0.5) * (p[e] - 0.5);
                    cells[((int)(p[d] * 8) * 8) + (int)(p[e] * 8)]++;
                }

                correlations.Add(Math.Abs(correlation * 12 / Points));
                worstChi = Math.Max(worstChi, cells.Sum(c => (c - 64.0) * (c - 64.0) / 64));
            }
        }

        // Random points would have correlations of about 0.016 each and a chi-square of 63 ± 11. Late coordinates of any
        // Sobol table have a few pairs somewhat worse than random at this size; most are better and none is clumped.
        Assert.InRange(correlations.Order().ElementAt(correlations.Count * 95 / 100), 0, 0.0306);
        Assert.InRange(correlations.Max(), 0, 0.1);
        Assert.InRange(worstChi, 0, 150);
    }

    [Fact]
    public void IntegratesFarBetterThanRandomPoints()
    {
        const int Dimensions = 12, Points = 1024, Seeds = 20;
        static double Mean(IUniformSource source)
        {
            var u = new double[Dimensions];
            var sum = 0.0;
            for (var i = 0; i < Points; i++)
            {
                source.Fill(i, u);
                var f = 1.0;
                for (var d = 0; d < Dimensions; d++)
                    f *= 1 + (0.4 * (u[d] - 0.5));
                sum += f - 1;
            }

            return sum / Points;
        }

        double sobol = 0, latin = 0, random = 0, bias = 0;
        for (var s = 0ul; s < Seeds; s++)
        {
            bias += Mean(new SobolSource(Dimensions, s)) / Seeds;
            sobol += Math.Pow(Mean(new SobolSource(Dimensions, s)), 2);
            latin += Math.Pow(Mean(new LatinHypercubeSource(Dimensions, Points, s)), 2);
            random += Math.Pow(Mean(new PseudoRandomSource(Dimensions, s)), 2);
        }

        Assert.True(sobol < random / 100, $"squared error {sobol:g3} against {random:g3} of random points");
        Assert.True(latin < random / 5, $"squared error {latin:g3} against {random:g3} of random points");
        Assert.InRange(Math.Abs(bias), 0, 4 * Math.Sqrt(sobol) / Seeds);
    }

    [Fact]
    public void PointsDependOnSeedAndDrawOnly()
    {
        foreach (var make in new Func<ulong, IUniformSource>[]
        {
            s => new SobolSource(300, s), s => new LatinHypercubeSource(300, 64, s), s => new PseudoRandomSource(300, s),
        })
        {
            var forward = PointsOf(make(4), 0, 64);
            var source = make(4);
            var u = new double[300];
            for (var i = 63; i >= 0; i--)
            {
                source.Fill(i, u);
                Assert.Equal(forward[i], u);
                Assert.All(u, x => Assert.InRange(x, double.Epsilon, 1 - 1e-17));
            }

            make(5).Fill(10, u);
            Assert.NotEqual(forward[10], u);
        }
    }

    [Fact]
    public void MoreDimensionsLeaveTheFirstOnesAlone()
    {
        double[] few = new double[5], many = new double[400];
        new SobolSource(5, 21).Fill(77, few);
        new SobolSource(400, 21).Fill(77, many);
        Assert.Equal(few, many[..5]);
    }

    private static double[][] PointsOf(IUniformSource source, int first, int count)
    {
        var points = new double[count][];
        for (var i = 0; i < count; i++)
        {
            points[i] = new double[source.Dimensions];
            source.Fill(first + i, points[i]);
        }

        return points;
    }
}
