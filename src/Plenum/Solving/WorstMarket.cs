namespace Plenum.Solving;

/// <summary>Names the equation that holds worst, for the message of a failed solve.</summary>
internal static class WorstMarket
{
    public static string Describe(TradeStructure structure, SolverState state)
    {
        var worst = -1.0;
        var text = "none";
        var world = structure.Economy.World;
        for (var n = 0; n < structure.Countries; n++)
        {
            Consider(Math.Abs(state.WageGap[n]), () => $"labour market of {world.Regions[n].Code}");
            for (var j = 0; j < structure.Sectors; j++)
            {
                var at = structure.Row(n) + j;
                Consider(Math.Abs(state.PriceGap[at]), () => $"price of {world.Sectors[j].Code} in {world.Regions[n].Code}");
                var size = Math.Max(Math.Abs(state.Demand[at]), Math.Abs(state.Spending[at]));
                if (size > 0)
                    Consider(Math.Abs(state.SpendingGap[at]) / size, () => $"spending on {world.Sectors[j].Code} in {world.Regions[n].Code}");
            }
        }

        return text;

        void Consider(double gap, Func<string> name)
        {
            if (gap > worst || double.IsNaN(gap))
            {
                worst = double.IsNaN(gap) ? double.PositiveInfinity : gap;
                text = name();
            }
        }
    }
}
