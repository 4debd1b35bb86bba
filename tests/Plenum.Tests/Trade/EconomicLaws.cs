using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>What must hold in every world, whatever its numbers.</summary>
public sealed class EconomicLaws
{
    private const int Tries = 25;

    [Fact]
    public void NoShockChangesNothingToTheLastBit() =>
        Gen.Select(Draws.Knobs, Draws.Rules).Sample((knobs, rule) =>
        {
            var baseline = Draws.Baseline(knobs, rule);
            var anchor = baseline.Anchor;
            var ones = new Shock
            {
                IcebergChange = Shocks.Cube(anchor, (_, _, _) => 1, 1),
                Tariff = (double[])anchor.Tariff.Clone(),
                ExportTax = new double[anchor.Tariff.Length],
                SupplyKept = Shocks.Cube(anchor, (_, _, _) => 1, 1),
                TechnologyChange = [.. Enumerable.Repeat(1.0, anchor.Countries * anchor.Sectors)],
                LabourChange = [.. Enumerable.Repeat(1.0, anchor.Countries)],
            };
            foreach (var shock in new[] { Shock.None, ones })
            {
                var found = EquilibriumSolver.Solve(baseline, shock);
                Assert.All(found.WageChange, x => Assert.Equal(1.0, x));
                Assert.All(found.UnitCostChange, x => Assert.Equal(1.0, x));
                Assert.All(found.PriceChange, x => Assert.Equal(1.0, x));
                Assert.All(found.ConsumerPriceChange, x => Assert.Equal(1.0, x));
                Assert.Equal(anchor.ExpenditureShares, found.ExpenditureShares);
                Assert.Equal(baseline.Income, found.Income);
                Assert.Equal(baseline.Output, found.Output);
                Assert.Equal(baseline.Expenditure, found.Expenditure);
            }
        }, iter: Tries, threads: 1);

    [Fact]
    public void EverySolveSatisfiesEveryEquationAndEqualsTheSlowReference() =>
        Gen.Select(Draws.Knobs, Draws.Changes, Draws.Rules).Sample((knobs, change, rule) =>
        {
            var baseline = Draws.Baseline(knobs, rule);
            var shock = change(baseline.Anchor);
            SlowSolution expected;
            try
            {
                expected = SlowReference.Solve(baseline.Anchor, shock, rule);
            }
            catch (InvalidOperationException)
            {
                return; // A transfer larger than what the trade left by the shock can carry.
            }

            if (expected.Income.Any(income => income <= 0))
            {
                Assert.Throws<BadInputException>(() => EquilibriumSolver.Solve(baseline, shock, Termination.Tight));
                return;
            }

            var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
            var (residual, where) = ResidualCheck.Largest(baseline.Anchor, shock, rule, found);
            Assert.True(residual <= 3e-12, $"{residual:g3} at {where}");
            Same.Equilibria(baseline.Anchor, expected, found, 1e-9, $"{rule}");
        }, iter: Tries, threads: 1);

    [Fact]
    public void RelabellingCountriesAndSectorsRelabelsResults() =>
        Gen.Select(Draws.Knobs, Draws.Changes, Draws.Rules).Sample((knobs, change, rule) =>
        {
            var world = WorldMaker.Make(knobs);
            var economy = Calibration.Calibrate(world);
            var baseline = EquilibriumSolver.SolveBaseline(economy, rule, Termination.Tight);
            var order = Relabelling.Of(economy.Countries, economy.Sectors, knobs.Seed);
            var shock = change(economy);
            if (!Solvable(baseline, shock, out var found))
                return;
            var moved = EquilibriumSolver.Solve(
                EquilibriumSolver.SolveBaseline(Calibration.Calibrate(order.Apply(world)), rule, Termination.Tight), order.Apply(shock), Termination.Tight);
            Same.All(order.Countries(found.WageChange), moved.WageChange, 1e-9, "wages", relative: true);
            Same.All(order.Plane(found.PriceChange), moved.PriceChange, 1e-9, "prices", relative: true);
            Same.All(order.Cube(found.ExpenditureShares), moved.ExpenditureShares, 1e-9, "shares");
            Same.All(order.Countries(found.Income), moved.Income, 1e-9, "incomes", relative: true);
        }, iter: Tries, threads: 1);

