using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Embedded;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Build;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum world build</c>: makes the embedded world again from its source tables.</summary>
public static class WorldBuildCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "world-2014", DefaultValueFactory = _ => WorldLibrary.DefaultId };
        var target = WorldOptions.Out(required: false);
        target.DefaultValueFactory = _ => WorldLibrary.DefaultId;
        var form = WorldOptions.Form();
        var command = new Command(
            "build",
            "Make the embedded world again, byte for byte, from the source tables in the data folder ($PLENUM_DATA).\n\n" +
            "Example: plenum world build world-2014 --out /tmp/world-2014")
        {
            id, target, form,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(id);
            if (!string.Equals(wanted, WorldLibrary.DefaultId, StringComparison.Ordinal))
                throw new BadInputException($"cannot build \"{wanted}\"; legal is {WorldLibrary.DefaultId}");
            WorldOptions.Write(World2014Builder.Build(DataFolder.Find()), parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }
}
