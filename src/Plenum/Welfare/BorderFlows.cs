using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>
/// Cross-border trade of one equilibrium at border prices (net of the importer's tariff, export tax included), the quantities
/// every welfare accounting needs. Values are shares of world value added.
/// </summary>
public sealed class BorderFlows
{
    /// <summary>Computes the flows of <paramref name="equilibrium"/>.</summary>
    public BorderFlows(Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        var economy = equilibrium.Economy;
        int n = economy.Countries, sectors = economy.Sectors;
        Value = new double[sectors * n * n];
        Imports = new double[n];
        Exports = new double[n];
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                var spending = equilibrium.Expenditure[(m * sectors) + j];
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    var value = equilibrium.ExpenditureShares[at] * spending / (1 + equilibrium.Tariff[at]);
                    Value[at] = value;
                    if (i == m)
                        continue;
                    Imports[m] += value;
                    Exports[i] += value;
                }
            }
        }
    }

    /// <summary>M: <c>[sector][importer][exporter]</c>, the diagonal being domestic sales.</summary>
    public double[] Value { get; }

    /// <summary>Total imports by country.</summary>
    public double[] Imports { get; }

    /// <summary>Total exports by country.</summary>
    public double[] Exports { get; }
}
