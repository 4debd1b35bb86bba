using System.Globalization;
using Plenum.Axes;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>Final spending where a source gives none of its own: what is bought and not used up in production.</summary>
internal static class FinalSpending
{
    /// <summary>
    /// (Spending − intermediate demand), negative cells set to 0 and the others rescaled to the country's income = value added +
    /// tariff revenue + deficit.
    /// </summary>
    /// <param name="regions">Regions in order.</param>
    /// <param name="sectors">Sectors in order.</param>
    /// <param name="trade">Trade net of tariffs, domestic sales included.</param>
    /// <param name="tariffs">Tariffs in percent.</param>
    /// <param name="valueAdded">Value added.</param>
    /// <param name="inputs">Spending on inputs, <c>[country][user][input]</c>.</param>
    /// <param name="log">Takes a note for each negative cell.</param>
    public static double[] AsShareOfIncome(
        IReadOnlyList<Region> regions, IReadOnlyList<Sector> sectors, double[] trade, double[] tariffs, double[] valueAdded, double[] inputs,
        List<WorldNote> log)
    {
        int n = regions.Count, s = sectors.Count;
        var final = new double[n * s];
        for (var c = 0; c < n; c++)
        {
            var income = 0.0;
            for (var j = 0; j < s; j++)
            {
                income += valueAdded[(c * s) + j];
                var spending = 0.0;
                for (var i = 0; i < n; i++)
                {
                    var buy = (((j * n) + c) * n) + i;
                    var sell = (((j * n) + i) * n) + c;
                    spending += trade[buy] * (1 + (tariffs[buy] / 100));
                    income += (trade[buy] * (1 + (tariffs[buy] / 100))) - trade[sell];
                }

                final[(c * s) + j] = spending;
            }

            for (var j = 0; j < s; j++)
            {
                for (var k = 0; k < s; k++)
                    final[(c * s) + k] -= inputs[(((c * s) + j) * s) + k];
            }

            var positive = 0.0;
            for (var j = 0; j < s; j++)
            {
                var value = final[(c * s) + j];
                if (value < 0)
                {
                    log.Add(new WorldNote(
                        "negative-final-demand", $"final {regions[c].Code} {sectors[j].Code}", -value,
                        string.Create(CultureInfo.InvariantCulture, $"Spending minus intermediate demand is {value:R}; set to 0, the country's other cells rescaled to its income")));
                    final[(c * s) + j] = value = 0;
                }

                positive += value;
            }

            for (var j = 0; j < s; j++)
                final[(c * s) + j] *= income / positive;
        }

        return final;
    }
}
