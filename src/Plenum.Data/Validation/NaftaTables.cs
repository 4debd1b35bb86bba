using Plenum.Checks;
using Plenum.Data.Worlds.Import;
using Plenum.Trade;
using Plenum.Welfare;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// The NAFTA experiment of Caliendo and Parro (2015): tariffs between Canada, Mexico and the United States from their 1993
/// to their 2005 levels, everything else as in 1993.
/// </summary>
public static class NaftaTables
{
    private const string Citation =
        "Caliendo, L. and Parro, F. (2015), Estimates of the Trade and Welfare Effects of NAFTA, Review of Economic Studies 82(1): 1-44";

    private const string Words =
        "first_order_welfare is the paper's one-step sum (its equation 15 with percentage changes), which it calls welfare; real_income is the exact change in the same equilibrium. ";

    private static readonly string[] Members = ["MEX", "CAN", "USA"];

    /// <summary>The three variants by table name.</summary>
    public static IReadOnlyList<string> Names { get; } = ["nafta", "nafta-fixed-deficits", "nafta-no-materials"];

    /// <summary>Computes one variant.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="folder">The optional data folder, or null.</param>
    public static ValidationTable Compute(string name, string? folder)
    {
        var table = name switch
        {
            "nafta" => new ValidationTable
            {
                Name = name,
                Title = "NAFTA, table 2: zero deficits",
                Citation = Citation,
                Remark = Words + "Published digits are two, so gaps up to 0.005 are rounding.",
            },
            "nafta-fixed-deficits" => new ValidationTable
            {
                Name = name,
                Title = "NAFTA with trade deficits as observed in 1993",
                Citation = Citation,
                Remark = Words + "Deficits are fixed as shares of world value added.",
            },
            _ => new ValidationTable
            {
                Name = "nafta-no-materials",
                Title = "NAFTA without intermediate goods, zero deficits",
                Citation = Citation,
                Remark = Words + "Output is all value added; final shares are then spending shares. The printed numbers are from memory.",
            },
        };
        var archive = folder is null ? null : Path.Combine(folder, "cp2015");
        if (archive is null || !Directory.Exists(archive))
            return table with { Skipped = "the archive of the paper (folder cp2015 of the data folder, $PLENUM_DATA) is not there" };
        var world = Cp2015Importer.Import(archive);
        if (name == "nafta-no-materials")
            world = WorldWithoutMaterials.Of(world);
        return Fill(table, world, name == "nafta-fixed-deficits" ? DeficitRule.Fixed : DeficitRule.Zero);
    }

    /// <summary>The shock: 2005 tariffs among the members.</summary>
    public static Shock Experiment(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (!world.TariffSchedules.TryGetValue("tariffs-2005", out var later))
            throw new BadInputException("no schedule tariffs-2005", $"world {world.Id}");
        var members = Members.Select(world.RegionIndex).ToArray();
        var tariff = world.TariffPercent.Select(percent => percent / 100).ToArray();
        for (var j = 0; j < world.SectorCount; j++)
        {
            foreach (var n in members)
            {
                foreach (var i in members)
                {
                    if (n != i)
                        tariff[world.At(j, n, i)] = later[world.At(j, n, i)] / 100;
                }
            }
        }

        return new Shock { Tariff = tariff };
    }

    private static ValidationTable Fill(ValidationTable table, World world, DeficitRule rule)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), rule, Termination.Tight);
        var shock = Experiment(world);
        var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
        var firstOrder = FirstOrderWelfare.Of(Comparison.WithBaseline(baseline, shock, found));
        var members = Members.Select(world.RegionIndex).ToArray();
        double Value(string measure, int n) => measure switch
        {
            "terms_of_trade" => 100 * firstOrder.TermsOfTrade[n],
            "volume_of_trade" => 100 * firstOrder.VolumeOfTrade[n],
            "first_order_welfare" => 100 * (firstOrder.TermsOfTrade[n] + firstOrder.VolumeOfTrade[n]),
            "real_wage" => ExactMeasures.RealWage(found, n),
            "imports_from_nafta" => ExactMeasures.Imports(baseline, found, n, members),
            _ => ExactMeasures.RealIncome(baseline, found, n),
        };
        var printed = PublishedTables.Read(table.Name);
        var independent = PublishedTables.Independent();
        var gap = 0.0;
        for (var n = 0; n < world.RegionCount; n++)
        {
            var other = independent[(table.Name, world.Regions[n].Code)];
            gap = Math.Max(gap, Math.Abs((found.WageChange[n] / other[0]) - 1));
            gap = Math.Max(gap, Math.Abs((found.ConsumerPriceChange[n] / other[1]) - 1));
            gap = Math.Max(gap, Math.Abs((ExactMeasures.RealIncome(baseline, found, n) / 100) + 1 - other[2]));
            gap = Math.Max(gap, Math.Abs((ExactMeasures.RealWage(found, n) / 100) + 1 - other[3]));
        }

        return table with
        {
            Rows =
            [
                .. printed.Select(p => new ValidationRow(p.Place, p.Measure, Value(p.Measure, world.RegionIndex(p.Place)), p)),
                .. Members.Select(code => new ValidationRow(code, "real_income", Value("real_income", world.RegionIndex(code)))),
            ],
            Checks =
            [
                new ValidationCheck(
                    $"wages, prices, real incomes and real wages of all {world.RegionCount} countries equal those of an independent slow solver to {gap:0.0e0}, 1e-9 expected",
                    gap <= 1e-9),
            ],
        };
    }
}
