using Plenum.Knowledge;

namespace Plenum.Tests.Knowledge;

/// <summary>The compute stock by hand.</summary>
public sealed class ComputeStockTests
{
    // Two countries; 0 buys 40 % of its accelerators from 1.
    private static ComputeStock Stock(KnowledgeParameters parameters, ChannelAccess before)
    {
        var world = SmallWorlds.Make(1, n: 2) with
        {
            Channels = new Dictionary<string, Plenum.Worlds.KnowledgeChannel>(StringComparer.Ordinal) { [Channels.Compute] = new(Channels.Compute, [0.6, 0.4, 0, 1]) },
        };
        return new ComputeStock(world, parameters, before);
    }

    private static ChannelAccess Open(double toCountryZero) =>
        new(new Dictionary<string, double[]>(StringComparer.Ordinal) { [Channels.Compute] = [1, toCountryZero, 1, 1] });

    [Fact]
    public void WhatIsDeniedArrivesNoMoreAndYearsCountFromTheDenial()
    {
        var parameters = new KnowledgeParameters { ComputeGrowth = 0.5, ComputeDepreciation = 0.25, Leakage = 0.1, Indigenisation = 0.2 };
        var stock = Stock(parameters, ChannelAccess.Full);
        var state = KnowledgeState.Start(2, 4);
        var (still, none) = stock.Next(state, ChannelAccess.Full);
        Assert.Equal([1, 1], still);
        Assert.Equal([0, 0], none);

        var (first, one) = stock.Next(state, Open(0.25));
        Assert.Equal(1 - (0.5 * 0.3 * 0.9), first[0], 1e-14);
        Assert.Equal(1, first[1]);
        Assert.Equal([1, 0], one);
        var (second, two) = stock.Next(state with { Compute = first, DenialYears = one }, Open(0.25));
        Assert.Equal(first[0] + (0.5 * (1 - (0.3 * 0.9 * Math.Exp(-0.2)) - first[0])), second[0], 1e-14);
        Assert.Equal([2, 0], two);
        var (third, over) = stock.Next(state with { Compute = second, DenialYears = two }, Open(1));
        Assert.Equal(second[0] + (0.5 * (1 - second[0])), third[0], 1e-14);
        Assert.Equal([0, 0], over);
        Assert.Equal(1 - (0.3 * 0.9 * Math.Exp(-0.4)), stock.Settled(state with { DenialYears = two }, Open(0.25))[0], 1e-14);
    }

    // Where half is denied already, what is left of the supply is what the shares and the new denial are relative to.
    [Fact]
    public void ADenialInTheBaselineIsTheMeasure()
    {
        var parameters = new KnowledgeParameters { ComputeGrowth = 0.5, ComputeDepreciation = 0.25 };
        var stock = Stock(parameters, Open(0.5));
        var state = KnowledgeState.Start(2, 4);
        var denied = 0.4 * (0.5 - 0.2) / (0.6 + (0.4 * 0.5));
        Assert.Equal(1 - (0.5 * denied), stock.Next(state, Open(0.2)).Stock[0], 1e-14);
        Assert.Equal(1, stock.Next(state, Open(0.5)).Stock[0]);
        Assert.True(stock.Next(state, ChannelAccess.Full).Stock[0] > 1);
    }
}
