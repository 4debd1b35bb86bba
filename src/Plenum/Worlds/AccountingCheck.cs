using System.Globalization;
using Plenum.Checks;
using Plenum.Trade;

namespace Plenum.Worlds;

/// <summary>Tests the accounting identities of a world and whether the model can use it.</summary>
public static class AccountingCheck
{
    /// <summary>Runs every check.</summary>
    public static AccountingReport Run(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var problems = AccountingProblems.Of(world);
        if (problems.Count == 0)
        {
            try
            {
                _ = Calibration.Calibrate(world);
            }
            catch (BadInputException e)
            {
                problems.Add(e.Problem);
            }
        }

        var totals = new Totals(world);
        return new AccountingReport(problems, Remarks(world, totals), [Costs(world, totals), Markets(world, totals), Incomes(world, totals), Deficits(world, totals)]);
    }

    private static AccountingIdentity Costs(World world, Totals totals) => Identity(
        "costs-equal-output", "value added + inputs = sales, by country and sector", world, totals.Cell,
        cell => (totals.Costs[cell], totals.Output[cell]));

    private static AccountingIdentity Markets(World world, Totals totals) => Identity(
        "markets-clear", "purchases, tariffs included = inputs of all users + final spending, by country and sector", world, totals.Cell,
        cell => (totals.Bought[cell], totals.Used[cell] + world.Final[cell]));

    private static AccountingIdentity Incomes(World world, Totals totals) => Identity(
        "income-equals-spending", "value added + tariff revenue + deficit = final spending, by country", world, c => world.Regions[c].Code,
        c => (totals.Income[c], totals.Spending[c]), world.RegionCount);

    private static AccountingIdentity Deficits(World world, Totals totals) => Identity(
        "deficits-sum-to-zero", "imports of all = exports of all", world, _ => "world",
        _ => (totals.Imports.Sum(), totals.Exports.Sum()), 1);

    private static AccountingIdentity Identity(
        string name, string says, World world, Func<int, string> place, Func<int, (double Left, double Right)> sides, int? cells = null)
    {
        var count = cells ?? world.RegionCount * world.SectorCount;
        var scale = world.ValueAdded.Where(double.IsFinite).Sum();
        var floor = Math.Max(scale * 1e-9, double.Epsilon);
        var gaps = new List<AccountingGap>();
        var (off, total) = (0, 0.0);
        for (var cell = 0; cell < count; cell++)
        {
            var (left, right) = sides(cell);
            var gap = Math.Abs(left - right);
            var relative = gap / Math.Max(Math.Max(Math.Abs(left), Math.Abs(right)), floor);
            total += gap;
            if (relative > 1e-6)
                off++;
            if (gap > 0)
                gaps.Add(new AccountingGap(place(cell), left, right, relative));
        }

        return new AccountingIdentity(
            name, says, count, off, scale > 0 ? total / scale : double.NaN, [.. gaps.OrderByDescending(g => Math.Abs(g.Left - g.Right)).Take(5)]);
    }

    private static List<string> Remarks(World world, Totals totals)
    {
        var remarks = new List<string>();
        int n = world.RegionCount, s = world.SectorCount;
        var silent = Enumerable.Range(0, n * s).Where(cell => totals.Output[cell] == 0).ToList();
        if (silent.Count > 0)
            remarks.Add($"{silent.Count} country-sector pairs produce nothing: {Some(silent.ConvertAll(c => totals.Cell(c)))}");
        var unserved = silent.FindAll(cell => totals.Bought[cell] == 0 && totals.Used[cell] + world.Final[cell] > 0);
        if (unserved.Count > 0)
            remarks.Add($"{unserved.Count} pairs are demanded but nobody sells them there; the model gives them a domestic share of 1: {Some(unserved.ConvertAll(c => totals.Cell(c)))}");
        var negative = world.Inputs.Count(v => v < 0);
        if (negative > 0)
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{negative} input cells are negative and kept; they sum to {world.Inputs.Where(v => v < 0).Sum():g6}"));
        for (var c = 0; c < n; c++)
        {
            var deficit = totals.Imports[c] - totals.Exports[c];
            var own = totals.ValueAdded[c];
            if (own > 0 && Math.Abs(deficit) > 0.25 * own)
                remarks.Add(string.Create(CultureInfo.InvariantCulture, $"the trade deficit of {world.Regions[c].Code} is {100 * deficit / own:0.0} percent of its value added"));
        }

        if (world.Year == 0)
            remarks.Add("datapackage.json names no year");
        return remarks;
    }

    private static string Some(List<string> places) =>
        string.Join(", ", places.Take(8)) + (places.Count > 8 ? $" and {places.Count - 8} more" : "");

    /// <summary>Sums over the tables, by country and sector or by country.</summary>
    private sealed class Totals
    {
        private readonly World _world;

        public Totals(World world)
        {
            _world = world;
            int n = world.RegionCount, s = world.SectorCount;
            (Output, Costs, Bought, Used) = (new double[n * s], (double[])world.ValueAdded.Clone(), new double[n * s], new double[n * s]);
            (Imports, Exports, ValueAdded, Spending, Income) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
            for (var j = 0; j < s; j++)
            {
                for (var m = 0; m < n; m++)
                {
                    for (var i = 0; i < n; i++)
                    {
                        var at = world.At(j, m, i);
                        Output[(i * s) + j] += world.Trade[at];
                        if (i == m)
                        {
                            Bought[(m * s) + j] += world.Trade[at];
                            continue;
                        }

                        var tariff = world.Trade[at] * world.TariffPercent[at] / 100;
                        Bought[(m * s) + j] += world.Trade[at] + tariff;
                        Income[m] += tariff;
                        Imports[m] += world.Trade[at];
                        Exports[i] += world.Trade[at];
                    }
                }
            }

            for (var c = 0; c < n; c++)
            {
                for (var j = 0; j < s; j++)
                {
                    ValueAdded[c] += world.ValueAdded[(c * s) + j];
                    Spending[c] += world.Final[(c * s) + j];
                    for (var k = 0; k < s; k++)
                    {
                        var value = world.Inputs[(((c * s) + j) * s) + k];
                        Costs[(c * s) + j] += value;
                        Used[(c * s) + k] += value;
                    }
                }

                Income[c] += ValueAdded[c] + Imports[c] - Exports[c];
            }
        }

        public double[] Output { get; }

        public double[] Costs { get; }

        public double[] Bought { get; }

        public double[] Used { get; }

        public double[] Imports { get; }

        public double[] Exports { get; }

        public double[] ValueAdded { get; }

        public double[] Spending { get; }

        public double[] Income { get; }

        public string Cell(int cell) => $"{_world.Regions[cell / _world.SectorCount].Code} {_world.Sectors[cell % _world.SectorCount].Code}";
    }
}
