using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

/// <summary>Sensitivity from a run's own draws: it finds what is there, and says nothing about what chance could have made.</summary>
public sealed class DrawSensitivityTests
{
    private static readonly ResultKey Key = new(Variants.Scenario, 2035, "CHN", "", Variables.RealIncome, Variables.Percent);

    // Two telling inputs, one that works both ways, forty idle ones.
    private static readonly DrawDimension[] Dimensions =
    [
        new("a", "large", "D"), new("b", "small", "B"), new("c", "hump", "C"),
        .. Enumerable.Range(0, 40).Select(k => new DrawDimension($"idle{k}", "idle", "B")),
    ];

    [Fact]
    public void GroupsAreRankedByWhatTheyDoAndIdleOnesAreNotTold()
    {
        var found = Of(200, u => -1 - (3 * u[0]) - u[1] - (4 * (u[2] - 0.5) * (u[2] - 0.5)));
        Assert.Equal(["large", "small"], found.Groups.Take(2).Select(g => g.Index.Group.Name));
        Assert.Equal(0, found.Opposite);
        Assert.Equal(200, found.Same);
        Assert.Empty(found.Flips);
        var large = found.Groups[0];
        Assert.InRange(large.Low, -5, -4);
        Assert.InRange(large.High, -2.3, -1.5);
        Assert.InRange(large.Index.First, 0.75, 0.95);
        var idle = found.Groups.Single(g => g.Index.Group.Name == "idle");
        Assert.False(idle.Told);
        Assert.True(double.IsNaN(idle.Low));
        Assert.True(found.Explained > 0.9);
    }

    [Fact]
    public void ASignThatTurnsIsFoundWhereItTurns()
    {
        // Negative at the centre, zero at u0 = 0.8: six tenths of the way from 0.5 to 0.99 and a little more.
        var found = Of(200, u => u[0] - 0.8 + (0.01 * u[1]));
        Assert.True(found.Opposite > 20);
        var flip = found.Flips.Single(f => f.Group.Name == "large");
        Assert.InRange(flip.Move, 0.5, 0.75);
        Assert.False(found.Flips.Single(f => f.Group.Name == "idle").Flips);
    }

    [Fact]
    public void HalfTheMassAtZeroIsCountedAndNeverMadeASign()
    {
        var found = Of(200, u => u[0] < 0.5 ? 0 : -u[0] * u[1]);
        Assert.InRange(found.None, 90, 110);
        Assert.Equal(200 - found.None, found.Same);
        Assert.Equal(0, found.Opposite);
    }

    // A cubic through e^12u turns twice; the draws are put in order by the input itself and not by the cubic.
    [Fact]
    public void AnInputThatAlwaysRaisesTheResultPutsTheDrawsInOrder()
    {
        var found = Of(200, u => Math.Exp(12 * u[0])).Groups[0];
        var inputs = Points(200).Select(u => u[0]).Order().ToArray();
        Assert.Equal("large", found.Index.Group.Name);
        Assert.Equal(Quantiles.Of([.. inputs.Take(40).Select(u => Math.Exp(12 * u))], 0.5), found.Low, 1e-9);
        Assert.Equal(Quantiles.Of([.. inputs.TakeLast(40).Select(u => Math.Exp(12 * u))], 0.5), found.High, 1e-3);
    }

    [Fact]
    public void AMedianOfZeroTakesTheSignOfTheMore()
    {
        var up = Of(200, u => u[0] < 0.6 ? 0 : u[0] < 0.7 ? -1 : 1);
        var down = Of(200, u => u[0] < 0.6 ? 0 : u[0] < 0.7 ? 1 : -1);
        Assert.Equal((0, up.Same, up.Opposite), (up.Median, down.Same, down.Opposite));
        Assert.InRange(up.Same, 55, 65);
        Assert.InRange(up.Opposite, 15, 25);
    }

    [Fact]
    public void TooFewDrawsSayNothing() => Assert.Null(DrawSensitivity.Of(Key, Dimensions, Points(30), [.. Points(30).Select(u => u[0])]));

    [Fact]
    public void IdleCoordinatesGetNoShareOfAHeavyTail()
    {
        // A result that is nothing in half of the draws and lognormal in the others; eighty coordinates that do nothing to it.
        var random = new Random(7);
        double[] y = [.. Enumerable.Range(0, 80).Select(_ => random.NextDouble() < 0.5 ? 0 : Math.Exp(3 * Math.Sqrt(-2 * Math.Log(random.NextDouble())) * Math.Cos(6.28 * random.NextDouble())))];
        var source = new SobolSource(80, 3);
        var u = new double[80];
        var points = Enumerable.Range(0, 80).Select(d =>
        {
            source.Fill(d, u);
            return (double[])u.Clone();
        }).ToArray();
        Assert.DoesNotContain(true, VarianceEstimate.Shares(points, y).Told);
    }

    private static ResultSensitivity Of(int draws, Func<double[], double> result)
    {
        var points = Points(draws);
        return DrawSensitivity.Of(Key, Dimensions, points, [.. points.Select(result)])!;
    }

    private static double[][] Points(int draws)
    {
        var source = new SobolSource(Dimensions.Length, 1);
        return [.. Enumerable.Range(0, draws).Select(d =>
        {
            var u = new double[Dimensions.Length];
            source.Fill(d, u);
            return u;
        })];
    }
}
