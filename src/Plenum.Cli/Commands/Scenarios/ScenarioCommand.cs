using System.CommandLine;

namespace Plenum.Cli.Commands.Scenarios;

/// <summary><c>plenum scenario</c>: the library of scenarios, and help with writing one's own.</summary>
internal static class ScenarioCommand
{
    /// <summary>Builds the command with its subcommands.</summary>
    public static Command Create() => new(
        "scenario",
        "Scenarios: what is decided, by whom, toward whom, how much and when.\nExample: plenum scenario new my-question --empty-chair FRA")
    {
        ScenarioListCommand.Create(),
        ScenarioShowCommand.Create(),
        ScenarioCheckCommand.Create(),
        ScenarioNewCommand.Create(),
        ScenarioSchemaCommand.Create(),
    };
}
