using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>
/// The one-step decomposition that Caliendo and Parro (2015, equation 15 and table 2) publish as welfare: percentage changes
/// of prices and volumes valued at baseline weights. It is not the exact change of real income; for large tariff cuts it can
/// be far from it.
/// </summary>
/// <param name="TermsOfTrade">Σ [E (q̂−1) − M (q̂−1)]/I by country, ratio (0.01 = 1 %).</param>
/// <param name="VolumeOfTrade">Σ τ M [(M̂−1) − (q̂−1)]/I, and the same for export taxes of the exporter.</param>
/// <param name="Technical">
/// −Σ M (1+τ)(d̂−1)/I: iceberg waste. A ban counts as the rise in d̂ of the same weight; a full one has none and makes this
/// not a number.
/// </param>
public sealed record FirstOrderWelfare(double[] TermsOfTrade, double[] VolumeOfTrade, double[] Technical)
{
    /// <summary>Computes the decomposition.</summary>
    public static FirstOrderWelfare Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        comparison = comparison with { ShockBefore = comparison.TaxesBefore, ShockAfter = comparison.TaxesAfter };
        var economy = comparison.Economy;
        int n = economy.Countries, sectors = economy.Sectors;
        var parts = new FirstOrderWelfare(new double[n], new double[n], new double[n]);
        var before = new BorderFlows(comparison.Before).Value;
        var after = new BorderFlows(comparison.After).Value;
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    if (i != m && before[at] != 0)
                        parts.Add(comparison, j, m, i, before[at], after[at]);
                }
            }
        }

        for (var c = 0; c < n; c++)
        {
            parts.TermsOfTrade[c] /= comparison.Before.Income[c];
            parts.VolumeOfTrade[c] /= comparison.Before.Income[c];
            parts.Technical[c] /= comparison.Before.Income[c];
        }

        return parts;
    }

    private void Add(Comparison comparison, int j, int m, int i, double flow, double later)
    {
        var economy = comparison.Economy;
        var (at, supplier) = (economy.At(j, m, i), (i * economy.Sectors) + j);
        var (before, after) = (comparison.ShockBefore, comparison.ShockAfter);
        var theta = economy.TradeElasticity[j];
        var technology = Ratio(before.TechnologyChange, after.TechnologyChange, supplier, 1);
        var price = (comparison.After.UnitCostChange[supplier] / comparison.Before.UnitCostChange[supplier]
            * (technology == 1 ? 1 : Math.Exp(-Math.Log(technology) / theta))
            * (1 + Rate(after.ExportTax, at)) / (1 + Rate(before.ExportTax, at))) - 1;
        TermsOfTrade[i] += flow * price;
        TermsOfTrade[m] -= flow * price;
        var volume = flow * ((later / flow) - 1 - price);
        var (tariff, tax) = (comparison.Before.Tariff[at], Rate(before.ExportTax, at));
        VolumeOfTrade[m] += tariff * volume;
        VolumeOfTrade[i] += tax / (1 + tax) * volume;
        var iceberg = Ratio(before.IcebergChange, after.IcebergChange, at, 1);
        var kept = Ratio(before.SupplyKept, after.SupplyKept, at, 1);
        if (kept != 1)
            iceberg *= Math.Exp(-Math.Log(kept) / theta);
        if (iceberg != 1)
            Technical[m] -= flow * (1 + tariff) * (iceberg - 1);
    }

    private static double Rate(double[]? rates, int at) => rates is null ? 0 : rates[at];

    private static double Ratio(double[]? before, double[]? after, int at, double neutral) =>
        (after is null ? neutral : after[at]) / (before is null ? neutral : before[at]);
}
