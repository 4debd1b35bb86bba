using System.Globalization;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Solving;

/// <summary>What <c>plenum solve</c> says beyond the main table: horizons, licences, winners and losers within a country.</summary>
internal static class SolveDetail
{
    private const int Countries = 8;
    private const int Sectors = 3;
    private const int Licences = 12;

    /// <summary>Real income at the three horizons, the countries moved most first.</summary>
    public static void PrintHorizons(TextWriter output, Case given, IReadOnlyList<HorizonResult> horizons)
    {
        var world = given.World;
        output.WriteLine("Real income by horizon, %" + (given.Horizon is { } h ? $" (the tables of this page: {h.Name})" : ""));
        output.WriteLine($"{"",-8}" + string.Concat(horizons.Select(x => x.Horizon.Name.PadLeft(12))));
        var solved = horizons.Where(x => x.RealIncome is not null).ToList();
        foreach (var n in Enumerable.Range(0, world.RegionCount)
            .OrderByDescending(n => solved.Count == 0 ? 0 : solved.Max(x => Math.Abs(x.RealIncome![n] - 1))).ThenBy(n => n).Take(Countries))
        {
            output.WriteLine($"{world.Regions[n].Code,-8}" + string.Concat(horizons.Select(x => Cell(x.RealIncome?[n] ?? double.NaN))));
        }

        output.WriteLine($"{"world",-8}" + string.Concat(horizons.Select(x => Cell(x.World))));
        output.WriteLine(string.Join("; ", horizons.Select(x => $"{x.Horizon.Name}: {Options(x.Given)}")) + ".");
        foreach (var failed in horizons.Where(x => x.Failure.Length > 0))
            output.WriteLine($"no result at the {failed.Horizon.Name} horizon: {failed.Failure}");
        output.WriteLine();
    }

    /// <summary>What licences cost where quotas bind.</summary>
    public static void PrintQuotas(TextWriter output, Equilibrium solved)
    {
        if (solved.Quotas.Count == 0)
            return;
        var world = solved.Economy.World;
        output.WriteLine($"Quotas: {solved.Quotas.Count(q => q.Binds)} of {solved.Quotas.Count} bind; price of a licence over the producer's price, and who collects it ({MoneyWords.UnitOf(world)} a year)");
        foreach (var outcome in solved.Quotas.OrderByDescending(q => q.Rent).ThenBy(q => q.Quota.Exporter).Take(Licences))
        {
            var quota = outcome.Quota;
            var rent = outcome.Rent * solved.Economy.CurrencyScale;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {world.Sectors[quota.Sector].Code,-8}{world.Regions[quota.Exporter].Code} to {world.Regions[quota.Importer].Code}  quantity {outcome.Quantity,8:0.0000} of {quota.Share:0.####}  licence {100 * outcome.Rate,9:0.00} %  rent {rent,12:0.#} ({100 * (1 - quota.ImporterRent):0.#} % {world.Regions[quota.Exporter].Code})"));
        }

        if (solved.Quotas.Count > Licences)
            output.WriteLine($"  … and {solved.Quotas.Count - Licences} more (--json has all)");
        output.WriteLine();
    }

    /// <summary>What a country makes of a good itself, beside what bans take away: a ban is only as hard as there is nobody left.</summary>
    public static void PrintBans(TextWriter output, StaticResult result)
    {
        if (result.Comparison.ShockAfter.SupplyKept is not { } kept)
            return;
        var (economy, before) = (result.Comparison.Economy, result.Comparison.Before);
        var world = economy.World;
        var markets = new List<(int Country, int Sector, double Home, double Lost, double Spending)>();
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var n = 0; n < world.RegionCount; n++)
            {
                var lost = 0.0;
                for (var i = 0; i < world.RegionCount; i++)
                    lost += before.ExpenditureShares[economy.At(j, n, i)] * (1 - kept[economy.At(j, n, i)]);
                if (lost > 0)
                    markets.Add((n, j, before.ExpenditureShares[economy.At(j, n, n)], lost, before.Expenditure[(n * world.SectorCount) + j]));
            }
        }

