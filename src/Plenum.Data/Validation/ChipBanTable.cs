using System.Globalization;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// A ban on China's imports of electrical and optical equipment (c14) in 2008, by one country, six, or all, at five trade
/// elasticities of that sector: against another solver's numbers, and against the order that any such ban must show.
/// </summary>
public static class ChipBanTable
{
    /// <summary>Name of the table.</summary>
    public const string Name = "chip-ban";

    private const string Sector = "c14";
    private const double OtherTheta = 5;
    private static readonly double[] Thetas = [10.6, 5, 2, 1, 0.76];
    private static readonly string[] Six = ["USA", "JPN", "KOR", "TWN", "NLD", "DEU"];
    private static readonly string[] Scopes = ["coalition", "usa", "everyone"];

    /// <summary>Computes the table.</summary>
    /// <param name="folder">The optional data folder, or null.</param>
    public static ValidationTable Compute(string? folder)
    {
        var table = new ValidationTable
        {
            Name = Name,
            Title = "A ban on China's imports of electronics by coalition and trade elasticity",
            Citation = "An independent solver on the same tables (World Input-Output Database, 2013 release, 2008); not a published result",
            Remark = "World is the change weighted by baseline incomes. The point is the spread: China's loss is twenty times larger at the lowest elasticity than at the highest, and the United States alone has a fifth to a ninth of the coalition's effect.",
        };
        var source = folder is null ? null : Path.Combine(folder, "wiod2013");
        if (source is null || !File.Exists(Path.Combine(source, "flows_2008.csv.gz")))
            return table with { Skipped = "the tables of 2008 (folder wiod2013 of the data folder, $PLENUM_DATA) are not there" };
        var world = HandbookWorld.Read(source);
        var results = Thetas.SelectMany(theta => Solve(world, theta)).ToDictionary(r => r.Measure, r => r.Change, StringComparer.Ordinal);
        double Of(string measure, string place)
        {
            var change = results[measure];
            return place == "WLD" ? change[^1] : change[world.RegionIndex(place)];
        }

        return table with
        {
            Rows = [.. PublishedTables.Read(Name).Select(p => new ValidationRow(p.Place, p.Measure, Of(p.Measure, p.Place), p))],
            Checks =
            [
                new ValidationCheck(
                    "China loses more the more countries join, at every elasticity",
                    Thetas.All(t => Of(Measure("usa", t), "CHN") > Of(Measure("coalition", t), "CHN")
                        && Of(Measure("coalition", t), "CHN") > Of(Measure("everyone", t), "CHN"))),
                new ValidationCheck(
                    "China loses more the lower the elasticity, whoever bans",
                    Scopes.All(s => Thetas.Zip(Thetas.Skip(1)).All(t => Of(Measure(s, t.First), "CHN") > Of(Measure(s, t.Second), "CHN")))),
                new ValidationCheck(
                    "Korea and Taiwan lose more than the United States by the coalition's ban",
                    Thetas.All(t => Math.Max(Of(Measure("coalition", t), "KOR"), Of(Measure("coalition", t), "TWN")) < Of(Measure("coalition", t), "USA"))),
            ],
        };
    }

    private static string Measure(string scope, double theta) =>
        string.Create(CultureInfo.InvariantCulture, $"by_{scope}_theta_{theta}");

    private static IEnumerable<(string Measure, double[] Change)> Solve(World world, double theta)
    {
        var sector = world.SectorIndex(Sector);
        var elasticities = Enumerable.Range(0, world.SectorCount).Select(j => j == sector ? theta : OtherTheta).ToArray();
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world, elasticities), DeficitRule.Zero, Termination.Tight);
        var china = world.RegionIndex("CHN");
        foreach (var scope in Scopes)
        {
            var kept = new double[world.Trade.Length];
            Array.Fill(kept, 1);
            for (var i = 0; i < world.RegionCount; i++)
            {
                var code = world.Regions[i].Code;
                if (i != china && (scope == "everyone" || code == "USA" || (scope == "coalition" && Six.Contains(code, StringComparer.Ordinal))))
                    kept[world.At(sector, china, i)] = 0;
            }

            var found = EquilibriumSolver.Solve(baseline, new Shock { SupplyKept = kept }, Termination.Tight);
            var changes = Enumerable.Range(0, world.RegionCount).Select(n => ExactMeasures.RealIncome(baseline, found, n)).ToList();
            var whole = changes.Select((x, n) => x * baseline.Income[n]).Sum() / baseline.Income.Sum();
            yield return (Measure(scope, theta), [.. changes, whole]);
        }
    }
}
