using Plenum.Solving;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Solving;

/// <summary>A failed solve names the equation that holds worst.</summary>
public sealed class WorstMarketTests
{
    [Fact]
    public void TheLargestGapIsNamedAndANumberThatIsNoneCountsAsLargest()
    {
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 2, Seed = 4 })), DeficitRule.Zero);
        var structure = baseline.Structure;
        var state = new SolverState(structure);
        state.WageGap[0] = -0.1;
        Assert.Equal("labour market of C000", WorstMarket.Describe(structure, state));
        state.PriceGap[structure.Row(1) + 1] = -0.2;
        Assert.Equal("price of S001 in C001", WorstMarket.Describe(structure, state));
        // An excess of 3 is measured against the larger of demand and spending: 3/16, then 3/12.
        state.SpendingGap[structure.Row(1)] = -3;
        state.Demand[structure.Row(1)] = 12;
        state.Spending[structure.Row(1)] = 16;
        Assert.Equal("price of S001 in C001", WorstMarket.Describe(structure, state));
        state.Spending[structure.Row(1)] = 9;
        Assert.Equal("spending on S000 in C001", WorstMarket.Describe(structure, state));
        state.WageGap[1] = double.NaN;
        Assert.Equal("labour market of C001", WorstMarket.Describe(structure, state));
    }
}
