using Plenum.Trade;

namespace Plenum.Bench.Cases;

/// <summary>A shock to measure.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Shock">What the model sees.</param>
public sealed record ShockCase(string Name, Shock Shock)
{
    private static readonly string[] Members = ["MEX", "CAN", "USA"];

    /// <summary>The shocks for one economy, mild to hard.</summary>
    public static IEnumerable<ShockCase> For(Economy economy)
    {
        ArgumentNullException.ThrowIfNull(economy);
        var bySize = Enumerable.Range(0, economy.Countries).OrderByDescending(n => economy.ValueAdded[n]).ToArray();
        int large = bySize[0], second = bySize[1];
        if (economy.World.TariffSchedules.TryGetValue("tariffs-2005", out var schedule))
            yield return new("NAFTA tariffs of 2005", Nafta(economy, schedule));
        yield return new("a pair, costs +20 %", Costs(economy, (n, i) => (n == large && i == second) || (n == second && i == large) ? 1.2 : 1));
        if (economy.Tariff.Any(rate => rate != 0))
            yield return new("zero tariffs everywhere", Tariffs(economy, (_, _) => 0));
        yield return new("around the largest ×5", Costs(economy, (n, i) => n == large || i == large ? 5 : 1));
        yield return new("around the largest ×50", Costs(economy, (n, i) => n == large || i == large ? 50 : 1));
        yield return new("+300 points on the largest's tariffs", Tariffs(economy, (n, t) => n == large ? t + 3 : t));
        yield return new("all borders ×5", Costs(economy, (_, _) => 5));
    }

    private static Shock Nafta(Economy economy, double[] schedule)
    {
        var members = Members.Select(economy.World.RegionIndex).ToArray();
        var tariff = (double[])economy.Tariff.Clone();
        for (var j = 0; j < economy.Sectors; j++)
        {
            foreach (var n in members)
            {
                foreach (var i in members.Where(i => i != n))
                    tariff[economy.At(j, n, i)] = schedule[economy.At(j, n, i)] / 100;
            }
        }

        return new Shock { Tariff = tariff };
    }

    private static Shock Costs(Economy economy, Func<int, int, double> factor) =>
        new() { IcebergChange = Cube(economy, (at, n, i) => n == i ? 1 : factor(n, i)) };

    private static Shock Tariffs(Economy economy, Func<int, double, double> next) =>
        new() { Tariff = Cube(economy, (at, n, i) => n == i ? 0 : next(n, economy.Tariff[at])) };

    private static double[] Cube(Economy economy, Func<int, int, int, double> value)
    {
        var cube = new double[economy.ExpenditureShares.Length];
        for (var at = 0; at < cube.Length; at++)
            cube[at] = value(at, at / economy.Countries % economy.Countries, at % economy.Countries);
        return cube;
    }
}
