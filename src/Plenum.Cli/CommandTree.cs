using System.CommandLine;
using Plenum.Cli.Commands;
using Plenum.Cli.Output;

namespace Plenum.Cli;

/// <summary>All commands of <c>plenum</c>, in the order the help shows them.</summary>
public static class CommandTree
{
    /// <summary>Builds the root command.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Plenum says what changes — in trade, in incomes, and in the pace of AI itself — when a country is not at the table.");
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(SolveCommand.Create());
        root.Subcommands.Add(PathCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(FigureCommand.Create());
        root.Subcommands.Add(ParamsCommand.Create());
        root.Subcommands.Add(ScenarioCommand.Create());
        root.Subcommands.Add(EvidenceCommand.Create());
        root.Add(WorldCommand.Create());
        root.Add(ValidateCommand.Create());
        root.Add(CoalitionCommand.Create());
        root.Add(SensitivityCommand.Create());
        root.Add(FrontierCommand.Create());
        root.Add(WebCommand.Create());
        root.Add(SweepCommand.Create());
        root.Add(ShardCommand.Create());
        root.Add(QueryCommand.Create());
        root.Add(NashCommand.Create());
        root.Add(ExposureCommand.Create());
        root.Add(WorkerCommand.Create());
        root.Add(DoctorCommand.Create());
        root.Add(CompletionCommand.Create());
        Completions.AddTo(root);
        HelpText.Of(root);
        return root;
    }
}
