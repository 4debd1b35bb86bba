using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>One point on the road: its equilibrium, the shock there, and the quantities the step formula needs.</summary>
internal sealed record PathNode(
    Equilibrium Equilibrium, Shock Shock, double[] Flow, double[] FlowPerWeight, double[] LogBorderPrice)
{
    public static PathNode At(Economy economy, Shock here, Equilibrium equilibrium)
    {
        var flow = new BorderFlows(equilibrium).Value;
        return new PathNode(equilibrium, here, flow, PerWeight(economy, here, equilibrium, flow), BorderPrices(economy, here, equilibrium));
    }

    // What a flow would be per unit of weight a ban leaves; finite even where the ban leaves nothing.
    private static double[] PerWeight(Economy economy, Shock here, Equilibrium equilibrium, double[] flow)
    {
        if (here.SupplyKept is not { } kept)
            return flow;
        int n = economy.Countries, sectors = economy.Sectors;
        var result = new double[flow.Length];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    if (kept[at] > 0)
                    {
                        result[at] = flow[at] / kept[at];
                        continue;
                    }

                    var iceberg = here.IcebergChange is null ? 1 : here.IcebergChange[at];
                    var tax = here.ExportTax is null ? 0 : here.ExportTax[at];
                    var technology = here.TechnologyChange is null ? 1 : here.TechnologyChange[(i * sectors) + j];
                    var cost = iceberg * (1 + equilibrium.Tariff[at]) / (1 + economy.Tariff[at]) * (1 + tax)
                        * equilibrium.UnitCostChange[(i * sectors) + j] / equilibrium.PriceChange[(m * sectors) + j];
                    result[at] = economy.ExpenditureShares[at] * technology * Math.Exp(-economy.TradeElasticity[j] * Math.Log(cost))
                        * equilibrium.Expenditure[(m * sectors) + j] / (1 + equilibrium.Tariff[at]);
                }
            }
        }

        return result;
    }

    // ln q̂ of exporter i before its export tax: unit cost net of technology, plane [country][sector].
    private static double[] BorderPrices(Economy economy, Shock here, Equilibrium equilibrium)
    {
        var prices = new double[equilibrium.UnitCostChange.Length];
        for (var k = 0; k < prices.Length; k++)
        {
            prices[k] = Math.Log(equilibrium.UnitCostChange[k]);
            if (here.TechnologyChange is { } technology)
                prices[k] -= Math.Log(technology[k]) / economy.TradeElasticity[k % economy.Sectors];
        }

        return prices;
    }
}
