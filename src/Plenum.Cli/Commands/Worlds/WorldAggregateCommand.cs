using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Worlds;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world aggregate</c>: merges regions and sectors.</summary>
public static class WorldAggregateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = WorldOptions.World();
        var regions = new Option<string?>("--regions") { Description = "CSV with columns code, group and perhaps name; codes left out stay as they are", HelpName = "MAP" };
        var sectors = new Option<string?>("--sectors") { Description = "The same for sectors", HelpName = "MAP" };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "aggregate",
            "Merge regions and sectors of a world by mapping files.\n\nExample: plenum world aggregate world-2014 --regions blocs.csv --out blocs")
        {
            name, regions, sectors, target, form,
        };
        command.SetAction(parsed =>
        {
            var world = WorldLibrary.Open(parsed.GetRequiredValue(name));
            var merged = Aggregation.Apply(
                world,
                MappingFile.Read(parsed.GetValue(regions), "region", [.. world.Regions.Select(r => r.Code)]),
                MappingFile.Read(parsed.GetValue(sectors), "sector", [.. world.Sectors.Select(s => s.Code)]));
            WorldOptions.Write(merged, parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }
}
