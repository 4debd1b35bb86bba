using Plenum.Data.Cases;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Outcomes;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Outcomes;

/// <summary>The same scenario on a second world, and countries whose structure is not their own.</summary>
public sealed class OtherWorldTests
{
    private static readonly RunSurroundings Around = new() { WorldSha256 = "w", ScenarioSha256 = "s", Version = "0" };

    private static RunJob Job(string scenario, string world, int last = 2027)
    {
        var given = Case.Of(ScenarioLibrary.Open(scenario), WorldLibrary.Open(world), []);
        return new RunJob(given.World, given.Scenario, _ => given.Parameters, given.Forums, last, 1, [])
        {
            Other = () => Case.Of(given.Scenario, WorldLibrary.Open(WorldLibrary.TwinOf(world)!), []) is var twin ? new OtherWorld(twin.World, twin.Parameters) : null,
        };
    }

    [Fact]
    public void TheSecondWorldHasRowsOfItsOwnAndIsNamed()
    {
        var token = TestContext.Current.CancellationToken;
        var job = Job("empty-chair-china", "world-2014");
        var central = CentralSolver.Solve(job, token);
        var summary = SummaryBuilder.Build(job, [job.Solve(0, new Workspace(), token)], central, Around);
        var there = Assert.Single(summary.Worlds);
        Assert.Equal(("world-2023", 2023, true), (there.Id, there.Year, there.Converged));
        Assert.Equal(WorldHash.Of(WorldLibrary.Open("world-2023")), there.Sha256);
        var rows = summary.Rows.Where(r => r.Key.Variant == "world:world-2023").ToList();
        // What both worlds show: 43 countries and the world, nothing imputed, no rest that is another rest there, no groups.
        Assert.Equal(44, rows.Select(r => r.Key.Country).Distinct().Count());
        Assert.All(rows, r => Assert.True(r.Key.Country == "WLD" || job.World.RegionIndex(r.Key.Country) >= 0));
        Assert.DoesNotContain(rows, r => r.Key.Country is "ROW" or "PAK");
        Assert.All(rows, r => Assert.False(r.Range.HasDraws));

        // Solved, not copied: near the run's own central value, and the same as the run on that world itself.
        var own = Job("empty-chair-china", "world-2023");
        var values = own.SolveCentral(new Workspace(), token);
        var at = own.Keys.Index().Single(k => k.Item is { Variant: Variants.Scenario, Country: "CHN", Variable: Variables.RealIncome, Sector: "" } && k.Item.Year == 2027).Index;
        var found = summary.Find(there.Variant, 2027, "CHN", Variables.RealIncome)!.Central;
        Assert.Equal(values[at], found, 1e-9);
        Assert.NotEqual(summary.Find(Variants.Scenario, 2027, "CHN", Variables.RealIncome)!.Central, found);
        Assert.Contains(summary.Caveats, c => c.Contains("On world-2023, the same world brought to totals of 2023, the central delay in China", StringComparison.Ordinal));
    }

    [Fact]
    public void NoHeadlineNamesAnImputedCountry()
    {
        var token = TestContext.Current.CancellationToken;
        var world = WorldLibrary.Open("world-2023");
        // Saudi Arabia is imputed there: the scenario is about it, the headline is not.
        var scenario = ScenarioReader.Read(
            """
            id: saudi
            title: A seat is empty
            question: What if?
            measures:
              - participation: { leaves: SAU, forums: [BLETCHLEY2023], from: 2025 }
            """, "saudi.yaml");
        var given = Case.Of(scenario, world, []);
        var job = new RunJob(world, scenario, _ => given.Parameters, given.Forums, 2026, 1, []);
        Assert.False(world.Regions[job.Focus].Imputed);
        var summary = SummaryBuilder.Build(job, [job.Solve(0, new Workspace(), token)], CentralSolver.Solve(job, token), Around);
        Assert.NotEmpty(summary.Facts.Imputed);
        Assert.Contains(summary.Rows, r => r.Key.Country == "SAU");
        foreach (var name in world.Regions.Where(r => r.Imputed).Select(r => r.Name))
        {
            Assert.DoesNotContain(name, summary.Headline, StringComparison.Ordinal);
            Assert.DoesNotContain(name, summary.BreakEven, StringComparison.Ordinal);
        }

        Assert.Contains(summary.Caveats, c => c.Contains("19 countries of world-2023 are imputed", StringComparison.Ordinal));
    }
}
