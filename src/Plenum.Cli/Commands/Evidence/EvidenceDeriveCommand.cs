using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Embedded;
using Plenum.Data.Evidence;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence derive</c>: recomputes the channels and science shares from the source tables.</summary>
internal static class EvidenceDeriveCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var from = new Option<string?>("--from") { Description = "Folder that holds nsf-ai and wiod2016; default the data folder ($PLENUM_DATA)." };
        var output = new Option<string>("--out") { Description = "Where to write.", DefaultValueFactory = _ => "data/evidence" };
        var command = new Command(
            "derive",
            "Recompute the knowledge channels of world-2014 and the science shares from tables that are not shipped.\n"
            + "Example: plenum evidence derive --from ../shared/data --out data/evidence")
        { from, output };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(from) ?? DataFolder.Find()
                ?? throw new BadInputException("the source tables are not at hand", "--from", "Name their folder, or set PLENUM_DATA.");
            var written = EvidenceDerivation.Write(
                Path.Combine(folder, "nsf-ai"), Path.Combine(folder, "wiod2016"), parsed.GetValue(output)!);
            foreach (var file in written)
                Console.Out.WriteLine(file);
            return ExitCode.Done;
        });
        return command;
    }
}