        if (markets.Count == 0)
            return;
        output.WriteLine("Bans: share of the market they close, and what the country supplies itself, %");
        output.WriteLine("  " + string.Join("; ", markets.OrderByDescending(m => m.Lost * m.Spending).ThenBy(m => m.Country).ThenBy(m => m.Sector).Take(4).Select(m => string.Create(
            CultureInfo.InvariantCulture,
            $"{world.Sectors[m.Sector].Code} in {world.Regions[m.Country].Code}: {100 * m.Lost:0.##} closed, {100 * m.Home:0.##} made at home")))
            + (markets.Count > 4 ? $"; and {markets.Count - 4} smaller markets" : ""));
        output.WriteLine();
    }

    /// <summary>Real wages by sector where labour cannot move freely, for the countries moved most.</summary>
    public static void PrintWinners(TextWriter output, StaticResult result, IReadOnlyList<int> order)
    {
        var (before, after) = (result.Comparison.Before, result.Comparison.After);
        if (after.SectorWageChange is not { } wages)
            return;
        var world = result.Comparison.Economy.World;
        output.WriteLine("Winners and losers within countries: real wage by sector, %" + " (--detail --json has every sector)");
        foreach (var n in order.Take(3))
        {
            var price = after.ConsumerPriceChange[n] / before.ConsumerPriceChange[n];
            var ranked = Enumerable.Range(0, world.SectorCount)
                .Where(j => result.Comparison.Economy.ValueAddedShares[(n * world.SectorCount) + j] * before.Output[(n * world.SectorCount) + j] > 0)
                .Select(j => (Code: world.Sectors[j].Code, Wage: wages[(n * world.SectorCount) + j] / (before.SectorWageChange?[(n * world.SectorCount) + j] ?? 1) / price))
                .OrderByDescending(x => x.Wage).ThenBy(x => x.Code, StringComparer.Ordinal).ToList();
            output.WriteLine($"{world.Regions[n].Code,-8}" + string.Join("  ", ranked.Take(Sectors).Select(Word)) + "  …  " + string.Join("  ", ranked.TakeLast(Sectors).Select(Word)));
        }

        output.WriteLine();
    }

    /// <summary>The options of the model in a few symbols.</summary>
    public static string Options(Case given)
    {
        var options = given.Bound.Substitution;
        var world = given.World;
        var ratios = Enumerable.Range(0, world.SectorCount).Select(j => given.Bound.Theta[j] / world.Elasticities[j].Theta).ToList();
        var theta = ratios.Max() - ratios.Min() < 1e-9 ? FormattableString.Invariant($"θ × {ratios[0]:0.##}") : "θ by sector";
        if (options.IsPlain)
            return theta + ", plain model";
        var zetas = Enumerable.Range(0, world.SectorCount).Select(options.InputsOf).Distinct().Order().ToList();
        var critical = options.CriticalSectors.Count > 0 && options.CriticalInputs is { } c ? FormattableString.Invariant($", ζ of computing {c:0.##}") : "";
        var supply = options.HasLabourSupply ? FormattableString.Invariant($", η {options.LabourSupply:0.##}") : "";
        var mu = options.HasSectorWages ? FormattableString.Invariant($"{options.Mobility:0.##}") : "∞";
        return FormattableString.Invariant(
            $"{theta}, ξ {options.ValueAdded:0.##}, ζ {string.Join("/", zetas.Select(z => z.ToString("0.##", CultureInfo.InvariantCulture)))}{critical}, σ {options.Final:0.##}, μ {mu}{supply}");
    }

    private static string Word((string Code, double Wage) x) =>
        x.Code + " " + (100 * (x.Wage - 1)).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    private static string Cell(double ratio) => double.IsNaN(ratio)
        ? "–".PadLeft(12)
        : (100 * (ratio - 1)).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture).PadLeft(12);
}
