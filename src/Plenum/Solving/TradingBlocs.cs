namespace Plenum.Solving;

/// <summary>Which countries trade with each other at all, directly or through others.</summary>
internal static class TradingBlocs
{
    /// <summary>A number per country, the same for countries that any flow joins.</summary>
    public static int[] Of(TradeStructure structure, double[][] kept)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        var bloc = Enumerable.Range(0, n).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var j = 0; j < structure.Sectors; j++)
            {
                if (structure.DomesticOnly[j])
                    continue;
                for (var m = 0; m < n; m++)
                {
                    if (structure.Expenditure[structure.Row(m) + j] == 0)
                        continue;
                    for (var i = 0; i < n; i++)
                    {
                        if (bloc[m] == bloc[i] || !(kept[j][(m * stride) + i] > 0))
                            continue;
                        bloc[m] = bloc[i] = Math.Min(bloc[m], bloc[i]);
                        changed = true;
                    }
                }
            }
        }

        return bloc;
    }
}
