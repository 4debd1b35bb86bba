using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Scenarios;
using Plenum.Scenarios;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum scenario list</c>.</summary>
internal static class ScenarioListCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command("list", "The scenarios of the library.\nExample: plenum scenario list --json") { json };
        command.SetAction(parsed =>
        {
            var all = ScenarioLibrary.Ids.Select(ScenarioLibrary.Open).ToList();
            if (parsed.GetValue(json))
            {
                Json(all);
                return ExitCode.Done;
            }

            var width = all.Max(s => s.Id.Length);
            foreach (var scenario in all)
                Console.Out.WriteLine($"{scenario.Id.PadRight(width)}  {scenario.Title}");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Json(List<Scenario> all) => JsonOut.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("scenarios");
        foreach (var scenario in all)
        {
            w.WriteStartObject();
            w.WriteString("id", scenario.Id);
            w.WriteString("title", scenario.Title);
            w.WriteString("question", scenario.Question);
            w.WriteString("world", scenario.World);
            w.WriteNumber("measures", scenario.Measures.Count);
            w.WriteString("sha256", ScenarioContent.Sha256(scenario));
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteEndObject();
    });
}
