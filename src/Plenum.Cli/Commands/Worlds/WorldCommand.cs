using System.CommandLine;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world</c>: list, show, check, import, aggregate, update and build worlds.</summary>
public static class WorldCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create() => new(
        "world",
        "Worlds: calibrated baselines. List and show them, import published tables, check the accounts, aggregate, update to later totals.\n\nExample: plenum world show world-2014")
    {
        WorldListCommand.Create(),
        WorldShowCommand.Create(),
        WorldCheckCommand.Create(),
        WorldImportCommand.Create(),
        WorldAggregateCommand.Create(),
        WorldUpdateCommand.Create(),
        WorldBuildCommand.Create(),
    };
}
