using System.Globalization;
using Plenum.Data.Worlds.Import;
using Plenum.Data.Worlds.Totals;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// The error of a world update where the truth is known: the World Input-Output Table of 2008 brought to the totals of 2011
/// (value added by country, goods trade by pair), against the table of 2011.
/// </summary>
public static class UpdateTable
{
    /// <summary>Name of the table.</summary>
    public const string Name = "update";

    private const string World = "WLD";
    private const int From = 2008;
    private const int To = 2011;
    private static readonly string[] Tested = ["CHN", "USA", "DEU", "KOR", "TWN"];

    /// <summary>Computes the table.</summary>
    /// <param name="folder">The optional data folder, or null.</param>
    public static ValidationTable Compute(string? folder)
    {
        var table = new ValidationTable
        {
            Name = Name,
            Title = "A world updated from 2008 to the totals of 2011, against the world of 2011",
            Citation = "Timmer and others (2015), World Input-Output Database, release 2013; no published number: the error of our own update",
            Remark = "Shares in percent. A block's error is the part of its value that lies in another cell than in truth; a country's is that of its spending by supplier, averaged over sectors with what it spends. \"old\" is the table of 2008 as it was. The last rows give one experiment, costs of trade with China up by half, on each of the three worlds: percent of real income.",
        };
        var source = folder is null ? null : Path.Combine(folder, "wiod2013");
        if (source is null || !File.Exists(Path.Combine(source, "flows_2008.csv.gz")) || !File.Exists(Path.Combine(source, "flows_2011.csv.gz")))
            return table with { Skipped = "the tables of 2008 and 2011 (folder wiod2013 of the data folder, $PLENUM_DATA) are not there" };
        var old = Wiod2013Importer.Import(source, From);
        var truth = Wiod2013Importer.Import(source, To);
        var goods = GoodsSectors.Of(old, []);
        var (updated, report) = WorldUpdate.Apply(old, TotalsOf(truth, goods));
        var found = new Dictionary<(string Place, string Measure), double>();
        foreach (var (word, world) in new[] { ("updated", updated), ("old", old) })
        {
            foreach (var (block, error) in UpdateErrors.ByBlock(world, truth, goods))
                found[(World, $"{block}_{word}")] = 100 * error;
            var spending = UpdateErrors.OfSpendingShares(world, truth);
            for (var c = 0; c < truth.RegionCount; c++)
                found[(truth.Regions[c].Code, $"suppliers_{word}")] = 100 * spending[c];
        }

        foreach (var (word, world) in new[] { ("truth", truth), ("updated", updated), ("old", old) })
        {
            var effects = DearTradeWithChina(world);
            foreach (var code in Tested)
                found[(code, $"dear_trade_on_{word}")] = effects[world.RegionIndex(code)];
        }

        var pinned = PublishedTables.Read(Name).ToDictionary(p => (p.Place, p.Measure));
        return table with
        {
            Rows = [.. found.Select(f => new ValidationRow(f.Key.Place, f.Key.Measure, f.Value, pinned.GetValueOrDefault(f.Key)))],
            Checks = [.. Checks(found, truth, report), new ValidationCheck($"all {pinned.Count} pinned numbers are computed", pinned.Keys.All(found.ContainsKey))],
        };
    }

    private static IEnumerable<ValidationCheck> Checks(Dictionary<(string Place, string Measure), double> found, World truth, UpdateReport report)
    {
        string[] blocks = [.. found.Keys.Where(k => k.Place == World && k.Measure.EndsWith("_updated", StringComparison.Ordinal)).Select(k => k.Measure[..^"_updated".Length])];
        var better = blocks.Count(b => found[(World, b + "_updated")] < found[(World, b + "_old")]);
        yield return new ValidationCheck($"the update is nearer to the truth than the old table in all {blocks.Length} blocks ({better} are)", better == blocks.Length);
        var countries = truth.Regions.Count(r => found[(r.Code, "suppliers_updated")] < found[(r.Code, "suppliers_old")]);
        yield return new ValidationCheck($"it is nearer in the spending by supplier of at least three countries in four ({countries} of {truth.RegionCount})", 4 * countries >= 3 * truth.RegionCount);
        double Miss(string word) => Tested.Average(c => Math.Abs(found[(c, "dear_trade_on_" + word)] - found[(c, "dear_trade_on_truth")]));
        yield return new ValidationCheck(
            string.Create(CultureInfo.InvariantCulture, $"the experiment on the update is nearer to that on the truth than on the old table (mean gap {Miss("updated"):0.000} against {Miss("old"):0.000} points)"),
            Miss("updated") < Miss("old"));
        yield return new ValidationCheck(
            string.Create(CultureInfo.InvariantCulture, $"the update met {report.Conditions} conditions to {report.Residual:g2} in {report.Sweeps} passes"), report.Residual <= WorldUpdate.Tolerance);
    }

    private static WorldTotals TotalsOf(World truth, bool[] goods)
    {
        int n = truth.RegionCount, s = truth.SectorCount;
        var pairs = new double[n * n];
        for (var j = 0; j < s; j++)
        {
            for (var at = 0; goods[j] && at < n * n; at++)
                pairs[at] += truth.Trade[(j * n * n) + at];
        }

        return new WorldTotals
        {
            Year = To,
            IsGoods = goods,
            ValueAdded = [.. Enumerable.Range(0, n).Select(c => truth.ValueAdded.AsSpan(c * s, s).ToArray().Sum())],
            Goods = pairs,
        };
    }

    private static double[] DearTradeWithChina(World world)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), DeficitRule.Zero, Termination.Tight);
        var cost = new double[world.Trade.Length];
        Array.Fill(cost, 1);
        var china = world.RegionIndex("CHN");
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var n = 0; n < world.RegionCount; n++)
            {
                if (n != china)
                    cost[world.At(j, n, china)] = cost[world.At(j, china, n)] = 1.5;
            }
        }

        var dear = EquilibriumSolver.Solve(baseline, new Shock { IcebergChange = cost }, Termination.Tight);
        return [.. Enumerable.Range(0, world.RegionCount).Select(n => ExactMeasures.RealIncome(baseline, dear, n))];
    }
}
