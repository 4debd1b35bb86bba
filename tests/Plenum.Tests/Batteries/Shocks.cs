using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>Shocks by formula: the caller says what happens to the flow of a sector from an exporter to an importer.</summary>
public static class Shocks
{
    public static double[] Cube(Economy economy, Func<int, int, int, double> value, double own)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(value);
        var cube = new double[economy.ExpenditureShares.Length];
        for (var j = 0; j < economy.Sectors; j++)
        {
            for (var n = 0; n < economy.Countries; n++)
            {
                for (var i = 0; i < economy.Countries; i++)
                    cube[economy.At(j, n, i)] = n == i ? own : value(j, n, i);
            }
        }

        return cube;
    }

    /// <summary>Iceberg costs times <paramref name="factor"/> on every border.</summary>
    public static Shock AllBorders(Economy economy, double factor) =>
        new() { IcebergChange = Cube(economy, (_, _, _) => factor, 1) };

    /// <summary>Iceberg costs times <paramref name="factor"/> on the borders of one country, both ways.</summary>
    public static Shock Around(Economy economy, int country, double factor) =>
        new() { IcebergChange = Cube(economy, (_, n, i) => n == country || i == country ? factor : 1, 1) };

    /// <summary>Exact autarky of one country: nothing is left of any flow to or from it.</summary>
    public static Shock Alone(Economy economy, int country) =>
        new() { SupplyKept = Cube(economy, (_, n, i) => n == country || i == country ? 0 : 1, 1) };

    /// <summary>The tariffs as they are, changed by <paramref name="next"/> (rates).</summary>
    public static Shock Tariffs(Economy economy, Func<int, int, int, double, double> next) =>
        new() { Tariff = Cube(economy, (j, n, i) => next(j, n, i, economy.Tariff[economy.At(j, n, i)]), 0) };
}
