using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Embedded;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Build;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world build</c>: makes an embedded world again from its source tables.</summary>
public static class WorldBuildCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "world-2014 or world-2023", DefaultValueFactory = _ => WorldLibrary.DefaultId };
        var target = new Option<string?>("--out") { Description = "Folder to write the world to, or a .zip (default: its id)", HelpName = "W" };
        var form = WorldOptions.Form();
        var command = new Command(
            "build",
            "Make an embedded world again, byte for byte, from the source tables in the data folder ($PLENUM_DATA).\n\n" +
            "Example: plenum world build world-2014 --out /tmp/world-2014")
        {
            id, target, form,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(id);
            var place = parsed.GetValue(target) ?? wanted;
            switch (wanted)
            {
                case WorldLibrary.DefaultId:
                    WorldOptions.Write(World2014Builder.Build(DataFolder.Find()), place, parsed.GetRequiredValue(form));
                    break;
                case World2023Builder.Id:
                    var (world, report) = World2023Builder.Build(DataFolder.Find(), WorldUpdateCommand.Progress());
                    WorldOptions.Write(world, place, parsed.GetRequiredValue(form));
                    WorldUpdateCommand.Print(report);
                    break;
                default:
                    throw new BadInputException($"cannot build \"{wanted}\"; legal are {WorldLibrary.DefaultId}, {World2023Builder.Id}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
