using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Trade;

/// <summary>CES nests and sector mobility: every equation from its definition, and the plain model as a special case.</summary>
public sealed class SubstitutionTests
{
    private static readonly Economy World = Calibration.Calibrate(WorldMaker.Random(11, 7, 5));

    public static TheoryData<double, double, double, double> Options() => new()
    {
        { 0.5, 1, 1, double.PositiveInfinity },
        { 1, 0.2, 1, double.PositiveInfinity },
        { 1, 1, 0.7, double.PositiveInfinity },
        { 0.6, 0.05, 0.9, double.PositiveInfinity },
        { 1, 1, 1, 1.5 },
        { 1, 1, 1, 1 },
        { 0.5, 0.2, 0.9, 2 },
        { 2, 1.5, 3, 4 },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void EveryEquationHoldsByItsDefinition(double xi, double zeta, double sigma, double mu)
    {
        var baseline = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, substitution: new Substitution(xi, [zeta], sigma, mu));
        var solved = EquilibriumSolver.Solve(baseline, Shock(baseline.Anchor), Termination.Tight);
        Assert.True(Largest(baseline, solved, xi, zeta, sigma, mu) < 1e-9);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void ExactPartsSumToTheChangeOfRealIncome(double xi, double zeta, double sigma, double mu)
    {
        var baseline = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, substitution: new Substitution(xi, [zeta], sigma, mu));
        var shock = Shock(baseline.Anchor);
        var comparison = Comparison.WithBaseline(baseline, shock, EquilibriumSolver.Solve(baseline, shock, Termination.Tight));
        var parts = PathDecomposition.Of(comparison);
        var income = RealIncome.Change(comparison);
        for (var n = 0; n < income.Length; n++)
        {
            var sum = parts.TermsOfTrade[n] + parts.VolumeOfTrade[n] + parts.Technical[n] + parts.Technology[n] + parts.Transfers[n];
            Assert.Equal(Math.Log(income[n]), sum, 1e-9);
        }
    }

    [Fact]
    public void NearlyMobileLabourIsThePlainModel()
    {
        var plain = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero);
        var nearly = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, substitution: new Substitution(Mobility: 1e5));
        var shock = Shock(plain.Anchor);
        var expected = EquilibriumSolver.Solve(plain, shock, Termination.Tight);
        var actual = EquilibriumSolver.Solve(nearly, shock, new Termination(1e-9));
        for (var k = 0; k < expected.Output.Length; k++)
            Assert.Equal(expected.Output[k], actual.Output[k], 2e-5 * expected.Output[k]);
    }

    [Fact]
    public void NoShockChangesNothingWhateverTheOptions()
    {
        var baseline = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, substitution: new Substitution(0.5, [0.2], 0.9, 1.5));
        Assert.All(EquilibriumSolver.Solve(baseline, Plenum.Trade.Shock.None).WageChange, w => Assert.Equal(1, w));
    }

    private static Shock Shock(Economy economy)
    {
        var iceberg = new double[economy.ExpenditureShares.Length];
        Array.Fill(iceberg, 1);
        var tariff = (double[])economy.Tariff.Clone();
        for (var j = 0; j < economy.Sectors; j++)
        {
            iceberg[economy.At(j, 0, 1)] = iceberg[economy.At(j, 1, 0)] = 1.4;
            for (var i = 0; i < economy.Countries; i++)
                tariff[economy.At(j, 2, i)] = i == 2 ? 0 : 0.5;
        }

        return new Shock { IcebergChange = iceberg, Tariff = tariff };
    }

    // The definitions of model.md, written out with powers; nothing shared with the solver.
    private static double Largest(Baseline baseline, Equilibrium e, double xi, double zeta, double sigma, double mu)
    {
        var economy = baseline.Anchor;
        int n = economy.Countries, sectors = economy.Sectors;
        var worst = 0.0;
        for (var c = 0; c < n; c++)
        {
            var demand = new double[sectors];
            double consumer = 0, paid = 0, phi = 0;
            for (var j = 0; j < sectors; j++)
            {
                var at = (c * sectors) + j;
                var price = e.PriceChange[at];
                consumer += Weight(economy.FinalShares[at], price, sigma);
                var gamma = economy.ValueAddedShares[at];
                var wage = e.SectorWageChange?[at] ?? e.WageChange[c];
                var bundle = 0.0;
                for (var k = 0; k < sectors; k++)
                    bundle += Weight(Input(economy, c, j, k) / (1 - gamma), e.PriceChange[(c * sectors) + k], zeta);
                bundle = Mean(bundle, zeta);
                var cost = Mean(Weight(gamma, wage, xi) + Weight(1 - gamma, bundle, xi), xi);
                worst = Math.Max(worst, Math.Abs((cost / e.UnitCostChange[at]) - 1));
                var labour = gamma * Math.Pow(wage / cost, 1 - xi);
                for (var k = 0; k < sectors; k++)
                {
                    demand[k] += e.Output[at] * Input(economy, c, j, k) * Math.Pow(bundle / cost, 1 - xi)
                        * Math.Pow(e.PriceChange[(c * sectors) + k] / bundle, 1 - zeta);
                }

                paid += labour * e.Output[at];
                var before = gamma * baseline.Output[at];
                if (!double.IsPositiveInfinity(mu))
                {
                    var supplied = Math.Pow(wage, mu) * Math.Pow(e.WageChange[c], 1 - mu) * before;
                    worst = Math.Max(worst, Math.Abs((supplied / (labour * e.Output[at])) - 1));
                    phi += before / economy.ValueAdded[c] * Math.Pow(wage, mu);
                }
            }

            var index = Mean(consumer, sigma);
            worst = Math.Max(worst, Math.Abs((index / e.ConsumerPriceChange[c]) - 1));
            worst = Math.Max(worst, Math.Abs((paid / (e.WageChange[c] * economy.ValueAdded[c])) - 1));
            if (!double.IsPositiveInfinity(mu))
                worst = Math.Max(worst, Math.Abs((Math.Pow(phi, 1 / mu) / e.WageChange[c]) - 1));
            for (var k = 0; k < sectors; k++)
            {
                var at = (c * sectors) + k;
                var final = economy.FinalShares[at] * Math.Pow(e.PriceChange[at] / index, 1 - sigma) * e.Income[c];
                worst = Math.Max(worst, Math.Abs(((demand[k] + final) / e.Expenditure[at]) - 1));
            }
        }

        return worst;
    }

    private static double Input(Economy economy, int c, int user, int input) =>
        economy.InputShares[(((c * economy.Sectors) + user) * economy.Sectors) + input];

    // A CES mean is built from these and closed by Mean; at 1 it is a sum of logarithms.
    private static double Weight(double share, double x, double elasticity) =>
        elasticity == 1 ? share * Math.Log(x) : share * Math.Pow(x, 1 - elasticity);

    private static double Mean(double sum, double elasticity) =>
        elasticity == 1 ? Math.Exp(sum) : Math.Pow(sum, 1 / (1 - elasticity));
}
