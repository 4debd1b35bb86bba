using Plenum.Tests.Scenarios;
using Plenum.Trade;
using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

/// <summary>A scenario as a function of the unit cube: its centre is the central case, its groups cover every coordinate once.</summary>
public sealed class ParameterStudyTests
{
    private static readonly ParameterStudy Study = new(
        ToyWorld.World,
        ToyWorld.Read("measures:\n  - participation: { leaves: CHN, forum: BLETCHLEY2023, from: 2025 }\n"),
        ToyWorld.Parameters, ToyWorld.Forums, 2028);

    [Fact]
    public void GroupsCoverEveryCoordinateOnce()
    {
        var all = Enumerable.Range(0, Study.Draws.Dimensions.Count);
        Assert.Equal(all, Study.Groups.SelectMany(g => g.Dimensions).Order());
        Assert.Equal(all, Study.GradeGroups.SelectMany(g => g.Dimensions).Order());
        Assert.Contains(Study.Groups, g => g.Name == "forums" && g.Grade == 'D');
    }

    [Fact]
    public void TheCentreIsTheCentralCase()
    {
        var centre = Study.Centre();
        var drawn = Study.Draws.At(centre).Parameters;
        foreach (var name in new[] { "diffusion.beta", "diffusion.growth", "forum.cost.BLETCHLEY2023", "forum.access.co-authorship", "compute.indigenisation" })
            Assert.Equal(ToyWorld.Parameters.Number(name), drawn.Number(name), 1e-6);
        var target = ResultTarget.Parse("real_income:CHN", ToyWorld.World);
        var workspace = new Workspace();
        double central = target.In(Study.Central([], workspace, TestContext.Current.CancellationToken)), at = target.In(Study.At(centre, workspace, TestContext.Current.CancellationToken));
        Assert.NotEqual(0, central);
        Assert.Equal(central, at, Math.Abs(central) * 1e-3);
    }

    [Fact]
    public void SettingsReachTheModel()
    {
        var target = ResultTarget.Parse("real_income", ToyWorld.World);
        var free = target.In(Study.Central([("forum.cost.BLETCHLEY2023", 0)], new Workspace(), TestContext.Current.CancellationToken));
        Assert.Equal(0, free, 1e-9);
    }

    // A tariff that is in force without the scenario too is no result of it.
    [Fact]
    public void ResultsAreRelativeToTheWorldWithTheBaselinesMeasures()
    {
        var study = new ParameterStudy(
            ToyWorld.World,
            ToyWorld.Read("baseline:\n  - tariff: { importer: USA, exporter: CHN, percent: 25 }\nmeasures:\n  - labour: { country: CHN, percent: 0 }\n"),
            ToyWorld.Parameters, ToyWorld.Forums, 2016);
        var target = ResultTarget.Parse("real_income:USA", ToyWorld.World);
        Assert.Equal(0, target.In(study.Central([], new Workspace(), TestContext.Current.CancellationToken)), 1e-9);
    }

    [Theory]
    [InlineData("real_incom:CHN", "real_income")]
    [InlineData("real_income:CHM", "CHN")]
    [InlineData("consumer_price", "no world total")]
    public void UnknownResultsAreRefused(string text, string says) =>
        Assert.Contains(says, Assert.Throws<Checks.BadInputException>(() => ResultTarget.Parse(text, ToyWorld.World)).Message, StringComparison.Ordinal);
}
