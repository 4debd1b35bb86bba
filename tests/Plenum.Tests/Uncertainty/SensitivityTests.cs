using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

/// <summary>Sensitivity indices against the functions whose indices are known in closed form.</summary>
public sealed class SensitivityTests
{
    private static SensitivityGroup One(int d) => new($"x{d}", [d]);

    private static IReadOnlyList<SensitivityIndex> Indices(
        int dimensions, IReadOnlyList<SensitivityGroup> groups, Func<double[], double> f, int rows, ulong seed)
    {
        var design = new SaltelliDesign(dimensions, groups, seed);
        var results = new double[rows * design.PointsPerRow];
        var u = new double[dimensions];
        for (var r = 0; r < rows; r++)
        {
            for (var p = 0; p < design.PointsPerRow; p++)
            {
                design.Fill(r, p, u);
                results[(r * design.PointsPerRow) + p] = f(u);
            }
        }

        return SobolIndices.Estimate(groups, results, resamples: 200);
    }

    private static double Ishigami(double[] u)
    {
        double X(int d) => (2 * Math.PI * u[d]) - Math.PI;
        return Math.Sin(X(0)) + (7 * Math.Pow(Math.Sin(X(1)), 2)) + (0.1 * Math.Pow(X(2), 4) * Math.Sin(X(0)));
    }

    private static readonly double[] A = [0, 1, 4.5, 9, 99, 99, 99, 99];

    private static double G(double[] u)
    {
        var f = 1.0;
        for (var d = 0; d < A.Length; d++)
            f *= (Math.Abs((4 * u[d]) - 2) + A[d]) / (1 + A[d]);
        return f;
    }

    [Fact]
    public void IshigamiFunction()
    {
        // Ishigami and Homma (1990) with a = 7, b = 0.1.
        double[] first = [0.31391, 0.44241, 0], total = [0.55759, 0.44241, 0.24368];
        var indices = Indices(3, [One(0), One(1), One(2)], Ishigami, 4096, 5);
        for (var d = 0; d < 3; d++)
        {
            Assert.Equal(first[d], indices[d].First, 0.03);
            Assert.Equal(total[d], indices[d].Total, 0.03);
            Assert.True(indices[d].FirstLow <= indices[d].First && indices[d].First <= indices[d].FirstHigh);
        }
    }

    [Fact]
    public void GFunctionIntervalsCoverTheTruth()
    {
        // Saltelli and Sobol' (1995): V_i = 1/(3(1+a_i)²), V = Π(1+V_i) − 1.
        var v = A.Select(a => 1 / (3 * (1 + a) * (1 + a))).ToArray();
        var all = v.Aggregate(1.0, (p, x) => p * (1 + x)) - 1;
        var groups = Enumerable.Range(0, A.Length).Select(One).ToArray();
        var covered = 0;
        for (var seed = 0ul; seed < 5; seed++)
        {
            var indices = Indices(A.Length, groups, G, 1024, seed);
            for (var d = 0; d < A.Length; d++)
            {
                double first = v[d] / all, total = v[d] * (all + 1) / (1 + v[d]) / all;
                Assert.Equal(first, indices[d].First, 0.06);
                Assert.Equal(total, indices[d].Total, 0.06);
                covered += first >= indices[d].FirstLow && first <= indices[d].FirstHigh ? 1 : 0;
                covered += total >= indices[d].TotalLow && total <= indices[d].TotalHigh ? 1 : 0;
            }
        }

        Assert.InRange(covered, 70, 80);
    }

    [Fact]
    public void GroupsAddUpForAdditiveFunctions()
    {
        SensitivityGroup[] groups = [new("ab", [0, 2], 'B'), new("c", [1], 'D'), new("idle", [3], 'A')];
        var indices = Indices(4, groups, u => (3 * u[0]) + (4 * u[1]) + (5 * u[2]), 1024, 1);
        Assert.Equal(34.0 / 50, indices[0].First, 0.01);
        Assert.Equal(34.0 / 50, indices[0].Total, 0.01);
        Assert.Equal(16.0 / 50, indices[1].First, 0.01);
        Assert.Equal(0, indices[2].Total);
        var grades = GradeShares.Of(indices);
        Assert.Equal(0.68, grades.ByGrade['B'], 0.01);
        Assert.Equal(0.32, grades.ByGrade['D'], 0.01);
        Assert.False(grades.MostlyJudgement);
        Assert.Equal(1, grades.ByGrade.Values.Sum() + grades.Unattributed, 1e-12);
    }

