using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence show</c>: everything tied to an entity, claim, forum, measure, source, model or place.</summary>
internal static class EvidenceShowCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Description = "Identifier, name or common name.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "show",
            "Everything tied to a name. Several matches are listed; a single one, or the single entity among them, is shown in full.\n"
            + "Example: plenum evidence show \"Seoul summit\"")
        { name, json };
        command.SetAction(parsed =>
        {
            var wanted = string.Join(' ', parsed.GetValue(name)!);
            var matches = new EvidenceSearch(EvidenceWriting.Library).Find(wanted);
            var shown = EvidenceShowJson.Shown(matches);
            if (parsed.GetValue(json))
                JsonOut.Write(w => EvidenceShowJson.Write(w, wanted, matches, shown));
            else
                Text(Console.Out, wanted, matches, shown);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output, string wanted, IReadOnlyList<EvidenceMatch> matches, EvidenceMatch? shown)
    {
        if (shown is not null)
            EvidenceDossierText.Write(output, EvidenceDossier.Gather(shown));
        if (matches.Count == 1)
            return;
        output.Write(shown is null ? $"'{wanted}' may mean {matches.Count} things:\n" : $"\nAlso under '{wanted}':\n");
        var table = new PlainTable("kind", "id", "status", "name");
        foreach (var m in matches.Where(m => m != shown))
            table.Add(m.Kind, m.Id, EvidenceDossier.MarkOf(m).ToString(), m.Name);
        table.Write(output);
    }
}
