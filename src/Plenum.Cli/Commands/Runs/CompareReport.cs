using Plenum.Figures.Reports;
using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Runs;

/// <summary>What the page of <c>plenum compare</c> is made of.</summary>
internal static class CompareReport
{
    /// <summary>Reads the numbers off solved paths.</summary>
    public static Comparison Of(World world, IReadOnlyList<Case> cases, IReadOnlyList<WorldPath> paths, int year) => new(
        world.Id, world.Title, ProductVersion.Text, year, [.. world.Regions.Select(r => (r.Code, r.Name))],
        [.. cases.Select((c, s) => new ComparedScenario(c.Scenario.Id, c.Scenario.Title, ScenarioContent.Sha256(c.Scenario), Values(world, paths[s].Horizon)))]);

    private static Dictionary<(string Country, string Variable), double> Values(World world, PathYear year)
    {
        var values = new Dictionary<(string Country, string Variable), double>
        {
            [(ResultKey.World, Variables.RealIncome)] = 100 * (year.WorldRealIncomeChange - 1),
            [(ResultKey.World, Variables.AiKnowledge)] = 100 * (year.WorldAiKnowledgeChange - 1),
        };
        for (var n = 0; n < world.RegionCount; n++)
        {
            values[(world.Regions[n].Code, Variables.RealIncome)] = 100 * (year.RealIncomeChange[n] - 1);
            values[(world.Regions[n].Code, Variables.AiKnowledge)] = 100 * (year.AiKnowledgeChange[n] - 1);
        }

        return values;
    }
}
