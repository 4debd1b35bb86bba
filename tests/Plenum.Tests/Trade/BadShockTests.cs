using Plenum.Checks;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>Impossible shocks are refused by name and value; impossible tasks never end as results.</summary>
public sealed class BadShockTests
{
    private static readonly Baseline World = Draws.Baseline(new WorldKnobs { Seed = 3 });

    public static TheoryData<string, double> Illegal
    {
        get
        {
            var data = new TheoryData<string, double>();
            foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1.5 })
            {
                foreach (var what in new[] { "iceberg", "tariff", "tax", "kept", "technology", "labour" })
                    data.Add(what, value);
            }

            foreach (var (what, value) in new[] { ("iceberg", 0.0), ("technology", 0.0), ("labour", 0.0), ("tariff", -1.0), ("tax", -1.0), ("kept", 1.5) })
                data.Add(what, value);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Illegal))]
    public void AnIllegalValueIsNamed(string what, double value)
    {
        var refusal = Assert.Throws<BadInputException>(() => EquilibriumSolver.Solve(World, Spoilt(what, value)));
        Assert.Contains("must be", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsLegalButExtremeIsSolvedOrRefusedButNeverWrong() =>
        Gen.Select(Gen.OneOf(Gen.Const("iceberg"), Gen.Const("tariff"), Gen.Const("tax"), Gen.Const("technology"), Gen.Const("labour")), Gen.Double[-12, 12])
            .Sample((what, power) =>
            {
                var value = Math.Pow(10, power);
                var shock = Spoilt(what, value);
                try
                {
                    var found = EquilibriumSolver.Solve(World, shock);
                    var (residual, where) = ResidualCheck.Largest(World.Anchor, shock, DeficitRule.Zero, found);
                    Assert.True(residual <= 1e-10, $"{what} {value:g3}: {residual:g3} at {where}");
                }
                catch (DidNotConvergeException e)
                {
                    Assert.False(e.Report.Converged);
                }
            }, iter: 60, threads: 1);

    [Fact]
    public void ACountryThatMaySellButNotBuyHasNoEquilibrium()
    {
        var shock = new Shock { SupplyKept = Shocks.Cube(World.Anchor, (_, n, _) => n == 1 ? 0 : 1, 1) };
        var failure = Assert.Throws<DidNotConvergeException>(() => EquilibriumSolver.Solve(World, shock));
        Assert.Contains($"{World.Anchor.World.Regions[1].Code} would sell abroad and buy nothing there", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACountryThatMayBuyButNotSellHasNoEquilibrium()
    {
        var shock = new Shock { SupplyKept = Shocks.Cube(World.Anchor, (_, _, i) => i == 1 ? 0 : 1, 1) };
        var failure = Assert.Throws<DidNotConvergeException>(() => EquilibriumSolver.Solve(World, shock));
        Assert.Contains($"{World.Anchor.World.Regions[1].Code} would buy abroad and sell nothing there", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADeficitWithoutTradeHasNoEquilibrium()
    {
        var baseline = Draws.Baseline(new WorldKnobs { Seed = 3 }, DeficitRule.Fixed);
        var failure = Assert.Throws<DidNotConvergeException>(() => EquilibriumSolver.Solve(baseline, Shocks.Alone(baseline.Anchor, 1)));
        Assert.Contains($"{baseline.Anchor.World.Regions[1].Code} would trade with nobody", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooFewSweepsAreAFailureWithItsFacts()
    {
        var shock = Shocks.AllBorders(World.Anchor, 3);
        var failure = Record.Exception(() => EquilibriumSolver.Solve(World, shock, new Termination(1e-13, 1)));
        if (failure is null)
            return; // A later rung got there all the same.
        var facts = Assert.IsType<DidNotConvergeException>(failure).Report;
        Assert.False(facts.Converged);
        Assert.True(facts.Residual > 1e-13);
        Assert.NotEmpty(facts.WorstMarket);
    }

    private static Shock Spoilt(string what, double value)
    {
        var e = World.Anchor;
        double[] Flow(double own) => Shocks.Cube(e, (j, n, i) => j == 1 && n == 0 && i == 2 ? value : own, own);
        return what switch
        {
            "iceberg" => new Shock { IcebergChange = Flow(1) },
            "tariff" => new Shock { Tariff = Flow(0) },
            "tax" => new Shock { ExportTax = Flow(0) },
            "kept" => new Shock { SupplyKept = Flow(1) },
            "technology" => new Shock
            {
                TechnologyChange = [.. Enumerable.Range(0, e.Countries * e.Sectors).Select(at => at == 4 ? value : 1)],
            },
            _ => new Shock { LabourChange = [.. Enumerable.Range(0, e.Countries).Select(n => n == 1 ? value : 1)] },
        };
    }
}
