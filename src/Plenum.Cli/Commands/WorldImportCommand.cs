using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Worlds.Import;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum world import</c>: makes worlds of published tables.</summary>
public static class WorldImportCommand
{
    /// <summary>Builds the command with one subcommand a source.</summary>
    public static Command Create() => new(
        "import",
        "Make a world of published tables.\n\nExample: plenum world import cp2015 ../shared/data/cp2015 --out nafta")
    {
        Cp2015(),
    };

    private static Command Cp2015()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with the archive's text files" };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "cp2015",
            "The archive of Caliendo and Parro (2015): 31 regions, 40 sectors, 1993; tariffs of 2005 as schedule tariffs-2005.\n\n" +
            "Example: plenum world import cp2015 ../shared/data/cp2015 --out nafta")
        {
            folder, target, form,
        };
        command.SetAction(parsed =>
        {
            var world = Cp2015Importer.Import(parsed.GetRequiredValue(folder));
            WorldOptions.Write(world, parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }
}
