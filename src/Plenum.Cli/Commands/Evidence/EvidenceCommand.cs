using System.CommandLine;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence</c>: the facts behind scenarios, with their sources and verdicts.</summary>
internal static class EvidenceCommand
{
    /// <summary>Builds the command with its subcommands.</summary>
    public static Command Create()
    {
        var command = new Command(
            "evidence",
            "The evidence: claims with verdicts, forums and who sits in them, measures in force, model lineage, sources.\n"
            + "Example: plenum evidence forums --country CHN,USA,GBR --json");
        command.Subcommands.Add(EvidenceClaimsCommand.Create());
        command.Subcommands.Add(EvidenceForumsCommand.Create());
        command.Subcommands.Add(EvidenceMeasuresCommand.Create());
        command.Subcommands.Add(EvidenceLineageCommand.Create());
        command.Subcommands.Add(EvidenceChokeCommand.Create());
        command.Subcommands.Add(EvidenceCoverageCommand.Create());
        command.Subcommands.Add(EvidenceSourcesCommand.Create());
        command.Subcommands.Add(EvidenceShowCommand.Create());
        command.Subcommands.Add(EvidenceImportCommand.Create());
        command.Subcommands.Add(EvidenceReportCommand.Create());
        command.Subcommands.Add(EvidenceDeriveCommand.Create());
        return command;
    }
}
