using Plenum.Coalitions;

namespace Plenum.Tests.Coalitions;

/// <summary>Stability on the textbook cartel, where every number is known.</summary>
public sealed class StabilityTests
{
    /// <summary>Linear Cournot market: s of n equal firms act as one; profits 1/(k+1)² per group of k = n − s + 1 groups.</summary>
    private static PayoffTable Cartel(int n)
    {
        string[] names = [.. Enumerable.Range(1, n).Select(i => $"F{i}")];
        var values = new double[n << n];
        for (var mask = 0u; mask < 1u << n; mask++)
        {
            var s = new Coalition(mask);
            var size = Math.Max(1, s.Size);
            var each = 1.0 / ((n - size + 2) * (n - size + 2));
            for (var m = 0; m < n; m++)
                values[(mask * n) + m] = s.Contains(m) ? each / size : each;
        }

        return new PayoffTable(names, names, values);
    }

    [Fact]
    public void ThreeFirmCartelDoesNotHold()
    {
        // Alone 1/16; two of three 1/18 each, the third 1/9; all three 1/12 each (Salant, Switzer and Reynolds 1983).
        var verdicts = Stability.Of(Cartel(3));
        var grand = verdicts[7];
        Assert.Equal([0, 1, 2], grand.WouldLeave);
        Assert.Equal(3 * ((1.0 / 9) - (1.0 / 12)), grand.TransferNeeded, 1e-12);
        Assert.False(grand.PotentiallyStable);
        Assert.True(grand.ExternallyStable);
        var two = verdicts[3];
        Assert.Equal([0, 1], two.WouldLeave);
        Assert.Empty(two.WouldJoin);
        Assert.True(verdicts[1].Stable);
        Assert.True(verdicts[0].Stable);
    }

    [Fact]
    public void TwoFirmCartelHolds()
    {
        var verdicts = Stability.Of(Cartel(2));
        Assert.True(verdicts[3].Stable);
        Assert.True(verdicts[3].PotentiallyStable);
        Assert.Equal([1], verdicts[1].WouldJoin);
        Assert.Equal(0, verdicts[3].TransferNeeded);
    }

    [Fact]
    public void TransfersCanHoldWhatInterestAloneDoesNot()
    {
        // Player 0 gains 5 from the pair, player 1 loses 2 by it: unstable, but 0 can pay.
        var table = new PayoffTable(["A", "B"], ["A", "B"], [0, 0, 0, 0, 0, 0, 5, -2]);
        var pair = Stability.Of(table)[3];
        Assert.Equal([1], pair.WouldLeave);
        Assert.Equal(2, pair.TransferNeeded);
        Assert.Equal(3, pair.Surplus);
        Assert.True(pair.PotentiallyStable);
    }

    [Fact]
    public void TransfersAreInMoneyWhenPayoffsAreNot()
    {
        var table = new PayoffTable(["A", "B"], ["A", "B"], [0, 0, 0, 0, 0, 0, 5, -2]);
        var pair = Stability.Of(table, moneyPerUnit: [1, 10])[3];
        Assert.Equal(20, pair.TransferNeeded);
        Assert.Equal(-15, pair.Surplus);
        Assert.False(pair.PotentiallyStable);
    }

    [Fact]
    public void GainsWithinTheTieMoveNobody()
    {
        var table = new PayoffTable(["A", "B"], ["A", "B"], [0, 0, 0, 0, 0, 0, -0.9e-10, -1.1e-10]);
        var pair = Stability.Of(table)[3];
        Assert.Equal([1], pair.WouldLeave);
    }

    [Fact]
    public void StableCoalitionsAreTheNashEquilibriaOfTheParticipationGame() =>
        Gen.Double[-1, 1].Array[4 << 4].Sample(values =>
        {
            var table = new PayoffTable(["A", "B", "C", "D"], ["A", "B", "C", "D"], values);
            var stable = Stability.Of(table).Where(v => v.Stable).Select(v => (int)v.Coalition.Mask);
            Assert.Equal(stable, DiscreteGame.Participation(table).PureEquilibria());
        });
}
