using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Tests.Knowledge;
using Plenum.Trade;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Tests.Outcomes;

/// <summary>Runs on the embedded world: draws are pure functions of their number, layers are what they say.</summary>
public sealed class RunJobTests
{
    private static readonly World World = WorldLibrary.Open();

    [Fact]
    public void ADrawDependsOnItsNumberAlone()
    {
        var job = Job("empty-chair-china", "chip-controls");
        var used = new Workspace();
        job.Solve(5, used, TestContext.Current.CancellationToken);
        var after = job.Solve(3, used, TestContext.Current.CancellationToken);
        var fresh = Job("empty-chair-china", "chip-controls").Solve(3, new Workspace(), TestContext.Current.CancellationToken);
        Assert.True(after.AsSpan().SequenceEqual(fresh));
        Assert.Equal(job.Keys.Count, job.Keys.Distinct().Count());
        Assert.Equal(World.RegionIndex("CHN"), job.Focus);
    }

    [Fact]
    public void LayersAreTheScenarioTakenInParts()
    {
        var job = Job("empty-chair-china");
        var values = job.SolveCentral(new Workspace(), TestContext.Current.CancellationToken);
        double Of(string variant, string place, string variable) => values[job.Keys.Index().Single(k =>
            k.Item.Variant == variant && k.Item.Year == job.LastYear && k.Item.Country == place && k.Item.Variable == variable && k.Item.Sector == "").Index];

        // A cost on services trade without closing doors moves knowledge next to nothing, and doors alone move it nearly all.
        var trade = Of(Variants.TradeOnly, "CHN", Variables.AiDelay);
        var doors = Of(Variants.ChannelsOnly, "CHN", Variables.AiDelay);
        var both = Of(Variants.Scenario, "CHN", Variables.AiDelay);
        Assert.True(Math.Abs(trade) < 0.1 * doors);
        Assert.InRange(both, doors + (0.5 * trade), doors + (1.5 * trade));
        Assert.True(Of(Variants.Scenario, ResultKey.World, Variables.RealIncome) < 0);
    }

    [Fact]
    public void GroupsLieBetweenTheirMembers()
    {
        var job = Job("empty-chair-china");
        var values = job.SolveCentral(new Workspace(), TestContext.Current.CancellationToken);
        foreach (var (name, members) in World.Groups)
        {
            var mine = Income(ResultKey.GroupPrefix + name);
            var theirs = members.Where(m => World.RegionIndex(m) >= 0).Select(Income).ToArray();
            Assert.InRange(mine, theirs.Min() - 1e-12, theirs.Max() + 1e-12);
        }

        double Income(string place) => values[job.Keys.Index().Single(k =>
            k.Item is { Variant: Variants.Scenario, Variable: Variables.RealIncome, Sector: "" } && k.Item.Year == job.LastYear && k.Item.Country == place).Index];
    }

    [Fact]
    public void TheSummarySaysWhatMustBeSaid()
    {
        var job = Job("empty-chair-china", "retaliation");
        var token = TestContext.Current.CancellationToken;
        var workspace = new Workspace();
        var draws = Enumerable.Range(0, 24).Select(k => job.Solve(k, workspace, token)).ToArray();
        // Two draws in which every door stays open.
        draws[3] = draws[8] = new double[job.Keys.Count];
        var summary = SummaryBuilder.Build(job, draws, CentralSolver.Solve(job, token), new RunSurroundings
        {
            WorldSha256 = "w",
            ScenarioSha256 = "s",
            Version = "0",
            RosterSeats = 10,
            RosterFromMemory = 4,
            CoverageForum = "TABLE",
            CoverageSeats = 3,
            CoverageFromMemory = 2,
        });
        var said = string.Join('\n', summary.Caveats);
        Assert.Contains("The trade cost of the seat is near zero", said, StringComparison.Ordinal);
        Assert.Contains("The size is a result, the sign is not", said, StringComparison.Ordinal);
        var still = draws.Count(d => job.Keys.Index().Where(k => k.Item is { Variant: Variants.Scenario, Variable: Variables.AiDelay, Sector: "" }
            && k.Item.Year == job.LastYear && k.Item.Country is "CHN" or ResultKey.World).All(k => Math.Abs(d[k.Index]) < 1e-8));
        Assert.True(still >= 2);
        Assert.Contains($"In {still} of 24 draws nothing changes at all", said, StringComparison.Ordinal);
        Assert.Contains("is worth 3 % of world income (believed 0.7 to 13 %, grade D)", said, StringComparison.Ordinal);
        Assert.Contains($"economy of {job.World.Year}", summary.BreakEven, StringComparison.Ordinal);
        Assert.Contains("nobody has measured", said, StringComparison.Ordinal);
        Assert.Contains("each ten points of access lost delay AI knowledge in China", said, StringComparison.Ordinal);
        Assert.Contains("learning law", said, StringComparison.Ordinal);
        Assert.Contains("are those of 2014", said, StringComparison.Ordinal);
        Assert.Contains("4 (40 %) were written down from memory and not found in a document, 2 of the 3 of TABLE among them", said, StringComparison.Ordinal);
        Assert.Contains("decisions of their own", said, StringComparison.Ordinal);
        Assert.Equal(["trade-only", "channels-only", "scenario", "beside:retaliation"], summary.Layers.Select(l => l.Variant));
        Assert.False(summary.Layers[^1].PartOfScenario);

        // Half of the mass of every access loss lies at zero, and no draw helps China by closing doors.
        var delay = summary.Find(Variants.ChannelsOnly, job.LastYear, "CHN", Variables.AiDelay)!;
        Assert.True(delay.P05 >= 0 && delay.P95 > delay.P50);

        // Linear in the assumed loss, more delay for more loss.
        var access = summary.Access!;
        Assert.True(access.MonthsPerTenPercent > 0);
        Assert.True(access.CurvatureShare < 0.25);
        Assert.True(access.DelayMonths.Zip(access.DelayMonths.Skip(1)).All(p => p.Second > p.First));
        Assert.NotNull(summary.Find(Variants.LawPrefix + "producers", job.LastYear, "CHN", Variables.RealIncome));
        Assert.NotNull(summary.Find(Variants.LongRun, job.LastYear, "CHN", Variables.AiKnowledge));
    }

    [Fact]
    public void NoDrawIsLostToTheTailOfAnElasticity()
    {
        var world = SmallWorlds.Make(1, ai: false);
        var steep = world with { Id = "steep", Elasticities = [.. world.Elasticities.Select(_ => new SectorElasticity(65))] };
        var forums = EvidenceLibrary.Embedded.Forums;
        var draws = new ParameterDraws(ParameterSet.Defaults(ParameterFiles.Library, steep, forums), steep, null);
        var source = new SobolSource(draws.Dimensions.Count, 1);
        var theta = Enumerable.Range(0, 200).SelectMany(k => draws.At(source, k).Parameters.Theta(steep)).ToArray();
        Assert.All(theta, t => Assert.InRange(t, 1e-3, 100));
        Assert.Contains(theta, t => t == 100);
    }

    private static RunJob Job(string scenario, params string[] beside) => new(
        World, ScenarioLibrary.Open(scenario), Parameters, EvidenceLibrary.Embedded.Forums, 2030, 1, [.. beside.Select(ScenarioLibrary.Open)]);

    private static ParameterSet Parameters(Scenario scenario) =>
        ParameterSet.Defaults(ParameterFiles.Library, World, EvidenceLibrary.Embedded.Forums).With(scenario.Parameters);
}
