using Plenum.Axes;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Trade;

/// <summary>Laws with an answer known without a solver.</summary>
public sealed class ClosedFormLaws
{
    private const int Tries = 25;

    /// <summary>Real income of exact autarky = Π π_nn^(Ω/θ) where nobody taxes (Costinot and Rodríguez-Clare 2014).</summary>
    [Fact]
    public void AutarkyLosesWhatTheDomesticSharesSay() =>
        Draws.Knobs.Sample(knobs =>
        {
            var baseline = Draws.Baseline(knobs with { HighestTariff = 0 });
            for (var n = 0; n < knobs.Countries; n++)
            {
                var alone = Shocks.Alone(baseline.Anchor, n);
                if (ShockMenu.SellsOnly(baseline.Anchor, alone))
                    continue; // What is left of the others' trade cannot balance.
                var found = EquilibriumSolver.Solve(baseline, alone, Termination.Tight);
                var exact = ClosedForms.AutarkyLogRealIncome(baseline.Anchor, n);
                Assert.Equal(exact, LogRealIncome(baseline, found, n), 1e-10);
            }
        }, iter: Tries, threads: 1);

    /// <summary>Costs ten thousandfold are as good as a ban at θ ≥ 4, and the engine must get there too.</summary>
    [Fact]
    public void ProhibitiveCostsReachTheSameAutarky() =>
        Draws.Knobs.Sample(knobs =>
        {
            var baseline = Draws.Baseline(knobs with { HighestTariff = 0, Theta = (4, 12) });
            if (ShockMenu.SellsOnly(baseline.Anchor, Shocks.Alone(baseline.Anchor, 0)))
                return; // The ban that the costs come near to has no equilibrium.
            var found = EquilibriumSolver.Solve(baseline, Shocks.Around(baseline.Anchor, 0, 1e4), Termination.Tight);
            Assert.Equal(ClosedForms.AutarkyLogRealIncome(baseline.Anchor, 0), LogRealIncome(baseline, found, 0), 1e-7);
        }, iter: Tries, threads: 1);

    /// <summary>ln(ŵ/P̂) = −Σ Ω (ln π̂_nn − ln λ̂)/θ, whatever the shock, where the country buys from itself.</summary>
    [Fact]
    public void TheRealWageFollowsFromDomesticSharesAlone() =>
        Gen.Select(Draws.Knobs, Draws.Changes, Draws.Rules).Sample((knobs, change, rule) =>
        {
            var baseline = Draws.Baseline(knobs, rule);
            var e = baseline.Anchor;
            var shock = change(e);
            if (!EconomicLaws.Solvable(baseline, shock, out var found))
                return;
            for (var n = 0; n < e.Countries; n++)
            {
                var omega = ClosedForms.Weights(e, n);
                var sum = 0.0;
                for (var j = 0; j < e.Sectors; j++)
                {
                    var change1 = found.ExpenditureShares[e.At(j, n, n)] / e.ExpenditureShares[e.At(j, n, n)];
                    sum -= omega[j] * Math.Log(change1 / shock.TechnologyChange![(n * e.Sectors) + j]) / e.TradeElasticity[j];
                }

                Assert.Equal(sum, Math.Log(found.WageChange[n] / found.ConsumerPriceChange[n]), 1e-10);
            }
        }, iter: Tries, threads: 1);

    /// <summary>Without inputs, a common rise of productivity by p moves no trade and raises every real income by p.</summary>
    [Fact]
    public void CommonProgressMovesNoTrade() =>
        Gen.Select(Draws.Knobs, Gen.Double[-0.3, 0.6]).Sample((knobs, p) =>
        {
            var baseline = Draws.Baseline(knobs with { ValueAddedShare = (1, 1) });
            var e = baseline.Anchor;
            var found = EquilibriumSolver.Solve(baseline, new Shock
            {
                TechnologyChange = [.. from n in Enumerable.Range(0, e.Countries)
                                       from j in Enumerable.Range(0, e.Sectors)
                                       select Math.Pow(1 + p, e.TradeElasticity[j])],
            }, Termination.Tight);
            Same.All(e.ExpenditureShares, found.ExpenditureShares, 1e-10, "shares");
            for (var n = 0; n < e.Countries; n++)
                Assert.Equal(Math.Log(1 + p), LogRealIncome(baseline, found, n), 1e-10);
        }, iter: Tries, threads: 1);

