using Plenum.Checks;
using Plenum.Data.Worlds;
using Plenum.Exposure;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Exposure;

/// <summary>The derivatives of the linearised model against differences of the full solver.</summary>
public sealed class LinearisedModelTests
{
    /// <summary>Relative to the derivative itself, or to a thousandth where it is smaller than that.</summary>
    private const double Within = 1e-6;

    private static readonly Termination Tightest = new(1e-13);

    public static TheoryData<WorldKnobs, DeficitRule> Worlds => new()
    {
        { new WorldKnobs { Seed = 41 }, DeficitRule.Zero },
        { new WorldKnobs { Seed = 42, HighestTariff = 60 }, DeficitRule.Fixed },
        { new WorldKnobs { Seed = 43, Countries = 5, Sectors = 2, HighestTariff = 40 }, DeficitRule.OwnShare },
        { new WorldKnobs { Seed = 44, ZeroFlows = 0.3, NegativeInputs = 0.2, Services = 1 }, DeficitRule.Zero },
        { new WorldKnobs { Seed = 45, Countries = 2, Sectors = 1, Theta = (5, 5) }, DeficitRule.Zero },
        { new WorldKnobs { Seed = 46, Countries = 3, Sectors = 6, ValueAddedShare = (0.1, 0.3), Theta = (1, 20), LowestTariff = -20 }, DeficitRule.OwnShare },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void DerivativesAreThoseOfTheSolver(WorldKnobs knobs, DeficitRule rule)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Make(knobs)), rule, Tightest);
        Compare(baseline, Shock.None, baseline.Equilibrium);
    }

    public static TheoryData<string> Battery => [.. WorldMenu.Small.Keys];

    /// <summary>
    /// Worlds built to break solvers: own productivity and the cost of the largest import. Where a solver's digits run short the
    /// differences are the less exact side, so the bound is wider.
    /// </summary>
    [Theory]
    [MemberData(nameof(Battery))]
    public void HardWorldsHaveDerivativesToo(string name)
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Make(WorldMenu.Small[name])), DeficitRule.Zero, Termination.Tight);
        var e = baseline.Anchor;
        var model = new LinearisedModel(baseline);
        var workspace = new Workspace();
        for (var n = 0; n < e.Countries; n++)
        {
            var found = model.Of(n);
            var flow = Enumerable.Range(0, e.Sectors).SelectMany(j => Enumerable.Range(0, e.Countries).Where(i => i != n).Select(i => e.At(j, n, i)))
                .MaxBy(at => e.ExpenditureShares[at]);
            foreach (var (exact, derivative) in ((double, double)[])
                [
                    (Difference(x => new Shock { TechnologyChange = Moved(Ones(e.Countries * e.Sectors), n * e.Sectors, v => v * Math.Exp(x)) }), found.Technology[n * e.Sectors]),
                    (Difference(x => new Shock { IcebergChange = Moved(Ones(e.Tariff.Length), flow, v => v * Math.Exp(x)) }), found.IcebergCost[flow]),
                ])
            {
                Assert.True(Math.Abs(exact - derivative) <= 1e-5 * Math.Max(Math.Abs(exact), 1e-3), $"country {n}: {exact:r} by differences, {derivative:r}");
            }

            double Difference(Func<double, Shock> move) => Differences(
                x => RealIncome.Change(Comparison.WithBaseline(baseline, move(x), EquilibriumSolver.Solve(baseline, move(x), Termination.Tight, workspace))), 5e-4)[n];
        }
    }

    /// <summary>The shipped world: China's technology in electronics, and its cost of buying them from Korea, for everyone.</summary>
    [Fact]
    public void TheShippedWorldAgrees()
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldLibrary.Open()), DeficitRule.Zero, Tightest);
        var (e, world) = (baseline.Anchor, baseline.Anchor.World);
        var (china, korea, chips) = (world.RegionIndex("CHN"), world.RegionIndex("KOR"), world.SectorIndex("C26"));
        var (plane, flow) = ((china * e.Sectors) + chips, e.At(chips, china, korea));
        var model = new LinearisedModel(baseline);
        var workspace = new Workspace();
        double[] Exact(Func<double, Shock> move) => Differences(x => [.. RealIncome.Change(
            Comparison.WithBaseline(baseline, move(x), EquilibriumSolver.Solve(baseline, move(x), Tightest, workspace))).Select(v => Math.Log(v))], 1e-2);
        var technology = Exact(x => new Shock { TechnologyChange = Moved(Ones(e.Countries * e.Sectors), plane, v => v * Math.Exp(x)) });
        var iceberg = Exact(x => new Shock { IcebergChange = Moved(Ones(e.Tariff.Length), flow, v => v * Math.Exp(x)) });
        foreach (var code in (string[])["CHN", "USA", "KOR", "TWN", "DEU"])
        {
            var n = world.RegionIndex(code);
            var found = model.Of(n);
            Assert.Equal(technology[n], found.Technology[plane], Within * Math.Max(Math.Abs(technology[n]), 1e-3));
            Assert.Equal(iceberg[n], found.IcebergCost[flow], Within * Math.Max(Math.Abs(iceberg[n]), 1e-3));
        }
    }

    /// <summary>Also away from the baseline, with export taxes and changed tariffs in force.</summary>
    [Fact]
    public void DerivativesHoldAtACounterfactual()
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Seed = 47 })), DeficitRule.Zero, Tightest);
        var e = baseline.Anchor;
        var shock = new Shock
        {
            Tariff = Shocks.Cube(e, (j, n, i) => 0.1 * ((j + n + (2 * i)) % 5), 0),
            ExportTax = Shocks.Cube(e, (j, n, i) => 0.05 * ((j + i) % 3), 0),
            IcebergChange = Shocks.Cube(e, (j, n, i) => 1 + (0.1 * ((n + i) % 3)), 1),
        };
        Compare(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Tightest));
    }

    /// <summary>A country's productivity everywhere at once is worth what a smaller unit of account is not: real incomes answer as the sum of sectors.</summary>
    [Fact]
    public void TheDerivativeOfASumIsTheSumOfDerivatives()
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Seed = 48 })), DeficitRule.Zero, Tightest);
        var model = new LinearisedModel(baseline);
        var whole = model.OfSum([0.2, 0, 0.5, 0.3]);
        WelfareGradient[] parts = [model.Of(0), model.Of(2), model.Of(3)];
        for (var at = 0; at < whole.IcebergCost.Length; at++)
            Assert.Equal((0.2 * parts[0].IcebergCost[at]) + (0.5 * parts[1].IcebergCost[at]) + (0.3 * parts[2].IcebergCost[at]), whole.IcebergCost[at], 1e-13);
    }

    [Fact]
    public void OptionsBeyondThePlainModelAreRefused()
    {
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Seed = 41 })), DeficitRule.Zero, null, new Substitution(Final: 0.9));
        Assert.Contains("plain model", Assert.Throws<BadInputException>(() => new LinearisedModel(baseline)).Message, StringComparison.Ordinal);
    }

    private static void Compare(Baseline baseline, Shock at, Equilibrium point)
    {
        var e = baseline.Anchor;
        var model = new LinearisedModel(baseline, point);
        WelfareGradient[] found = [.. Enumerable.Range(0, e.Countries).Select(model.Of)];
        var workspace = new Workspace();
        double[] LogIncome(Shock shock) =>
            [.. RealIncome.Change(Comparison.WithBaseline(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Tightest, workspace, point))).Select(x => Math.Log(x))];
        void Check(string what, Func<double, Shock> move, Func<WelfareGradient, double> derivative)
        {
            var exact = Differences(x => LogIncome(move(x)));
            for (var n = 0; n < e.Countries; n++)
            {
                var gap = Math.Abs(exact[n] - derivative(found[n]));
                Assert.True(gap <= Within * Math.Max(Math.Abs(exact[n]), 1e-3), $"{what}, country {n}: {exact[n]:r} by differences, {derivative(found[n]):r}");
            }
        }

        for (var j = 0; j < e.Sectors; j++)
        {
            for (var m = 0; m < e.Countries; m++)
            {
                var (sector, importer) = (j, m);
                var place = (m * e.Sectors) + j;
                Check($"technology {m} {j}", x => With(at, technology: Moved(at.TechnologyChange ?? Ones(e.Countries * e.Sectors), place, v => v * Math.Exp(x))), g => g.Technology[place]);
                var exporter = (m + 1 + j) % e.Countries;
                var flow = e.At(sector, importer, exporter);
                if (exporter == m || e.ExpenditureShares[flow] == 0)
                    continue;
                Check($"iceberg {m} {exporter} {j}", x => With(at, iceberg: Moved(at.IcebergChange ?? Ones(e.Tariff.Length), flow, v => v * Math.Exp(x))), g => g.IcebergCost[flow]);
                Check($"tariff {m} {exporter} {j}", x => With(at, tariff: Moved(at.Tariff ?? e.Tariff, flow, v => v + x)), g => g.Tariff[flow]);
            }
        }
    }

    // Central differences at two steps, extrapolated: what is left is of the fourth order.
    private static double[] Differences(Func<double, double[]> value, double step = 2e-3)
    {
        double[] a = value(step), b = value(-step), c = value(2 * step), d = value(-2 * step);
        return [.. a.Select((x, n) => ((8 * (x - b[n])) - (c[n] - d[n])) / (12 * step))];
    }

    private static Shock With(Shock shock, double[]? technology = null, double[]? iceberg = null, double[]? tariff = null) => new()
    {
        TechnologyChange = technology ?? shock.TechnologyChange,
        IcebergChange = iceberg ?? shock.IcebergChange,
        Tariff = tariff ?? shock.Tariff,
        ExportTax = shock.ExportTax,
    };

    private static double[] Moved(double[] values, int place, Func<double, double> change)
    {
        var copy = (double[])values.Clone();
        copy[place] = change(copy[place]);
        return copy;
    }

    private static double[] Ones(int length)
    {
        var ones = new double[length];
        Array.Fill(ones, 1);
        return ones;
    }
}
