using Plenum.Checks;
using Plenum.Data.Parameters;
using Plenum.Parameters;
using Plenum.Tests.Scenarios;
using Plenum.Uncertainty;

namespace Plenum.Tests.Parameters;

public sealed class ParameterTests
{
    private static readonly ParameterLibrary Library = ParameterFiles.Library;

    [Fact]
    public void EveryNameThatScriptsRelyOnIsThere()
    {
        string[] names =
        [
            "diffusion.beta", "diffusion.growth", "diffusion.variant", "diffusion.weight.trade", "diffusion.weight.co-authorship", "compute.phi",
            "compute.depreciation", "compute.leakage", "compute.indigenisation", "ai.dividend", "ai.growth", "forum.cost.PARIS2025",
            "forum.access.open-models", "elasticity.C26", "elasticity.scale", "elasticity.horizon", "ces.value_added", "ces.inputs",
            "ces.final", "labour.mobility",
        ];
        foreach (var name in names)
            ToyWorld.Parameters.Value(name);
    }

    [Fact]
    public void ADefaultIsTheCentralValueOfWhatIsBelieved()
    {
        foreach (var d in Library.Definitions)
        {
            foreach (var (value, belief) in d.Variants.Select(v => (v.Value, v.Belief)).Append((d.Value, d.Belief)))
            {
                // A weight is relative: its default says "equal", its belief says "uniform over the simplex".
                if (belief is null || d.Prefix == "diffusion.weight.")
                    continue;
                Assert.Equal(belief.Central, value.Number!.Value, 14);
                Assert.True(d.Allows(belief.Minimum) && d.Allows(belief.Maximum), d.Name);
            }
        }
    }

    [Fact]
    public void EveryParameterSaysWhereItComesFrom() => Assert.All(Library.Definitions, d =>
    {
        Assert.True(d.Reference.Length > 5, d.Name);
        Assert.True(d.Description.Length > 10, d.Name);
        Assert.Equal(d.Name + ".yaml", d.Place);
    });

    [Theory]
    [InlineData("diffusion.beta=0.4", 0.4)]
    [InlineData("labour.mobility=inf", double.PositiveInfinity)]
    [InlineData("diffusion.weight.talent=0", 0)]
    [InlineData("elasticity.horizon=2.5", 2.5)]
    public void SettingsAreTaken(string argument, double expected)
    {
        var setting = ParameterFiles.Setting(argument);
        Assert.Equal(expected, ToyWorld.Parameters.With([setting]).Number(setting.Name));
    }

