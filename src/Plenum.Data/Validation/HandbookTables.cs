using MathNet.Numerics.Statistics;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// Gains from trade (table 4.1) and a United States tariff of 40 percent (table 4.2) of Costinot and Rodríguez-Clare (2014).
/// </summary>
public static class HandbookTables
{
    private const string Citation =
        "Costinot, A. and Rodríguez-Clare, A. (2014), Trade Theory with Numbers: Quantifying the Consequences of Globalization, Handbook of International Economics 4: 197-261";

    private const double OneSectorTheta = 5;

    /// <summary>The two tables by name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["gains-from-trade", "us-tariff"];

    /// <summary>Computes one table.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="folder">The optional data folder, or null.</param>
    public static ValidationTable Compute(string name, string? folder)
    {
        var gains = name == "gains-from-trade";
        var table = new ValidationTable
        {
            Name = name,
            Title = gains ? "Gains from trade: one sector, many sectors, with inputs" : "A tariff of 40 percent by the United States on everything",
            Citation = Citation + (gains ? ", table 4.1" : ", table 4.2"),
            Remark = gains
                ? "The chapter used the April 2012 release of the input-output tables, this is the 2013 release: China is revised most. Its columns marked M are from memory. A sector without any domestic supply (water transport in Greece) has no finite autarky price and is left out, as its published value implies."
                : "The chapter used the April 2012 release of the input-output tables, this is the 2013 release, with the tables' own input and final shares.",
        };
        var source = folder is null ? null : Path.Combine(folder, "wiod2013");
        if (source is null || !File.Exists(Path.Combine(source, "flows_2008.csv.gz")))
            return table with { Skipped = "the tables of 2008 (folder wiod2013 of the data folder, $PLENUM_DATA) are not there" };
        var world = HandbookWorld.Read(source);
        return gains ? Gains(table, world) : Tariff(table, world);
    }

    private static ValidationTable Gains(ValidationTable table, World world)
    {
        var economy = Calibration.Calibrate(world);
        var rows = PublishedTables.Read(table.Name).Select(p =>
        {
            var n = world.RegionIndex(p.Place);
            return new ValidationRow(p.Place, p.Measure, p.Measure switch
            {
                "gains_one_sector" => OneSector(world, n),
                "gains_multi_sector" => ManySectors(economy, n, economy.FinalShares.AsSpan(n * economy.Sectors, economy.Sectors)),
                _ => ManySectors(economy, n, ExactMeasures.Weights(economy, n)),
            }, p);
        }).ToList();
        return table with
        {
            Rows = rows,
            Checks =
            [
                Near(rows, "gains_one_sector", 0.3, 0.9),
                Near(rows, "gains_multi_sector", 1, 0.8),
                Near(rows, "gains_with_inputs", 1.5, 0.8),
            ],
        };
    }

    private static ValidationTable Tariff(ValidationTable table, World world)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), DeficitRule.Zero, Termination.Tight);
        var tariff = new double[world.Trade.Length];
        var home = world.RegionIndex("USA");
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var i = 0; i < world.RegionCount; i++)
                tariff[world.At(j, home, i)] = i == home ? 0 : 0.4;
        }

        var found = EquilibriumSolver.Solve(baseline, new Shock { Tariff = tariff }, Termination.Tight);
        var rows = PublishedTables.Read(table.Name).Select(p => new ValidationRow(
            p.Place, p.Measure, ExactMeasures.RealIncome(baseline, found, world.RegionIndex(p.Place)), p)).ToList();
        var correlation = Correlation.Pearson([.. rows.Select(r => r.Computed)], [.. rows.Select(r => r.Printed!.Published!.Value)]);
        return table with
        {
            Rows = rows,
            Checks = [new ValidationCheck($"correlation with the published column {correlation:0.0000}, above 0.99 expected", correlation > 0.99)],
        };
    }

    /// <summary>100·(1 − λ^(1/θ)), λ the domestic share of all spending.</summary>
    private static double OneSector(World world, int n)
    {
        double domestic = 0, all = 0;
        for (var j = 0; j < world.SectorCount; j++)
        {
            domestic += world.Trade[world.At(j, n, n)];
            for (var i = 0; i < world.RegionCount; i++)
                all += world.Trade[world.At(j, n, i)];
        }

        return 100 * (1 - Math.Pow(domestic / all, 1 / OneSectorTheta));
    }

    /// <summary>100·(1 − Π λ_j^(weight_j/θ_j)) over the sectors with domestic supply.</summary>
    private static double ManySectors(Economy economy, int n, ReadOnlySpan<double> weights)
    {
        var log = 0.0;
        for (var j = 0; j < economy.Sectors; j++)
        {
            var share = economy.ExpenditureShares[economy.At(j, n, n)];
            if (share > 0)
                log += weights[j] / economy.TradeElasticity[j] * Math.Log(share);
        }

        return 100 * (1 - Math.Exp(log));
    }

    private static ValidationCheck Near(List<ValidationRow> rows, string measure, double within, double atLeast)
    {
        var known = rows.Where(row => row.Measure == measure && row.Gap is not null).ToList();
        var near = known.Count(row => Math.Abs(row.Gap!.Value) <= within);
        return new ValidationCheck(
            $"{measure}: {near} of {known.Count} countries within {within} points of the published value, {atLeast:P0} expected",
            near >= atLeast * known.Count);
    }
}