    /// <summary>Twice the labour everywhere: half the wage in world value added, twice the real income.</summary>
    [Fact]
    public void TwiceTheLabourEverywhereIsTwiceTheIncome() =>
        Draws.Knobs.Sample(knobs =>
        {
            var baseline = Draws.Baseline(knobs);
            var e = baseline.Anchor;
            var found = EquilibriumSolver.Solve(
                baseline, new Shock { LabourChange = [.. Enumerable.Repeat(2.0, e.Countries)] }, Termination.Tight);
            Same.All([.. Enumerable.Repeat(0.5, e.Countries)], found.WageChange, 1e-10, "wages");
            Same.All(e.ExpenditureShares, found.ExpenditureShares, 1e-10, "shares");
            for (var n = 0; n < e.Countries; n++)
                Assert.Equal(Math.Log(2), LogRealIncome(baseline, found, n), 1e-10);
        }, iter: Tries, threads: 1);

    /// <summary>Lerner (1936): a uniform import tariff and a uniform export tax of the same rate are the same policy.</summary>
    [Fact]
    public void AnImportTariffIsAnExportTax() =>
        Gen.Select(Draws.Knobs, Gen.Double[0.01, 1.5]).Sample((knobs, rate) =>
        {
            var baseline = Draws.Baseline(knobs with { HighestTariff = 0 });
            var e = baseline.Anchor;
            var tariff = EquilibriumSolver.Solve(
                baseline, Shocks.Tariffs(e, (_, n, _, _) => n == 0 ? rate : 0), Termination.Tight);
            var tax = EquilibriumSolver.Solve(
                baseline, new Shock { ExportTax = Shocks.Cube(e, (_, _, i) => i == 0 ? rate : 0, 0) }, Termination.Tight);
            Same.All(tariff.ExpenditureShares, tax.ExpenditureShares, 1e-9, "shares");
            for (var n = 0; n < e.Countries; n++)
                Assert.Equal(LogRealIncome(baseline, tariff, n), LogRealIncome(baseline, tax, n), 1e-9);
        }, iter: Tries, threads: 1);

    /// <summary>Two countries that mirror each other stay mirrored, and a symmetric shock leaves their relative wage alone.</summary>
    [Fact]
    public void SymmetricCountriesStaySymmetric()
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(Mirror()), DeficitRule.Zero, Termination.Tight);
        var found = EquilibriumSolver.Solve(baseline, Shocks.AllBorders(baseline.Anchor, 1.7), Termination.Tight);
        Same.All([1, 1], found.WageChange, 1e-12, "wages");
        Assert.Equal(found.ConsumerPriceChange[0], found.ConsumerPriceChange[1], 1e-12);
        Assert.Equal(0.8 / (0.8 + (0.2 * Math.Pow(1.7, -4))), found.ExpenditureShares[0], 1e-12);
        Assert.Equal(0.8 / (0.8 + (0.2 * Math.Pow(1.7, -7))), found.ExpenditureShares[4], 1e-12);
    }

    /// <summary>Two countries, two sectors; each buys a fifth abroad and spends half of what it makes on inputs.</summary>
    private static World Mirror() => new()
    {
        Id = "mirror",
        Year = 2000,
        Regions = [new Region("AAA", "One"), new Region("BBB", "Other")],
        Sectors = [new Sector("S1", "First"), new Sector("S2", "Second")],
        Trade = [80, 20, 20, 80, 80, 20, 20, 80],
        Inputs = [30, 20, 20, 30, 30, 20, 20, 30],
        ValueAdded = [50, 50, 50, 50],
        Final = [50, 50, 50, 50],
        TariffPercent = new double[8],
        Elasticities = [new SectorElasticity(4), new SectorElasticity(7)],
    };

    private static double LogRealIncome(Baseline baseline, Equilibrium found, int country) =>
        Math.Log(found.Income[country] / baseline.Income[country] / found.ConsumerPriceChange[country]);
}
