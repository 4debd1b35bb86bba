using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Scenarios;

namespace Plenum.Cli.Commands.Scenarios;

/// <summary><c>plenum scenario schema</c>.</summary>
internal static class ScenarioSchemaCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Accepted for symmetry; the output is JSON anyway" };
        var command = new Command(
            "schema", "The JSON Schema of scenario files, for editors.\nExample: plenum scenario schema > scenario.schema.json")
        {
            json,
        };
        command.SetAction(_ =>
        {
            JsonOut.Write(w => ScenarioSchema.Create().WriteTo(w));
            return ExitCode.Done;
        });
        return command;
    }
}
