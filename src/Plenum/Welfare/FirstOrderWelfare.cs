using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>
/// The one-step decomposition that Caliendo and Parro (2015, equation 15 and table 2) publish as welfare: percentage changes
/// of prices and volumes valued at baseline weights. It is not the exact change of real income; for large tariff cuts it can
/// be far from it.
/// </summary>
/// <param name="TermsOfTrade">Σ [E (q̂−1) − M (q̂−1)]/I by country, ratio (0.01 = 1 %).</param>
/// <param name="VolumeOfTrade">Σ τ M [(M̂−1) − (q̂−1)]/I, and the same for export taxes of the exporter.</param>
/// <param name="Technical">−Σ M (1+τ)(d̂−1)/I: iceberg waste; a ban counts as the rise in d̂ that has the same weight, and is infinite for a full one.</param>
public sealed record FirstOrderWelfare(double[] TermsOfTrade, double[] VolumeOfTrade, double[] Technical)
{
    /// <summary>Computes the decomposition of <paramref name="after"/> relative to <paramref name="baseline"/>.</summary>
    public static FirstOrderWelfare Of(Baseline baseline, Shock shock, Equilibrium after)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(shock);
        ArgumentNullException.ThrowIfNull(after);
        var economy = baseline.Anchor;
        int n = economy.Countries, sectors = economy.Sectors;
        double[] terms = new double[n], volume = new double[n], technical = new double[n];
        var before = new BorderFlows(baseline.Equilibrium).Value;
        var later = new BorderFlows(after).Value;
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    var flow = before[at];
                    if (i == m || flow == 0)
                        continue;
                    var tax = after.ExportTax is null ? 0 : after.ExportTax[at];
                    var technology = shock.TechnologyChange is null
                        ? 1
                        : Math.Exp(-Math.Log(shock.TechnologyChange[(i * sectors) + j]) / economy.TradeElasticity[j]);
                    var price = (after.UnitCostChange[(i * sectors) + j] * technology * (1 + tax)) - 1;
                    terms[i] += flow * price;
                    terms[m] -= flow * price;
                    volume[m] += economy.Tariff[at] * flow * ((later[at] / flow) - 1 - price);
                    var iceberg = shock.IcebergChange is null ? 1 : shock.IcebergChange[at];
                    if (shock.SupplyKept is { } kept && kept[at] != 1)
                        iceberg *= Math.Exp(-Math.Log(kept[at]) / economy.TradeElasticity[j]);
                    technical[m] -= flow * (1 + economy.Tariff[at]) * (iceberg - 1);
                }
            }
        }

        for (var c = 0; c < n; c++)
        {
            terms[c] /= baseline.Income[c];
            volume[c] /= baseline.Income[c];
            technical[c] /= baseline.Income[c];
        }

        return new FirstOrderWelfare(terms, volume, technical);
    }
}