    [Fact]
    public void AConstantHasNoSensitivity()
    {
        var index = Assert.Single(Indices(1, [One(0)], _ => 3, 16, 1));
        Assert.Equal(0, index.First);
        Assert.Equal(0, index.Total);
    }

    [Fact]
    public void OverlappingGroupsAreRefused() =>
        Assert.Throws<ArgumentException>(() => new SaltelliDesign(2, [new("a", [0, 1]), new("b", [1])], 1));

    [Fact]
    public void ARunsOwnDrawsGiveTheFirstOrderIndices()
    {
        const int Draws = 500, Dimensions = 40;
        var source = new SobolSource(Dimensions, 9);
        double[] inputs = new double[Draws * Dimensions], results = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var u = inputs.AsSpan(i * Dimensions, Dimensions);
            source.Fill(i, u);
            results[i] = (3 * u[0]) + Math.Pow((2 * u[7]) - 1, 2) + (2 * u[1] * u[2]);
        }

        // Variances: 9/12, 4/45 and 2·x·y: 4(1/9 − 1/16) of which 4·(1/48) each alone.
        double a = 9.0 / 12, b = 4.0 / 45, pair = 4 * ((1.0 / 9) - (1.0 / 16)), alone = 4.0 / 48, all = a + b + pair;
        var surface = ResponseSurface.Fit(inputs, results);
        var indices = surface.FirstOrder([One(0), One(7), new("pair", [1, 2]), new("rest", [.. Enumerable.Range(8, 30)])], Draws);
        Assert.Equal(a / all, indices[0].First, 0.04);
        Assert.Equal(b / all, indices[1].First, 0.03);
        Assert.Equal(2 * alone / all, indices[2].First, 0.04);
        Assert.InRange(indices[3].First, 0, 0.02);
        Assert.InRange(surface.Explained, 0.9, 1);
        var point = new double[Dimensions];
        Array.Fill(point, 0.5);
        point[0] = 1;
        Assert.Equal(3 + 0.5, surface.At(point), 0.15);
    }

    [Fact]
    public void NoiseIsNotMistakenForSensitivity()
    {
        const int Draws = 300, Dimensions = 60;
        var source = new PseudoRandomSource(Dimensions + 1, 4);
        double[] inputs = new double[Draws * Dimensions], results = new double[Draws], u = new double[Dimensions + 1];
        for (var i = 0; i < Draws; i++)
        {
            source.Fill(i, u);
            u.AsSpan(0, Dimensions).CopyTo(inputs.AsSpan(i * Dimensions));
            results[i] = u[Dimensions];
        }

        var surface = ResponseSurface.Fit(inputs, results);
        Assert.InRange(surface.Explained, -0.2, 0.25);
    }

    [Fact]
    public void TheSmallestFlipIsFoundOrSaidToBeAbsent()
    {
        // f = 1 − 3(u₀ − ½) + 0.1 u₁ from the middle: zero where u₀ − ½ = 1.05/3, of the 0.49 to the end of the range.
        static double F(double[] u) => 1 - (3 * (u[0] - 0.5)) + (0.1 * u[1]);
        double[] middle = [0.5, 0.5];
        var flip = SignFlip.Find(One(0), middle, F, precision: 1e-9);
        Assert.Equal(1.05 / 3 / 0.49, flip.Move, 1e-6);
        Assert.True(F(flip.Point!) < 0);
        Assert.Equal(0.5, flip.Point![1]);
        Assert.False(SignFlip.Find(One(1), middle, F).Flips);

        // Two inputs that push in opposite directions flip sooner together.
        static double H(double[] u) => 1 - (2 * (u[0] - 0.5)) + (2 * (u[1] - 0.5));
        Assert.Equal(0.25 / 0.49, SignFlip.Find(new("both", [0, 1]), middle, H, precision: 1e-9).Move, 1e-6);
        Assert.False(SignFlip.Find(One(0), middle, H).Flips);

        // A result that only ever fades says so and does not claim a flip.
        var fading = SignFlip.Find(One(0), [0.75, 0.5], u => Math.Max(0, u[0] - 0.5));
        Assert.False(fading.Flips);
        Assert.InRange(fading.Vanishes, 0.2, 0.4);
    }

    [Fact]
    public void OneAtATimeFindsTheEndsOfAGroup()
    {
        // f = 2u₀ − 3u₁ + (u₂ − ½)²: the third never pushes down from its centre.
        static double F(double[] u) => (2 * u[0]) - (3 * u[1]) + Math.Pow(u[2] - 0.5, 2);
        double[] centre = [0.5, 0.5, 0.5];
        double With(int d, double x)
        {
            var u = (double[])centre.Clone();
            u[d] = x;
            return F(u);
        }

        var alone = new OneAtATime(
            centre, F(centre), [With(0, 0.05), With(1, 0.05), With(2, 0.05)], [With(0, 0.95), With(1, 0.95), With(2, 0.95)]);
        var (down, up) = alone.Ends(new("all", [0, 1, 2]));
        Assert.Equal([0.05, 0.95, 0.5], down);
        Assert.Equal([0.95, 0.05], up[..2]);
        Assert.NotEqual(0.5, up[2]);
        Assert.Equal(F([0.8, 0.3, 0.5]), alone.At([0.8, 0.3, 0.5]), 1e-12);
    }

    [Fact]
    public void SignProbabilityCountsTies()
    {
        Assert.Equal(0.625, SignProbability.Of([0, 0, 0, 1]), 1e-12);
        Assert.Equal(0.75, SignProbability.Of([-1, -2, -3, 4]));
        Assert.Equal(0.5, SignProbability.Of([0, 0]));
        Assert.Throws<ArgumentException>(() => SignProbability.Of([]));
    }

    // Of a variance shared 0.3, 0.2 and 0.1 among grades, four tenths belong to nobody; what is more than all is scaled to all.
    [Fact]
    public void GradesShareWhatIsExplained()
    {
        static SensitivityIndex Index(char grade, double first) => new(new SensitivityGroup("g", [0], grade), first, 0, 1, first, 0, 1);
        var some = GradeShares.Of([Index('A', 0.3), Index('D', 0.2), Index('D', 0.1), Index('B', -0.05)]);
        Assert.Equal((0.3, 0.0, 0.0), (some.ByGrade['A'], some.ByGrade['B'], some.ByGrade['C']));
        Assert.Equal(0.3, some.ByGrade['D'], 1e-12);
        Assert.Equal(0.4, some.Unattributed, 1e-12);
        Assert.False(some.MostlyJudgement);
        var all = GradeShares.Of([Index('A', 0.5), Index('D', 0.75)]);
        Assert.Equal(0.6, all.ByGrade['D'], 1e-12);
        Assert.Equal(0, all.Unattributed, 1e-12);
        Assert.True(all.MostlyJudgement);
    }

    [Fact]
    public void LinearResults()
    {
        var line = LinearResult.Through(0, -0.5, 0.3, 0.1);
        Assert.Equal(0.25, line.BreakEven(), 1e-12);
        Assert.Equal(0, line.Misfit(0.6, 0.7), 1e-12);
        Assert.Equal(0.25, line.Misfit(0.6, 1), 1e-12);
        Assert.Equal(0.25, line.Misfit(0.6, 0.4), 1e-12);
        Assert.Equal(0.5, line.BreakEven(0.5), 1e-12);
        var flat = LinearResult.Through(0, 1, 1, 1);
        Assert.Equal((0, double.PositiveInfinity), (flat.Misfit(5, 1), flat.Misfit(5, 2)));
        Assert.Throws<ArgumentException>(() => LinearResult.Through(1, 1, 1, 2));
        Assert.True(double.IsNaN(LinearResult.Through(0, 1, 1, 1).BreakEven()));
    }

    [Fact]
    public void QuantilesInterpolate()
    {
        Assert.Equal(2.5, Quantiles.Of([4, 1, 3, 2], 0.5));
        Assert.Equal(1, Quantiles.Of([4, 1, 3, 2], 0));
        Assert.Equal(4, Quantiles.Of([4, 1, 3, 2], 1));
    }
}
