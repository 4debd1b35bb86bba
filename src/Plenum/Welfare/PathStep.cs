using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>One trapezoid step of the welfare accounting between two points on the road.</summary>
internal static class PathStep
{
    /// <summary>
    /// Adds terms of trade, volume, technical, technology and transfers (each N long, in this order) of the step to
    /// <paramref name="sum"/>.
    /// </summary>
    public static void Add(Economy economy, PathNode left, PathNode right, double[] sum)
    {
        int n = economy.Countries, sectors = economy.Sectors;
        var terms = sum.AsSpan(0, n);
        var volume = sum.AsSpan(n, n);
        var technical = sum.AsSpan(2 * n, n);
        var growth = new double[n];
        for (var c = 0; c < n; c++)
            growth[c] = Math.Log(right.Equilibrium.Income[c] / left.Equilibrium.Income[c]);
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    if (i == m || economy.ExpenditureShares[at] == 0)
                        continue;
                    var (tax0, tax1) = (Tax(left, at), Tax(right, at));
                    var price = right.LogBorderPrice[(i * sectors) + j] - left.LogBorderPrice[(i * sectors) + j]
                        + (tax0 == tax1 ? 0 : Math.Log((1 + tax1) / (1 + tax0)));
                    var (flow0, flow1) = (left.Flow[at], right.Flow[at]);
                    var (atImporter0, atImporter1) = (flow0 / left.Equilibrium.Income[m], flow1 / right.Equilibrium.Income[m]);
                    var (atExporter0, atExporter1) = (flow0 / left.Equilibrium.Income[i], flow1 / right.Equilibrium.Income[i]);
                    terms[m] -= 0.5 * (atImporter0 + atImporter1) * price;
                    terms[i] += 0.5 * (atExporter0 + atExporter1) * price;

                    var (tariff0, tariff1) = (left.Equilibrium.Tariff[at], right.Equilibrium.Tariff[at]);
                    // Flows and prices relative to the country's own income: a change of the unit of account, which is what the end of a
                    // bloc's trade amounts to, then cancels term by term.
                    volume[m] += (0.5 * (tariff0 + tariff1) * (atImporter1 - atImporter0))
                        - (0.5 * ((tariff0 * atImporter0) + (tariff1 * atImporter1)) * (price - growth[m]));
                    if (tax0 != 0 || tax1 != 0)
                    {
                        var (rate0, rate1) = (tax0 / (1 + tax0), tax1 / (1 + tax1));
                        volume[i] += (0.5 * (rate0 + rate1) * (atExporter1 - atExporter0))
                            - (0.5 * ((rate0 * atExporter0) + (rate1 * atExporter1)) * (price - growth[i]));
                    }

                    technical[m] += Waste(economy, left, right, j, m, at, (tariff0, tariff1));
                }
            }
        }

        OwnParts(economy, left, right, sum);
    }

    // −M (1+τ) d ln d, and for bans + M (1+τ) d ln(kept)/θ written per unit of weight.
    private static double Waste(
        Economy economy, PathNode left, PathNode right, int j, int m, int at, (double Left, double Right) tariff)
    {
        var (income0, income1) = (left.Equilibrium.Income[m], right.Equilibrium.Income[m]);
        var waste = 0.0;
        var (ice0, ice1) = (Iceberg(left, at), Iceberg(right, at));
        if (ice0 != ice1)
        {
            waste -= 0.5 * ((left.Flow[at] * (1 + tariff.Left) / income0) + (right.Flow[at] * (1 + tariff.Right) / income1))
                * Math.Log(ice1 / ice0);
        }

        var (kept0, kept1) = (Kept(left, at), Kept(right, at));
        if (kept0 != kept1)
        {
            waste += 0.5 * ((left.FlowPerWeight[at] * (1 + tariff.Left) / income0) + (right.FlowPerWeight[at] * (1 + tariff.Right) / income1))
                * (kept1 - kept0) / economy.TradeElasticity[j];
        }

        return waste;
    }

    private static void OwnParts(Economy economy, PathNode left, PathNode right, double[] sum)
    {
        int n = economy.Countries, sectors = economy.Sectors;
        for (var c = 0; c < n; c++)
        {
            var (income0, income1) = (left.Equilibrium.Income[c], right.Equilibrium.Income[c]);
            for (var j = 0; j < sectors; j++)
            {
                var k = (c * sectors) + j;
                var (before, after) = (Technology(left, k), Technology(right, k));
                if (before == after)
                    continue;
                sum[(3 * n) + c] += 0.5 * ((left.Equilibrium.Output[k] / income0) + (right.Equilibrium.Output[k] / income1))
                    * Math.Log(after / before) / economy.TradeElasticity[j];
            }

            var (labour0, labour1) = (Labour(left, c), Labour(right, c));
            if (labour0 != labour1)
            {
                sum[(3 * n) + c] += 0.5 * ((left.Equilibrium.LabourIncome[c] / income0) + (right.Equilibrium.LabourIncome[c] / income1))
                    * Math.Log(labour1 / labour0);
            }

            sum[(4 * n) + c] += 0.5 * ((1 / income0) + (1 / income1)) * (right.Equilibrium.Deficit[c] - left.Equilibrium.Deficit[c]);
        }
    }

    private static double Tax(PathNode node, int at) => node.Equilibrium.ExportTax is null ? 0 : node.Equilibrium.ExportTax[at];

    private static double Iceberg(PathNode node, int at) => node.Shock.IcebergChange is null ? 1 : node.Shock.IcebergChange[at];

    private static double Kept(PathNode node, int at) => node.Shock.SupplyKept is null ? 1 : node.Shock.SupplyKept[at];

    private static double Technology(PathNode node, int at) => node.Shock.TechnologyChange is null ? 1 : node.Shock.TechnologyChange[at];

    private static double Labour(PathNode node, int c) =>
        (node.Shock.LabourChange is null ? 1 : node.Shock.LabourChange[c]) * (node.Equilibrium.LabourSupplyChange is { } chosen ? chosen[c] : 1);
}
