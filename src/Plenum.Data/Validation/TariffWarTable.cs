using MathNet.Numerics.Statistics;
using Plenum.Bargaining;
using Plenum.Coalitions;
using Plenum.Data.Worlds;
using Plenum.Trade;

namespace Plenum.Data.Validation;

/// <summary>
/// A tariff war of every country against every other in 2014, without intermediate goods: Nash tariffs and losses beside the
/// printed ones, with the paper's trade elasticities on this project's world.
/// </summary>
public static class TariffWarTable
{
    /// <summary>Name of the table.</summary>
    public const string Name = "tariff-war";

    private const string WorldId = "world-2014";
    private const double Services = 10;

    // Estimates of the paper's appendix. Of the sectors of ours that join several of theirs, C20-C23 takes the value of chemicals and
    // pharmaceuticals, most of its trade (plastics 1.69, minerals 1.47), the other the plain mean. Services: 10 in the paper's text,
    // 4 in its appendix; only 10 gives the printed tariffs of countries that export services.
    private static readonly Dictionary<string, double> Theta = new(StringComparer.Ordinal)
    {
        ["A"] = 0.69,
        ["B"] = 13.53,
        ["C10-C12"] = 0.47,
        ["C13-C15"] = 3.33,
        ["C16-C18_C31_C32"] = (5.73 + 8.50 + 1.64) / 3,
        ["C19"] = 14.94,
        ["C20-C23"] = 0.92,
        ["C24-C25"] = 3.28,
        ["C26"] = 3.44,
        ["C27"] = 3.44,
        ["C28_C33"] = 3.64,
        ["C29-C30"] = 1.38,
    };

    private static readonly string[] Deviators = ["USA", "CHN", "DEU", "IRL", "RUS"];

    /// <summary>Computes the table on the embedded world.</summary>
    public static ValidationTable Compute()
    {
        var printed = PublishedTables.Read(Name);
        var table = new ValidationTable
        {
            Name = Name,
            Title = "A tariff war of all countries in 2014: Nash tariffs and real income, without intermediate goods",
            Citation = "Lashkaripour, A. (2021), The Cost of a Global Tariff War: A Sufficient Statistics Approach, Journal of International Economics 131, 103419, table 2, baseline model",
            Remark = "Elasticities are the paper's: 10 in services, as its text says (its appendix says 4, with which Luxembourg's tariff would be 27 and not 12 %), and "
                + "chemicals' 0.92 for all of C20-C23 (a mean with plastics and minerals would give Ireland 66 %). What is left: the paper has 56 industries, this world 24; the paper starts "
                + "from the tariffs applied in 2014, this world knows none. Tariffs are in percent.",
        };
        if (!WorldLibrary.Ids.Contains(WorldId, StringComparer.Ordinal))
            return table with { Skipped = "the embedded world is not there" };
        var world = WorldWithoutMaterials.Of(WorldLibrary.Open(WorldId));
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(world, [.. world.Sectors.Select(s => Theta.GetValueOrDefault(s.Code, Services))]), DeficitRule.Zero, Termination.Tight);
        Player[] players = [.. world.Regions.Select((r, n) => new Player(r.Code, [n]))];
        var game = new TariffGame(baseline, Shock.None, players, [.. Enumerable.Repeat(true, world.SectorCount)]);
        var nash = FormulaNash.Of(game);
        var income = game.RealIncome(nash.Equilibrium);
        double Of(string measure, string place) => measure == "nash_tariff"
            ? 100 * nash.Tariffs.Rates[world.RegionIndex(place)]![0]
            : 100 * (income[world.RegionIndex(place)] - 1);
        ValidationRow[] rows = [.. printed.Select(p => new ValidationRow(p.Place, p.Measure, Of(p.Measure, p.Place), p))];
        return table with { Rows = rows, Checks = [.. Checks(game, nash, rows)] };
    }

    private static IEnumerable<ValidationCheck> Checks(TariffGame game, FormulaNash nash, ValidationRow[] rows)
    {
        yield return new ValidationCheck($"the closed form and the equilibrium agree after {nash.Rounds} rounds", nash.Converged);
        var worst = 0.0;
        foreach (var code in Deviators)
        {
            var p = game.Baseline.Anchor.World.RegionIndex(code);
            var best = BestResponse.Of(game, nash.Tariffs, p, nash.Equilibrium);
            worst = Math.Max(worst, 100 * (best.Payoff - game.Payoff(p, game.RealIncome(nash.Equilibrium))));
        }

        yield return new ValidationCheck(
            FormattableString.Invariant($"direct optimisation gains none of {string.Join(", ", Deviators)} more than 0.002 % of income over the closed form; found {worst:0.00000} %"), worst <= 0.002);
        foreach (var (measure, least) in ((string, double)[])[("nash_tariff", 0.95), ("real_income", 0.95)])
        {
            ValidationRow[] mine = [.. rows.Where(r => r.Measure == measure)];
            var correlation = Correlation.Pearson([.. mine.Select(r => r.Computed)], [.. mine.Select(r => r.Printed!.Published!.Value)]);
            yield return new ValidationCheck(
                FormattableString.Invariant(
                    $"{measure}: correlation {correlation:0.000} over {mine.Length} countries, at least {least} expected; mean {mine.Average(r => r.Computed):0.00}, published {mine.Average(r => r.Printed!.Published!.Value):0.00}"),
                correlation >= least);
        }

        yield return new ValidationCheck("every country loses", rows.Where(r => r.Measure == "real_income").All(r => r.Computed < 0));
    }
}
