using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Sweeps;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary><c>plenum sweep schema</c>.</summary>
internal static class SweepSchemaCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Accepted for symmetry; the output is JSON anyway" };
        var command = new Command(
            "schema", "The JSON Schema of sweep files, for editors.\nExample: plenum sweep schema > sweep.schema.json")
        {
            json,
        };
        command.SetAction(_ =>
        {
            JsonOut.Write(w => SweepSchema.Create().WriteTo(w));
            return ExitCode.Done;
        });
        return command;
    }
}
