using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>The referee is itself examined: by the definitions, by closed forms, and by wrong answers it must reject.</summary>
public sealed class SlowReferenceTests
{
    public static TheoryData<string> ShockNames => [.. ShockMenu.All.Keys];

    [Theory]
    [MemberData(nameof(ShockNames))]
    public void SatisfiesEveryEquation(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var rule in Enum.GetValues<DeficitRule>())
        {
            if (rule != DeficitRule.Zero && name is "alone" or "the largest alone"
                or "around the largest, times fifty" or "around the largest, times ten thousand")
                continue; // A deficit is paid in goods; a country that trades (almost) nothing cannot.
            var data = Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { ZeroFlows = 0.2 }));
            var anchor = SlowReference.Anchor(data, SlowReference.SolveBaseline(data, rule));
            var shock = ShockMenu.All[name](anchor);
            var (residual, where) = ResidualCheck.Largest(
                anchor, shock, rule, SlowReference.Solve(anchor, shock, rule).AsEquilibrium(anchor, shock));
            Assert.True(residual <= 1e-12, $"{rule} {name}: {residual:g3} at {where}");
        }
    }

    [Fact]
    public void TheAnchorIsItsOwnEquilibrium()
    {
        foreach (var rule in Enum.GetValues<DeficitRule>())
        {
            var data = Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Seed = 7 }));
            var anchor = SlowReference.Anchor(data, SlowReference.SolveBaseline(data, rule));
            var again = SlowReference.Solve(anchor, Shock.None, rule);
            Assert.All(again.WageChange, w => Assert.Equal(1, w, 1e-12));
            Assert.All(again.PriceChange, p => Assert.Equal(1, p, 1e-12));
        }
    }

    /// <summary>Without tariffs and transfers, autarky changes real income by Π π_nn^(Ω/θ) (Arkolakis, Costinot, Rodríguez-Clare 2012).</summary>
    [Fact]
    public void AutarkyEqualsTheClosedForm()
    {
        var data = Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { HighestTariff = 0 }));
        var anchor = SlowReference.Anchor(data, SlowReference.SolveBaseline(data, DeficitRule.Zero));
        var found = SlowReference.Solve(anchor, Shocks.Alone(anchor, 1), DeficitRule.Zero);
        var expected = ClosedForms.AutarkyLogRealIncome(anchor, 1);
        var income = found.Income[1] / anchor.ValueAdded[1];
        Assert.Equal(expected, Math.Log(income / found.ConsumerPriceChange[1]), 1e-12);
    }

    [Fact]
    public void SaysSoWhenThereIsNoEquilibrium()
    {
        var data = Calibration.Calibrate(WorldMaker.Make(new WorldKnobs()));
        var anchor = SlowReference.Anchor(data, SlowReference.SolveBaseline(data, DeficitRule.Fixed));
        Assert.Throws<InvalidOperationException>(() =>
            SlowReference.Solve(anchor, Shocks.Alone(anchor, 1), DeficitRule.Fixed));
    }

    [Fact]
    public void TheCheckRejectsWrongAnswers()
    {
        var data = Calibration.Calibrate(WorldMaker.Make(new WorldKnobs()));
        var anchor = SlowReference.Anchor(data, SlowReference.SolveBaseline(data, DeficitRule.Zero));
        var shock = Shocks.AllBorders(anchor, 1.2);
        foreach (var spoil in new Action<Equilibrium>[]
        {
            e => e.WageChange[0] *= 1 + 1e-9, e => e.UnitCostChange[1] *= 1 + 1e-9, e => e.PriceChange[2] *= 1 + 1e-9,
            e => e.ExpenditureShares[1] *= 1 + 1e-9, e => e.Expenditure[3] *= 1 + 1e-9, e => e.Output[4] *= 1 + 1e-9,
            e => e.Income[1] *= 1 + 1e-9, e => e.LabourIncome[1] *= 1 + 1e-9, e => e.TariffRevenue[1] *= 1 + 1e-9,
            e => e.ExportTaxRevenue[1] = 1e-9, e => e.Deficit[1] = 1e-9, e => e.ConsumerPriceChange[1] *= 1 + 1e-9,
            e => e.WageChange[0] = double.NaN, e => e.Output[1] = double.NaN, e => e.ExpenditureShares[0] = double.NaN,
        })
        {
            var found = SlowReference.Solve(anchor, shock, DeficitRule.Zero).AsEquilibrium(anchor, shock);
            spoil(found);
            Assert.True(ResidualCheck.Largest(anchor, shock, DeficitRule.Zero, found).Residual > 1e-11);
        }
    }
}