    [Fact]
    public void MarketsClearBudgetsBalanceAndTheWorldAddsUp() =>
        Gen.Select(Draws.Knobs, Draws.Changes, Draws.Rules).Sample((knobs, change, rule) =>
        {
            var baseline = Draws.Baseline(knobs, rule);
            var shock = change(baseline.Anchor);
            if (!Solvable(baseline, shock, out var found))
                return;
            var e = baseline.Anchor;
            Assert.Equal(e.ValueAdded.Sum(), found.LabourIncome.Sum(), 1e-11);
            Assert.Equal(0, found.Deficit.Sum(), 1e-11);
            for (var n = 0; n < e.Countries; n++)
            {
                double imports = 0, exports = 0, spent = 0, produced = 0;
                for (var j = 0; j < e.Sectors; j++)
                {
                    spent += found.Expenditure[(n * e.Sectors) + j];
                    produced += found.Output[(n * e.Sectors) + j] * (1 - e.ValueAddedShares[(n * e.Sectors) + j]);
                    Assert.Equal(1, Enumerable.Range(0, e.Countries).Sum(i => found.ExpenditureShares[e.At(j, n, i)]), 1e-11);
                    for (var i = 0; i < e.Countries; i++)
                    {
                        if (i == n)
                            continue;
                        imports += found.ExpenditureShares[e.At(j, n, i)] * found.Expenditure[(n * e.Sectors) + j] / (1 + found.Tariff[e.At(j, n, i)]);
                        exports += found.ExpenditureShares[e.At(j, i, n)] * found.Expenditure[(i * e.Sectors) + j] / (1 + found.Tariff[e.At(j, i, n)]);
                    }
                }

                Assert.Equal(found.Deficit[n], imports - exports, 1e-10);
                Assert.Equal(found.Income[n] + produced, spent, 1e-10);
            }
        }, iter: Tries, threads: 1);

    [Fact]
    public void TheUnitOfAccountDoesNotMatter() =>
        Gen.Select(Draws.Knobs, Draws.Changes, Gen.Double[-6, 9]).Sample((knobs, change, power) =>
        {
            var world = WorldMaker.Make(knobs);
            var factor = Math.Pow(10, power);
            var scaled = Relabelling.InOtherUnits(world, factor);
            var one = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world), DeficitRule.Zero, Termination.Tight);
            var other = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(scaled), DeficitRule.Zero, Termination.Tight);
            var a = EquilibriumSolver.Solve(one, change(one.Anchor), Termination.Tight);
            var b = EquilibriumSolver.Solve(other, change(other.Anchor), Termination.Tight);
            Same.All(a.WageChange, b.WageChange, 1e-9, "wages", relative: true);
            Same.All(a.ConsumerPriceChange, b.ConsumerPriceChange, 1e-9, "prices", relative: true);
        }, iter: Tries, threads: 1);

    /// <summary>The way there and the way back: relative to where the shock led, its inverse leads home.</summary>
    [Fact]
    public void AShockUndoneReturnsToTheStart() =>
        Gen.Select(Draws.Knobs, Draws.Changes).Sample((knobs, change) =>
        {
            var baseline = Draws.Baseline(knobs);
            var e = baseline.Anchor;
            var there = change(e);
            // The export tax stays out: an economy has none to come back from.
            there = new Shock
            {
                IcebergChange = there.IcebergChange,
                Tariff = there.Tariff,
                SupplyKept = there.SupplyKept,
                TechnologyChange = there.TechnologyChange,
                LabourChange = there.LabourChange,
            };
            var found = EquilibriumSolver.Solve(baseline, there, Termination.Tight);
            var arrived = Relabelling.AsEconomy(e, found);
            var fromThere = EquilibriumSolver.SolveBaseline(arrived, DeficitRule.Zero, Termination.Tight);
            Same.All(arrived.ValueAdded, fromThere.Anchor.ValueAdded, 1e-9, "the equilibrium is its own baseline");
            // What a partial ban took from a weight, a technology of its own for the flow would give back; only θ-scaled costs can.
            var back = EquilibriumSolver.Solve(fromThere, new Shock
            {
                IcebergChange = Shocks.Cube(e, (j, n, i) => Math.Pow(there.SupplyKept![e.At(j, n, i)], 1 / e.TradeElasticity[j]) / there.IcebergChange![e.At(j, n, i)], 1),
                Tariff = e.Tariff,
                TechnologyChange = [.. there.TechnologyChange!.Select(x => 1 / x)],
                LabourChange = [.. there.LabourChange!.Select(x => 1 / x)],
            }, Termination.Tight);
            Same.All(e.ExpenditureShares, back.ExpenditureShares, 1e-8, "shares");
            Same.All(e.ValueAdded, back.LabourIncome, 1e-8, "incomes");
            for (var n = 0; n < e.Countries; n++)
                Assert.Equal(1, found.ConsumerPriceChange[n] * back.ConsumerPriceChange[n], 1e-8);
        }, iter: Tries, threads: 1);

    internal static bool Solvable(Baseline baseline, Shock shock, out Equilibrium found)
    {
        try
        {
            found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
            return true;
        }
        catch (Exception e) when (baseline.Deficits != DeficitRule.Zero && e is DidNotConvergeException or BadInputException)
        {
            found = null!; // A transfer may be larger than the trade a shock leaves can carry; the battery settles which.
            return false;
        }
    }
}
