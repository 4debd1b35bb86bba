using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Scenarios;

namespace Plenum.Cli.Commands.Scenarios;

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
            if (parsed.GetValue(json))
            {
                JsonOut.Write(ScenarioJson.WriteList);
                return ExitCode.Done;
            }

            var all = ScenarioLibrary.Ids.Select(ScenarioLibrary.Open).ToList();
            var width = all.Max(s => s.Id.Length);
            foreach (var scenario in all)
                Console.Out.WriteLine($"{scenario.Id.PadRight(width)}  {scenario.Title}");
            return ExitCode.Done;
        });
        return command;
    }
}
