using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Import;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// A country cut off exactly: the solver's real income against the closed form Π π_nn^(Ω/θ)·(1 − R/I), which needs no solver.
/// </summary>
public static class AutarkyTable
{
    /// <summary>Name of the table.</summary>
    public const string Name = "autarky";

    private const double Within = 1e-7;

    /// <summary>Computes the table on the embedded world and on whatever worlds the data folder allows.</summary>
    /// <param name="folder">The optional data folder, or null.</param>
    public static ValidationTable Compute(string? folder)
    {
        var rows = new List<ValidationRow>();
        var leftOut = new List<string>();
        if (WorldLibrary.Ids.Contains(WorldLibrary.DefaultId, StringComparer.Ordinal))
            Add(rows, leftOut, WorldLibrary.Open(), ["CHN", "USA", "DEU", "IND"]);
        if (folder is not null && Directory.Exists(Path.Combine(folder, "cp2015")))
            Add(rows, leftOut, Cp2015Importer.Import(Path.Combine(folder, "cp2015")), ["USA", "CAN", "JPN", "DEU"]);
        if (folder is not null && File.Exists(Path.Combine(folder, "wiod2013", "flows_2008.csv.gz")))
            Add(rows, leftOut, HandbookWorld.Read(Path.Combine(folder, "wiod2013")), ["CHN", "DEU"]);
        return new ValidationTable
        {
            Name = Name,
            Title = "Autarky of one country: solver against closed form",
            Citation = "Arkolakis, C., Costinot, A. and Rodríguez-Clare, A. (2012), New Trade Models, Same Old Gains?, American Economic Review 102(1): 94-130",
            Remark = "The closed form is computed from baseline shares, so nothing is published here; tariff revenue, which autarky ends, enters as a factor."
                + (leftOut.Count == 0 ? "" : " Left out, because a sector has no domestic supply and autarky therefore no price: " + string.Join("; ", leftOut) + "."),
            Rows = rows,
        };
    }

    private static void Add(List<ValidationRow> rows, List<string> leftOut, World world, string[] codes)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), DeficitRule.Zero, Termination.Tight);
        var e = baseline.Anchor;
        foreach (var code in codes)
        {
            var n = world.RegionIndex(code);
            var missing = Enumerable.Range(0, e.Sectors).Where(j => e.ExpenditureShares[e.At(j, n, n)] == 0).ToList();
            if (missing.Count > 0)
            {
                leftOut.Add($"{code} in {world.Id} ({string.Join(", ", missing.Select(j => world.Sectors[j].Code))})");
                continue;
            }

            var omega = ExactMeasures.Weights(e, n);
            var log = Math.Log(1 - (baseline.TariffRevenue[n] / baseline.Income[n]));
            for (var j = 0; j < e.Sectors; j++)
                log += omega[j] / e.TradeElasticity[j] * Math.Log(e.ExpenditureShares[e.At(j, n, n)]);
            var kept = new double[e.ExpenditureShares.Length];
            for (var j = 0; j < e.Sectors; j++)
            {
                for (var m = 0; m < e.Countries; m++)
                {
                    for (var i = 0; i < e.Countries; i++)
                        kept[e.At(j, m, i)] = m != i && (m == n || i == n) ? 0 : 1;
                }
            }

            var found = EquilibriumSolver.Solve(baseline, new Shock { SupplyKept = kept }, Termination.Tight);
            var printed = new PublishedNumber(code, $"real_income in {world.Id}", 100 * (Math.Exp(log) - 1), "F", Within, null, "closed form");
            rows.Add(new ValidationRow(code, printed.Measure, ExactMeasures.RealIncome(baseline, found, n), printed));
        }
    }
}
