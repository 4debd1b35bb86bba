using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Tests.Worlds;

public sealed class AccountingCheckTest
{
    private static World Change(Func<World, (double[] Trade, double[] Added, double[] Final)> change)
    {
        var w = WorldMaker.Random(5, 4, 3);
        var (trade, added, final) = change(w);
        return w with { Id = "changed", Trade = trade, ValueAdded = added, Final = final };
    }

    private static double[] With(double[] values, int at, Func<double, double> change)
    {
        var copy = (double[])values.Clone();
        copy[at] = change(copy[at]);
        return copy;
    }

    [Fact]
    public void AMadeWorldKeepsEveryIdentity()
    {
        var report = AccountingCheck.Run(WorldMaker.Random(5, 4, 3));
        Assert.True(report.Usable);
        Assert.All(report.Identities, i => Assert.Equal(0, i.Off));
    }

    [Fact]
    public void ALostSaleShowsInThreeIdentitiesWithItsPlaceAndSize()
    {
        var report = AccountingCheck.Run(Change(w => (With(w.Trade, w.At(1, 2, 2), v => v * 0.5), w.ValueAdded, w.Final)));
        Assert.True(report.Usable);
        var costs = report.Identities.Single(i => i.Name == "costs-equal-output");
        Assert.Equal(1, costs.Off);
        Assert.Equal("R002 S01", costs.Largest[0].Place);
        Assert.True(costs.Largest[0].Left > costs.Largest[0].Right);
        Assert.Equal("R002 S01", report.Identities.Single(i => i.Name == "markets-clear").Largest[0].Place);
        Assert.Equal(0, report.Identities.Single(i => i.Name == "income-equals-spending").Off);
    }

    [Fact]
    public void MoreSpendingThanIncomeShows()
    {
        var report = AccountingCheck.Run(Change(w => (w.Trade, w.ValueAdded, With(w.Final, 0, v => v * 2))));
        Assert.Equal("R000", report.Identities.Single(i => i.Name == "income-equals-spending").Largest[0].Place);
    }

    [Fact]
    public void WhatTheModelCannotUseIsSaid()
    {
        Assert.Contains("value added of R001 is zero", Reason(w => (w.Trade, Clear(w.ValueAdded, 3, 3), w.Final)), StringComparison.Ordinal);
        Assert.Contains("final spending of R003 is zero", Reason(w => (w.Trade, w.ValueAdded, Clear(w.Final, 9, 3))), StringComparison.Ordinal);
        Assert.Contains("trade of R000 from R001 in S00 is -1", Reason(w => (With(w.Trade, 1, _ => -1), w.ValueAdded, w.Final)), StringComparison.Ordinal);
        Assert.Contains("final spending of R000 S00 is NaN", Reason(w => (w.Trade, w.ValueAdded, With(w.Final, 0, _ => double.NaN))), StringComparison.Ordinal);
    }

    private static string Reason(Func<World, (double[], double[], double[])> change)
    {
        var report = AccountingCheck.Run(Change(change));
        Assert.False(report.Usable);
        return string.Join('\n', report.Problems);
    }

    private static double[] Clear(double[] values, int start, int count)
    {
        var copy = (double[])values.Clone();
        Array.Clear(copy, start, count);
        return copy;
    }
}
