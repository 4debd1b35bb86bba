using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>The shocks that every world of the battery goes through, mild and extreme.</summary>
public static class ShockMenu
{
    /// <summary>Shocks by name, as functions of the economy they hit.</summary>
    public static IReadOnlyDictionary<string, Func<Economy, Shock>> All { get; } =
        new Dictionary<string, Func<Economy, Shock>>(StringComparer.Ordinal)
        {
            ["none"] = _ => Shock.None,
            ["borders"] = e => Shocks.AllBorders(e, 1.3),
            ["borders times five"] = e => Shocks.AllBorders(e, 5),
            ["borders down"] = e => Shocks.AllBorders(e, 0.7),
            ["around the largest, times fifty"] = e => Shocks.Around(e, 0, 50),
            ["around the largest, times ten thousand"] = e => Shocks.Around(e, 0, 1e4),
            ["alone"] = e => Shocks.Alone(e, Math.Min(1, e.Countries - 1)),
            ["the largest alone"] = e => Shocks.Alone(e, 0),
            ["tariffs zero"] = e => Shocks.Tariffs(e, (_, _, _, _) => 0),
            ["tariffs of the largest plus 300 points"] = e => Shocks.Tariffs(e, (_, n, _, t) => n == 0 ? t + 3 : t),
            ["tariffs of the smallest plus 300 points"] =
                e => Shocks.Tariffs(e, (_, n, _, t) => n == e.Countries - 1 ? t + 3 : t),
            ["subsidies"] = e => Shocks.Tariffs(e, (_, _, _, _) => -0.15),
            ["export taxes"] = e => new Shock { ExportTax = Shocks.Cube(e, (_, _, i) => i == 1 ? 0.4 : 0.05, 0) },
            ["half a ban"] = e => new Shock
            {
                SupplyKept = Shocks.Cube(e, (j, n, i) => j == 0 && n == e.Countries - 1 && i == 0 ? 0.5 : 1, 1),
            },
            ["a ban in one sector"] = e => new Shock
            {
                SupplyKept = Shocks.Cube(e, (j, n, i) => j == e.Sectors - 1 && n == 0 ? 0 : 1, 1),
            },
            ["technology and labour"] = e => new Shock
            {
                TechnologyChange = [.. Enumerable.Range(0, e.Countries * e.Sectors).Select(at => 1 + (0.1 * (at % 7)))],
                LabourChange = [.. Enumerable.Range(0, e.Countries).Select(c => 1 + (0.2 * (c % 5)))],
            },
            ["a technology lost"] = e => new Shock
            {
                TechnologyChange = [.. Enumerable.Range(0, e.Countries * e.Sectors).Select(at => at == 0 ? 1e-12 : 1)],
            },
            ["everything at once"] = e => new Shock
            {
                IcebergChange = Shocks.Cube(e, (j, n, i) => 1 + (0.1 * ((j + n + (2 * i)) % 4)), 1),
                Tariff = Shocks.Cube(e, (j, n, i) => 0.05 * ((j + (2 * n) + i) % 6), 0),
                ExportTax = Shocks.Cube(e, (j, n, i) => 0.03 * ((j + n + i) % 3), 0),
                SupplyKept = Shocks.Cube(e, (j, n, i) => (j + n + i) % 5 == 0 ? 0.3 : 1, 1),
                TechnologyChange = [.. Enumerable.Range(0, e.Countries * e.Sectors).Select(at => 1 - (0.05 * (at % 4)))],
                LabourChange = [.. Enumerable.Range(0, e.Countries).Select(c => 1 - (0.1 * (c % 3)))],
            },
        };

    /// <summary>True when the shock leaves a market, one that somebody buys in, without any supplier.</summary>
    public static bool LeavesNoSupplier(Economy economy, Shock shock)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        if (shock.SupplyKept is null)
            return false;
        for (var j = 0; j < economy.Sectors; j++)
        {
            for (var n = 0; n < economy.Countries; n++)
            {
                var left = 0.0;
                for (var i = 0; i < economy.Countries; i++)
                    left += economy.ExpenditureShares[economy.At(j, n, i)] * (n == i ? 1 : shock.SupplyKept[economy.At(j, n, i)]);
                if (left == 0)
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True when some countries may still sell to the others but no longer buy from them (or the reverse): with balanced
    /// trade nothing but zero trade would balance, and no finite wage brings that about.
    /// </summary>
    public static bool SellsOnly(Economy economy, Shock shock)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        var n = economy.Countries;
        var reach = new bool[n, n];
        for (var j = 0; j < economy.Sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                {
                    var at = economy.At(j, m, i);
                    reach[m, i] |= economy.ExpenditureShares[at] * (m == i ? 1 : shock.SupplyKept?[at] ?? 1) > 0;
                }
            }
        }

        for (var via = 0; via < n; via++)
        {
            for (var m = 0; m < n; m++)
            {
                for (var i = 0; i < n; i++)
                    reach[m, i] |= reach[m, via] && reach[via, i];
            }
        }

        for (var m = 0; m < n; m++)
        {
            for (var i = 0; i < n; i++)
            {
                if (reach[m, i] != reach[i, m])
                    return true;
            }
        }

        return false;
    }
}