    [Theory]
    [InlineData("diffusion.betta=0.4", "diffusion.beta")]
    [InlineData("diffusion.beta=1", "[0, 1)")]
    [InlineData("diffusion.beta=", "nothing")]
    [InlineData("diffusion.beta=high", "[0, 1)")]
    [InlineData("diffusion.beta=nan", "[0, 1)")]
    [InlineData("diffusion.variant=3", "suppliers, producers, linear")]
    [InlineData("labour.mobility=0.5", "[1, inf]")]
    [InlineData("elasticity.horizon=-1", "[0, inf]")]
    [InlineData("elasticity.C99=3", "C26")]
    [InlineData("forum.access.trade=0.3", "forum.access.trade")]
    [InlineData("forum.cost.SEOUL=0.3", "SEOUL2024")]
    [InlineData("diffusion.beta={ uniform: [0, 2] }", "[0, 1)")]
    [InlineData("diffusion.beta", "name=value")]
    public void BadSettingsAreRefused(string argument, string hint)
    {
        var e = Assert.Throws<BadInputException>(() => ToyWorld.Parameters.With([ParameterFiles.Setting(argument)]));
        Assert.Contains(hint, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ElasticitiesComeFromTheWorldUnlessSet()
    {
        var p = ToyWorld.Parameters;
        Assert.Equal([4.0, 5, 2, 3], p.Theta(ToyWorld.World));
        Assert.Equal([2.0, 5, 1, 1.5], p.With("elasticity.C26", 10).With("elasticity.scale", 0.5).Theta(ToyWorld.World));
        var share = 0.3 + (0.7 * (1 - Math.Exp(-1 / 3.5)));
        Assert.Equal(4 * share, p.With("elasticity.horizon", 1).Theta(ToyWorld.World)[0], 14);
        Assert.Equal(4 * 0.3, p.With("elasticity.horizon", 0).Theta(ToyWorld.World)[0], 14);
    }

    [Fact]
    public void SeatsThatBindAreBelievedToOpenMore()
    {
        double Access(string forum) => ParameterSet.For(
            ToyWorld.Read($"measures: [ {{ participation: {{ leaves: USA, forums: [{forum}] }} }} ]\n"), Library, ToyWorld.World, ToyWorld.Forums)
            .Number("forum.access.open-models");
        Assert.Equal(0.075, Access("BLETCHLEY2023"));
        Assert.Equal(0.15, Access("TREATY"));
        Assert.Equal(Math.Sqrt(0.005 * 0.2), ToyWorld.Parameters.Number("forum.cost.TREATY"), 14);
    }

    [Fact]
    public void CommandLineBeatsScenarioBeatsDefault()
    {
        var scenario = ToyWorld.Read("parameters: { diffusion.beta: 0.2, ai.growth: 0.1, diffusion.variant: linear }\n");
        var p = ParameterSet.For(scenario, Library, ToyWorld.World, ToyWorld.Forums, [ParameterFiles.Setting("diffusion.beta=0.5")]);
        Assert.Equal(0.5, p.Number("diffusion.beta"));
        Assert.Equal(0.1, p.Number("ai.growth"));
        Assert.Equal("linear", p.Word("diffusion.variant"));
        Assert.Equal(0.05, p.Number("diffusion.growth"));
    }

    [Fact]
    public void DrawsDependOnSeedAndNumberOnly()
    {
        var scenario = ToyWorld.Read("measures: [ { trade_cost: { between: [CHN, USA], percent: { triangular: [2, 8, 20] } } } ]\n");
        var draws = new ParameterDraws(ToyWorld.Parameters, ToyWorld.World, scenario);
        var source = new SobolSource(draws.Dimensions.Count, 7);
        var first = draws.At(source, 5);
        draws.At(source, 900);
        var again = draws.At(new SobolSource(draws.Dimensions.Count, 7), 5);
        Assert.Equal(first.Parameters.Theta(ToyWorld.World), again.Parameters.Theta(ToyWorld.World));
        Assert.Equal(first.ScenarioNumbers, again.ScenarioNumbers);
        Assert.NotEqual(first.ScenarioNumbers, draws.At(new SobolSource(draws.Dimensions.Count, 8), 5).ScenarioNumbers);
    }

    [Fact]
    public void SettingOneParameterLeavesTheOthersDraws()
    {
        var free = new ParameterDraws(ToyWorld.Parameters, ToyWorld.World, null);
        var pinned = new ParameterDraws(ToyWorld.Parameters.With("diffusion.beta", 0.4).With("elasticity.C26", 9), ToyWorld.World, null);
        Assert.Equal(free.Dimensions, pinned.Dimensions);
        var source = new SobolSource(free.Dimensions.Count, 1);
        var (a, b) = (free.At(source, 3).Parameters, pinned.At(source, 3).Parameters);
        Assert.Equal(0.4, b.Number("diffusion.beta"));
        Assert.NotEqual(0.4, a.Number("diffusion.beta"));
        Assert.Equal(9, b.Theta(ToyWorld.World)[1]);
        Assert.Equal(a.Number("compute.phi"), b.Number("compute.phi"));
        Assert.Equal(a.Theta(ToyWorld.World)[2], b.Theta(ToyWorld.World)[2]);
    }

    [Fact]
    public void ElasticitiesShareACommonFactor()
    {
        var draws = new ParameterDraws(ToyWorld.Parameters, ToyWorld.World, null);
        var source = new SobolSource(draws.Dimensions.Count, 3);
        const int n = 2048;
        var logs = Enumerable.Range(0, n).Select(k => draws.At(source, k).Parameters.Theta(ToyWorld.World))
            .Select(t => (X: Math.Log(t[0] / 4), Y: Math.Log(t[1] / 5))).ToArray();
        var variance = logs.Average(l => l.X * l.X);
        Assert.Equal(0, logs.Average(l => l.X), 2);
        Assert.Equal(Math.Log(1 + (0.35 * 0.35)), variance, 2);
        Assert.Equal(0.5, logs.Average(l => l.X * l.Y) / variance, 1);
    }

    [Fact]
    public void ChannelWeightsAreUniformOnTheSimplex()
    {
        var draws = new ParameterDraws(ToyWorld.Parameters, ToyWorld.World, null);
        var source = new SobolSource(draws.Dimensions.Count, 3);
        var shares = Enumerable.Range(0, 2048).Select(k => draws.At(source, k).Parameters.ChannelWeights())
            .Select(w => w["trade"] / (w["trade"] + w["co-authorship"] + w["open-models"])).ToArray();
        Assert.Equal(1.0 / 3, shares.Average(), 2);
        Assert.Equal(1.0 / 18, shares.Average(s => s * s) - (1.0 / 9), 2);
    }

    [Fact]
    public void DeclarationsShareOneBelief()
    {
        var draws = new ParameterDraws(ToyWorld.Parameters, ToyWorld.World, null);
        var source = new SobolSource(draws.Dimensions.Count, 3);
        var costs = Enumerable.Range(0, 256).Select(k => draws.At(source, k).Parameters).Select(p => (A: p.Number("forum.cost.PARIS2025"), B: p.Number("forum.cost.SEOUL2024"), T: p.Number("forum.cost.TREATY"))).ToArray();
        Assert.All(costs, c => Assert.Equal(c.A, c.B));
        Assert.Equal(128, costs.Count(c => c.A == 0));
        Assert.DoesNotContain(costs, c => c.T == 0);
    }
}
