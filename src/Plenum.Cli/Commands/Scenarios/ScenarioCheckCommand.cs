using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Scenarios;

/// <summary><c>plenum scenario check</c>.</summary>
internal static class ScenarioCheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("SCENARIO") { Description = "Id of the library, or path of a YAML file" };
        var world = new Option<string?>("--world") { Description = "World whose countries, sectors and channels the scenario must name; default: the scenario's own" };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "check", "Reads a scenario and binds it to a world, without solving anything.\nExample: plenum scenario check my-question.yaml --world world-2014")
        {
            name, world, json,
        };
        command.SetAction(parsed =>
        {
            var scenario = ScenarioLibrary.Open(parsed.GetRequiredValue(name));
            var on = WorldLibrary.Open(parsed.GetValue(world) ?? scenario.World ?? WorldLibrary.DefaultId);
            var bound = Bind(scenario, on);
            if (parsed.GetValue(json))
                Json(bound, on);
            else
                Text(bound, on);
            return ExitCode.Done;
        });
        return command;
    }

    // A scenario for `plenum coalition` is checked as if every country were a member.
    private static BoundScenario Bind(Scenario scenario, World world)
    {
        var forums = EvidenceLibrary.Embedded.Forums;
        var parameters = ParameterSet.For(scenario, ParameterFiles.Library, world, forums);
        var own = scenario.Groups.Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        var everyone = CoalitionGroups.Of([.. world.Regions.Select(r => r.Code)], []);
        var groups = everyone.Where(g => !own.Contains(g.Key)).ToDictionary(g => g.Key, g => g.Value, StringComparer.Ordinal);
        var bound = ScenarioBinder.Bind(scenario, world, parameters, forums, groups);
        bound.StaticShock();
        return bound;
    }

    private static void Text(BoundScenario bound, World world)
    {
        var scenario = bound.Scenario;
        Console.Out.WriteLine($"{scenario.Id}: in order on {world.Id}");
        Console.Out.WriteLine($"  measures   {scenario.Measures.Count}, and {scenario.Baseline.Count} already in force");
        Console.Out.WriteLine($"  t = 0      {bound.FirstYear}");
        Console.Out.WriteLine($"  uncertain  {(scenario.Variables.Count == 0 ? "no number of its own" : string.Join(", ", scenario.Variables.Select(v => $"{v.Name} ({v.Number.Belief.Describe()})")))}");
        Console.Out.WriteLine($"  sha256     {ScenarioContent.Sha256(scenario)}");
        foreach (var remark in bound.Remarks)
            Console.Out.WriteLine($"  note       {remark}");
    }

    private static void Json(BoundScenario bound, World world) => JsonOut.Write(w =>
    {
        w.WriteStartObject();
        w.WriteString("id", bound.Scenario.Id);
        w.WriteString("world", world.Id);
        w.WriteNumber("measures", bound.Scenario.Measures.Count);
        w.WriteNumber("baseline", bound.Scenario.Baseline.Count);
        w.WriteNumber("first_year", bound.FirstYear);
        w.WriteStartArray("uncertain");
        foreach (var (variable, number) in bound.Scenario.Variables)
        {
            w.WriteStartObject();
            w.WriteString("name", variable);
            w.WriteString("distribution", number.Belief.Describe());
            w.WriteNumber("central", number.Belief.Central);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("notes");
        foreach (var remark in bound.Remarks)
            w.WriteStringValue(remark);
        w.WriteEndArray();
        w.WriteString("sha256", ScenarioContent.Sha256(bound.Scenario));
        w.WriteEndObject();
    });
}
