using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Welfare;

namespace Plenum.Tests.Trade;

/// <summary>The compute nest, elasticities by sector and labour supply: what they nest, and against a slow twin.</summary>
public sealed class NestAndLabourTests
{
    private static readonly Economy World = Calibration.Calibrate(WorldMaker.Random(17, 4, 5));

    public static TheoryData<double, double, double, double, double, double> Options() => new()
    {
        // ξ, ζ, ζ_c, σ, μ, η
        { 1, 1, 0.3, 1, double.PositiveInfinity, 0 },
        { 0.5, 0.2, 0.1, 0.9, double.PositiveInfinity, 0 },
        { 0.5, 0.2, 0.1, 0.9, 1, 0 },
        { 0.75, 0.5, 1.6, 0.95, 2, 0 },
        { 1, 1, 1, 1, double.PositiveInfinity, 0.5 },
        { 0.6, 0.4, 0.2, 0.9, 2, 0.7 },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void EqualsASlowTwin(double xi, double zeta, double critical, double sigma, double mu, double eta)
    {
        var options = new Substitution(xi, [zeta], sigma, mu) { CriticalInputs = critical, CriticalSectors = [1, 3], LabourSupply = eta };
        Compare(options);
    }

    [Fact]
    public void FourElasticitiesBySectorEqualASlowTwin() =>
        Compare(new Substitution(0.8, [0.3, 0.9, 1, 2, 0.3], 1, 3) { CriticalInputs = 0.2, CriticalSectors = [0, 4], LabourSupply = 0.2 });

    [Theory]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void ANestWithTheUsersOwnElasticityIsNoNest(double zeta)
    {
        var flat = Solve(new Substitution(0.7, [zeta], 0.9, 3));
        // The nest is told apart by its number, so it is put a rounding error away from ζ, where both say the same.
        foreach (var critical in new[] { zeta, Math.BitIncrement(zeta) })
        {
            var nested = Solve(new Substitution(0.7, [zeta], 0.9, 3) { CriticalInputs = critical, CriticalSectors = [1, 3] });
            Equal(flat, nested, 1e-12);
        }
    }

    [Fact]
    public void AtOneEveryOptionIsThePlainModel()
    {
        var plain = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, Termination.Tight);
        var expected = EquilibriumSolver.Solve(plain, Shock(plain.Anchor), new Termination(1e-13));
        var one = new Substitution(1, [1, 1, 1, 1, 1], 1) { CriticalInputs = 1, CriticalSectors = [1, 3], LabourSupply = 0 };
        Assert.True(one.IsPlain);
        Equal(expected, Solve(one), 1e-12);
        // A supply elasticity of next to nothing goes through the extended sweep and must say the same.
        Equal(expected, Solve(one with { LabourSupply = 1e-15 }), 1e-12);
        Equal(expected, Solve(one with { CriticalInputs = 1 + 1e-13, LabourSupply = 1e-15 }), 1e-12);
    }

    [Fact]
    public void OneUsersElasticityIsItsOwn()
    {
        var all = Solve(new Substitution(Inputs: [0.3]));
        Equal(all, Solve(new Substitution(Inputs: [0.3, 0.3, 0.3, 0.3, 0.3])), 1e-12);
        var one = Solve(new Substitution(Inputs: [1, 0.3, 1, 1, 1]));
        Assert.True(Distance(all, one) > 1e-6);
        Assert.True(Distance(Solve(Substitution.CobbDouglas), one) > 1e-6);
    }

    [Fact]
    public void PeopleWorkMoreWhereTheRealWageRises()
    {
        const double eta = 0.5;
        var solved = Solve(new Substitution { LabourSupply = eta });
        for (var n = 0; n < World.Countries; n++)
            Assert.Equal(Math.Pow(solved.WageChange[n] / solved.ConsumerPriceChange[n], eta), solved.LabourSupplyChange![n], 1e-9);
        Assert.Null(Solve(new Substitution(0.5)).LabourSupplyChange);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void ExactPartsSum(double xi, double zeta, double critical, double sigma, double mu, double eta)
    {
        var options = new Substitution(xi, [zeta], sigma, mu) { CriticalInputs = critical, CriticalSectors = [1, 3], LabourSupply = eta };
        var baseline = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, Termination.Tight, options);
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

    private static void Compare(Substitution options)
    {
        var baseline = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, Termination.Tight, options);
        var shock = Shock(baseline.Anchor);
        var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
        var slow = new SlowExtended(baseline, shock).Solve();
        Near(slow.Wage, found.WageChange, "wages");
        Near(slow.Price, found.PriceChange, "prices");
        Near(slow.Cost, found.UnitCostChange, "costs");
        Near(slow.Spending, found.Expenditure, "spending");
        Near(slow.Output, found.Output, "output");
        Near(slow.Income, found.Income, "income");
        Near(slow.Consumer, found.ConsumerPriceChange, "consumer prices");
        if (found.LabourSupplyChange is { } labour)
            Near(slow.Labour, labour, "labour");
        if (found.SectorWageChange is { } wages)
            Near(slow.SectorWage, wages, "sector wages");
    }

    private static void Near(double[] expected, double[] found, string what)
    {
        for (var k = 0; k < expected.Length; k++)
            Assert.True(Math.Abs((found[k] / expected[k]) - 1) < 1e-9, $"{what} {k}: {found[k]:R} instead of {expected[k]:R}");
    }

    private static Equilibrium Solve(Substitution options)
    {
        var baseline = EquilibriumSolver.SolveBaseline(World, DeficitRule.Zero, Termination.Tight, options);
        return EquilibriumSolver.Solve(baseline, Shock(baseline.Anchor), new Termination(1e-13));
    }

    private static void Equal(Equilibrium expected, Equilibrium found, double within) => Assert.True(Distance(expected, found) <= within, $"{Distance(expected, found):g3}");

    private static double Distance(Equilibrium a, Equilibrium b) => a.WageChange.Zip(b.WageChange)
        .Concat(a.PriceChange.Zip(b.PriceChange)).Concat(a.Output.Zip(b.Output)).Concat(a.Income.Zip(b.Income))
        .Max(p => Math.Abs((p.First / p.Second) - 1));

    private static Shock Shock(Economy economy) => new()
    {
        IcebergChange = Shocks.Cube(economy, (_, n, i) => (n, i) is (0, 1) or (1, 0) ? 1.4 : 1, 1),
        Tariff = Shocks.Cube(economy, (_, n, _) => n == 2 ? 0.5 : 0.03, 0),
        SupplyKept = Shocks.Cube(economy, (j, n, i) => j == 1 && n == 0 && i != 1 ? 0 : 1, 1),
        TechnologyChange = [.. Enumerable.Range(0, economy.Countries * economy.Sectors).Select(at => at % 3 == 0 ? 1.1 : 1)],
        LabourChange = [.. Enumerable.Range(0, economy.Countries).Select(c => c == 1 ? 1.05 : 1)],
    };
}
