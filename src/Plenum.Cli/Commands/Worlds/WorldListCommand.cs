using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Worlds;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world list</c>: the worlds inside the program.</summary>
public static class WorldListCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = WorldOptions.Json();
        var command = new Command("list", "The worlds inside the program.\n\nExample: plenum world list") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => WorldJson.WriteList(writer));
                return ExitCode.Done;
            }

            foreach (var world in WorldLibrary.Ids.Select(WorldLibrary.Open))
                Console.Out.WriteLine($"{world.Id,-14} {world.Year,4}  {world.RegionCount,3} regions  {world.SectorCount,3} sectors  {world.Title}");
            Console.Out.WriteLine("Any folder or .zip with a datapackage.json is a world too: name its path.");
            return ExitCode.Done;
        });
        return command;
    }
}
