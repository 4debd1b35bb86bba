using Plenum.Axes;
using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Knowledge;

/// <summary>Whole paths: against a second implementation that shares no code, and the laws they must obey.</summary>
public sealed class PathSolverTests
{
    [Theory]
    [InlineData(DiffusionVariant.Suppliers, 0.2)]
    [InlineData(DiffusionVariant.Suppliers, 0.6)]
    [InlineData(DiffusionVariant.Producers, 0.4)]
    [InlineData(DiffusionVariant.Linear, 0.4)]
    public void EqualsTheSlowPath(DiffusionVariant variant, double beta)
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(5, channels: true));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero, Termination.Tight);
        var costs = Shocks.Around(data, 1, 1.4);
        var n = data.Countries;
        var open = Enumerable.Range(0, n * n).Select(x => x / n == x % n || (x / n != 1 && x % n != 1) ? 1 : 0.5).ToArray();
        var access = new ChannelAccess(new Dictionary<string, double[]> { [Channels.CoAuthorship] = open, [Channels.Compute] = open });
        var p = new KnowledgeParameters { Beta = beta, Variant = variant, ComputeElasticity = 0.2, Leakage = 0.1 };
        var path = PathSolver.Solve(baseline, new FixedPath(costs, access), p, 6, termination: Termination.Tight);

        var anchor = SlowReference.Anchor(data, SlowReference.SolveBaseline(data, DeficitRule.Zero));
        var before = SlowReference.Solve(anchor, Shock.None, DeficitRule.Zero);
        var stock = Enumerable.Repeat(1.0, n * data.Sectors).ToArray();
        var compute = Enumerable.Repeat(1.0, n).ToArray();
        var years = new double[n];
        for (var t = 0; t <= 6; t++)
        {
            var slow = SlowReference.Solve(
                anchor, new Shock { IcebergChange = costs.IcebergChange, TechnologyChange = stock }, DeficitRule.Zero);
            for (var c = 0; c < n; c++)
            {
                var price = slow.ConsumerPriceChange[c] / before.ConsumerPriceChange[c];
                Assert.Equal(slow.Income[c] / before.Income[c] / price, path.Years[t].RealIncomeChange[c], 1e-9);
                Assert.Equal(slow.WageChange[c] / price, path.Years[t].RealWageChange[c], 1e-9);
            }

            for (var at = 0; at < stock.Length; at++)
                Assert.Equal(stock[at], path.Years[t].State.Stock[at], 1e-9);
            var denied = access.ByChannel[Channels.Compute];
            (var next, compute) = SlowLaw.Next(anchor, p, stock, compute, years, slow.ExpenditureShares, access);
            for (var c = 0; c < n; c++)
                years[c] = Enumerable.Range(0, n).Any(i => i != c && denied[(c * n) + i] < 1) && c != 2 ? years[c] + 1 : 0;
            stock = next;
        }

        Assert.True(variant == DiffusionVariant.Linear || path.Horizon.AiKnowledgeChange[1] < 0.99);
    }

    [Fact]
    public void WithoutAMeasureThePathIsFlatToTheLastBit() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Double[0, 0.9], Gen.Int[0, 2], Gen.Bool).Sample(
            (seed, beta, variant, fixedDeficits) =>
            {
                var data = Calibration.Calibrate(SmallWorlds.Make(seed, channels: true));
                var baseline = EquilibriumSolver.SolveBaseline(data, fixedDeficits ? DeficitRule.Fixed : DeficitRule.Zero);
                // Ones written out: the solver must see that nothing changed, not a null.
                var ones = Enumerable.Repeat(1.0, data.ExpenditureShares.Length).ToArray();
                foreach (var shock in new[] { Shock.None, new Shock { IcebergChange = ones } })
                {
                    var path = PathSolver.Solve(
                        baseline, new FixedPath(shock), new KnowledgeParameters { Beta = beta, Variant = (DiffusionVariant)variant, AiDividend = 0.05, ComputeElasticity = 0.3 }, 4);
                    foreach (var year in path.Years)
                    {
                        Assert.True(year.State.IsFlat);
                        Assert.All(year.RealIncomeChange, x => Assert.Equal(1.0, x));
                        Assert.Equal(1.0, year.WorldRealIncomeChange);
                        Assert.Equal(1.0, year.WorldAiKnowledgeChange);
                    }
                }
            },
            iter: 8);

    [Theory]
    [InlineData(DiffusionVariant.Linear, 0.4)]
    [InlineData(DiffusionVariant.Suppliers, 0)]
    public void WhereTradeDoesNotTeachThePathStaysStatic(DiffusionVariant variant, double beta)
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(3));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero);
        var shock = Shocks.Around(data, 0, 1.5);
        var path = PathSolver.Solve(baseline, new FixedPath(shock), new KnowledgeParameters { Beta = beta, Variant = variant }, 5);
        var alone = EquilibriumSolver.Solve(baseline, shock);
        for (var c = 0; c < data.Countries; c++)
        {
            var once = alone.Income[c] / baseline.Income[c] / alone.ConsumerPriceChange[c];
            foreach (var year in path.Years)
                Assert.Equal(once, year.RealIncomeChange[c], 1e-9);
        }
    }

    /// <summary>Later years start from what the earlier ones say about them, and still are the equilibria that a solve from nothing finds.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(2)]
    public void AYearStartedFromTheYearsBeforeIsTheYearSolvedFromNothing(double mobility)
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(5, channels: true));
        var baseline = EquilibriumSolver.SolveBaseline(
            data, DeficitRule.Zero, Termination.Tight, Substitution.CobbDouglas with { Mobility = mobility });
        var shocks = new[] { Shocks.Around(data, 1, 1.4), Shocks.Around(data, 1, 1.6) };
        var scenario = new FixedPath(year => shocks[year < 2029 ? 0 : 1]);
        var path = PathSolver.Solve(baseline, scenario, new KnowledgeParameters { Beta = 0.5, AiDividend = 0 }, 12);
        int warm = 0, cold = 0;
        foreach (var year in path.Years)
        {
            var shock = scenario.ShockAt(year.Year);
            var alone = EquilibriumSolver.Solve(
                baseline, new Shock { IcebergChange = shock.IcebergChange, TechnologyChange = year.State.IsFlat ? null : year.State.Stock });
            for (var c = 0; c < data.Countries; c++)
                Assert.Equal(alone.Income[c] / baseline.Income[c] / alone.ConsumerPriceChange[c], year.RealIncomeChange[c], 2e-9);
            if (year.T < 10)
                continue;
            warm += year.Report.Sweeps;
            cold += alone.Report.Sweeps;
        }

        Assert.True(warm < cold / 2, $"{warm} sweeps where a start from nothing takes {cold}");
    }

    [Fact]
    public void SwappingTwoIdenticalCountriesSwapsTheResults()
    {
        var data = Calibration.Calibrate(Twins());
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero, Termination.Tight);
        var p = new KnowledgeParameters { Beta = 0.4 };
        var first = PathSolver.Solve(baseline, new FixedPath(Shocks.Around(data, 0, 1.5)), p, 5, termination: Termination.Tight);
        var second = PathSolver.Solve(baseline, new FixedPath(Shocks.Around(data, 1, 1.5)), p, 5, termination: Termination.Tight);
        var (a, b) = (first.Horizon.RealIncomeChange, second.Horizon.RealIncomeChange);
        Assert.Equal(a[0], b[1], 1e-10);
        Assert.Equal(a[1], b[0], 1e-10);
        Assert.Equal(a[2], b[2], 1e-10);
        Assert.NotEqual(a[0], a[1], 1e-4);
    }

    [Fact]
    public void MeasuresAlreadyInForceAreComparedAgainst()
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(8, channels: true));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero, Termination.Tight);
        var n = data.Countries;
        var open = Enumerable.Range(0, n * n).Select(x => x / n == x % n ? 1 : 0.6).ToArray();
        var inForce = new FixedPath(
            Shocks.Around(data, 1, 1.2), new ChannelAccess(new Dictionary<string, double[]> { [Channels.CoAuthorship] = open, [Channels.Compute] = open }));
        var p = new KnowledgeParameters { ComputeElasticity = 0.3 };
        var still = PathSolver.Solve(baseline, inForce, p, 4, termination: Termination.Tight, reference: inForce);
        Assert.True(still.Horizon.State.IsFlat);
        Assert.All(still.Horizon.RealIncomeChange, x => Assert.Equal(1.0, x));

        // The same world with the measure calibrated into it, so that nothing is in force any more: equal effects of the next one.
        var more = new FixedPath(Shocks.Around(data, 1, 1.2 * 1.3));
        var costs = new FixedPath(Shocks.Around(data, 1, 1.2));
        var path = PathSolver.Solve(baseline, more, p, 4, termination: Termination.Tight, reference: costs);
        var shifted = EquilibriumSolver.Solve(baseline, Shocks.Around(data, 1, 1.2), Termination.Tight);
        var moved = data with { ExpenditureShares = shifted.ExpenditureShares, ValueAdded = shifted.LabourIncome, Deficit = shifted.Deficit };
        var there = EquilibriumSolver.SolveBaseline(moved, DeficitRule.Zero, Termination.Tight);
        var same = PathSolver.Solve(there, new FixedPath(Shocks.Around(data, 1, 1.3)), p, 4, termination: Termination.Tight);
        for (var t = 0; t <= 4; t++)
        {
            for (var c = 0; c < n; c++)
            {
                Assert.Equal(same.Years[t].RealIncomeChange[c], path.Years[t].RealIncomeChange[c], 1e-9);
                Assert.Equal(same.Years[t].AiKnowledgeChange[c], path.Years[t].AiKnowledgeChange[c], 1e-9);
                Assert.Equal(same.Years[t].State.Stock[c * 4], path.Years[t].State.Stock[c * 4], 1e-9);
            }
        }
    }

    [Fact]
    public void ATechnologyMeasureActsWithoutBeingLearned()
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(4));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero);
        var technology = Enumerable.Range(0, data.Countries * data.Sectors).Select(at => at < data.Sectors ? 1.2 : 1).ToArray();
        var path = PathSolver.Solve(
            baseline, new FixedPath(new Shock { TechnologyChange = technology }), new KnowledgeParameters { Variant = DiffusionVariant.Linear }, 2);
        Assert.True(path.Horizon.State.IsFlat);
        Assert.True(path.Years[0].RealIncomeChange[0] > 1);
        Assert.Equal(path.Years[0].RealIncomeChange[0], path.Horizon.RealIncomeChange[0], 1e-12);
    }

    [Fact]
    public void AiInProductionIsWorthTheDividend()
    {
        // Every country's AI knowledge falls by what T years of baseline growth add: world income falls by about the dividend.
        var world = SmallWorlds.Make(6);
        var data = Calibration.Calibrate(world);
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero);
        const int years = 10;
        var p = new KnowledgeParameters { AiDividend = 0.01, AiGrowth = 0.2 };
        var production = AiInProduction.Of(baseline, p, years)!;
        var technology = Enumerable.Repeat(1.0, data.Countries * data.Sectors).ToArray();
        production.Apply([.. Enumerable.Repeat(Math.Pow(1.2, -years), data.Countries)], technology);
        double loss = 0, all = 0;
        for (var at = 0; at < technology.Length; at++)
        {
            var j = at % data.Sectors;
            var valueAdded = data.ValueAddedShares[at] * baseline.Output[at];
            loss += valueAdded * -Math.Log(technology[at]) / data.TradeElasticity[j];
            all += valueAdded;
            Assert.True(world.Sectors[j].AiRole == AiRole.None ? technology[at] < 1 : technology[at] == 1);
        }

        Assert.Equal(0.01, loss / all, 1e-12);
    }

    [Fact]
    public void TheLongRunIsAFixedPointBeyondTheHorizon()
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(9));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero);
        var scenario = new FixedPath(Shocks.Around(data, 0, 1.5));
        var p = new KnowledgeParameters { Beta = 0.3 };
        var longRun = LongRun.Solve(PathSolver.Solve(baseline, scenario, p, 5), scenario)!;
        var far = PathSolver.Solve(baseline, scenario, p with { Growth = 0.5, AiGrowth = 0.5 }, 120).Horizon;
        var near = PathSolver.Solve(baseline, scenario, p, 5).Horizon;
        Assert.Equal(far.RealIncomeChange[0], longRun.RealIncomeChange[0], 1e-6);
        Assert.True(longRun.RealIncomeChange[0] < near.RealIncomeChange[0]);
    }

    [Fact]
    public void ImpossibleHorizonsAreRefused()
    {
        var data = Calibration.Calibrate(SmallWorlds.Make(1));
        var baseline = EquilibriumSolver.SolveBaseline(data, DeficitRule.Zero);
        var error = Assert.Throws<BadInputException>(
            () => PathSolver.Solve(baseline, new FixedPath(Shock.None), new KnowledgeParameters(), -1));
        Assert.Contains("-1", error.Message, StringComparison.Ordinal);
        Assert.Throws<BadInputException>(
            () => PathSolver.Solve(baseline, new FixedPath(Shock.None), new KnowledgeParameters { Beta = 1 }, 2));
    }

    /// <summary>Three countries, the first two alike in everything.</summary>
    private static World Twins()
    {
        var w = SmallWorlds.Make(2, n: 3, sectors: 2);
        var trade = (double[])w.Trade.Clone();
        var tariff = (double[])w.TariffPercent.Clone();
        int Swap(int c) => c == 0 ? 1 : c == 1 ? 0 : 2;
        for (var j = 0; j < 2; j++)
        {
            for (var m = 0; m < 3; m++)
            {
                for (var i = 0; i < 3; i++)
                {
                    trade[w.At(j, m, i)] = (w.Trade[w.At(j, m, i)] + w.Trade[w.At(j, Swap(m), Swap(i))]) / 2;
                    tariff[w.At(j, m, i)] = (w.TariffPercent[w.At(j, m, i)] + w.TariffPercent[w.At(j, Swap(m), Swap(i))]) / 2;
                }
            }
        }

        double[] Same(double[] plane, int width)
        {
            var same = (double[])plane.Clone();
            Array.Copy(plane, 0, same, width, width);
            return same;
        }

        return new World
        {
            Id = "twins",
            Year = w.Year,
            Regions = w.Regions,
            Sectors = w.Sectors,
            Trade = trade,
            TariffPercent = tariff,
            Inputs = Same(w.Inputs, 4),
            ValueAdded = Same(w.ValueAdded, 2),
            Final = Same(w.Final, 2),
            Elasticities = w.Elasticities,
        };
    }
}
