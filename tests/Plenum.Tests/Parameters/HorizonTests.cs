using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Parameters;
using Plenum.Data.Worlds;
using Plenum.Scenarios;
using Plenum.Tests.Scenarios;
using Plenum.Trade;

namespace Plenum.Tests.Parameters;

/// <summary>The bundles of <c>--horizon</c>, and the options of the model by name.</summary>
public sealed class HorizonTests
{
    private static readonly World2014 Shared = new();

    [Fact]
    public void ThereAreThreeAndEachSetsTheSameThings()
    {
        Assert.Equal(["short", "medium", "long"], HorizonFile.All.Select(h => h.Name));
        foreach (var horizon in HorizonFile.All)
        {
            Assert.Equal(HorizonFile.All[0].Settings.Select(s => s.Name), horizon.Settings.Select(s => s.Name));
            Assert.True(horizon.Reference.Length > 10 && horizon.Description.Length > 10);
            // Every value is legal.
            ToyWorld.Parameters.With(horizon.Settings);
        }
    }

    [Fact]
    public void TheLongHorizonIsThePlainModel()
    {
        var plain = Shared.Open(null);
        var far = Shared.Open("long");
        Assert.True(far.Bound.Substitution.IsPlain);
        Assert.Equal(plain.Bound.Theta, far.Bound.Theta);
    }

    [Fact]
    public void ShorterMeansLessOfEverything()
    {
        var (near, between, far) = (Shared.Open("short"), Shared.Open("medium"), Shared.Open("long"));
        foreach (var (shorter, longer) in new[] { (near, between), (between, far) })
        {
            var (a, b) = (shorter.Bound.Substitution, longer.Bound.Substitution);
            Assert.True(a.ValueAdded < b.ValueAdded && a.InputsOf(0) < b.InputsOf(0) && a.Final < b.Final && a.Mobility < b.Mobility);
            Assert.True((a.CriticalInputs ?? 1) < (b.CriticalInputs ?? 1));
            Assert.All(shorter.Bound.Theta.Zip(longer.Bound.Theta), t => Assert.True(t.First < t.Second));
        }

        // θ(h) = θ [r + (1 − r)(1 − e^(−h/T))], on θ itself and not on σ = 1 + θ.
        Assert.Equal(far.Bound.Theta[0] * (0.3 + (0.7 * (1 - Math.Exp(-1 / 3.5)))), near.Bound.Theta[0], 12);
    }

    [Fact]
    public void WhatIsSetByHandWins()
    {
        var given = Shared.Open("short", "labour.mobility=3", "elasticity.horizon=");
        Assert.Equal(3, given.Bound.Substitution.Mobility);
        Assert.Equal(given.World.Elasticities[0].Theta, given.Bound.Theta[0], 12);
        Assert.Equal(0.2, given.Bound.Substitution.InputsOf(0));
        var horizon = HorizonFile.Find("short");
        Assert.DoesNotContain(horizon.Beside([ParameterFiles.Setting("ces.inputs=0.7")]), s => s.Name == "ces.inputs");
    }

    [Fact]
    public void TheComputeNestHoldsTheSectorsThatCompute()
    {
        var options = Shared.Open("short").Bound.Substitution;
        var world = Shared.Open("short").World;
        Assert.Equal(["C26", "J62_J63"], options.CriticalSectors.Select(j => world.Sectors[j].Code));
        Assert.Empty(Shared.Open(null, "ces.inputs=0.5").Bound.Substitution.CriticalSectors);
    }

    [Fact]
    public void AnUnknownHorizonIsRefusedWithTheNearest()
    {
        var refusal = Assert.Throws<BadInputException>(() => Shared.Open("shrt"));
        Assert.Contains("short", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InputsMayDifferBySectorUpToFourValues()
    {
        var given = Shared.Open(null, "ces.inputs=0.5", "ces.inputs.C26=0.1", "ces.inputs.B=0.2", "ces.inputs.A=2");
        Assert.Equal(0.1, given.Bound.Substitution.InputsOf(given.World.SectorIndex("C26")));
        Assert.Equal(0.5, given.Bound.Substitution.InputsOf(given.World.SectorIndex("F")));
        var refusal = Assert.Throws<BadInputException>(() =>
            Shared.Open(null, "ces.inputs=0.5", "ces.inputs.C26=0.1", "ces.inputs.B=0.2", "ces.inputs.A=2", "ces.inputs.F=3"));
        Assert.Contains("at most 4", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("C26", Assert.Throws<BadInputException>(() => Shared.Open(null, "ces.inputs.C62=0.1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheHorizonsStandSideBySide()
    {
        var given = Shared.Open(null);
        var known = StaticResult.Solve(given, Termination.Tight, detail: false);
        var all = HorizonResult.All(given, known, [], Termination.Tight);
        Assert.Equal(3, all.Count);
        Assert.All(all, x => Assert.Equal("", x.Failure));
        Assert.Same(known.RealIncome, all[2].RealIncome);
        var china = given.World.RegionIndex("CHN");
        Assert.True(all[0].RealIncome![china] < all[1].RealIncome![china] && all[1].RealIncome![china] < all[2].RealIncome![china]);
    }

    private sealed class World2014
    {
        private readonly Lazy<Plenum.Worlds.World> _world = new(() => WorldLibrary.Open("world-2014"));
        private readonly Lazy<Scenario> _scenario = new(() => Plenum.Data.Scenarios.ScenarioLibrary.Open("chip-controls"));

        public Case Open(string? horizon, params string[] settings) =>
            Case.Of(_scenario.Value, _world.Value, settings, HorizonFile.Find(horizon));
    }
}
