using System.CommandLine;
using Plenum.Cli.Output;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence sources</c>: where the facts come from.</summary>
internal static class EvidenceSourcesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "sources", "Every source with publisher, licence and whether the page itself was read.\nExample: plenum evidence sources --json") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                JsonOut.Write(SourcesJson.Write);
            else
                Text(Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output)
    {
        var table = new PlainTable("id", "status", "licence", "publisher", "title and address");
        foreach (var s in EvidenceWriting.Library.Sources)
            table.Add(s.Id, s.Mark.ToString(), s.Licence, s.Publisher, $"{s.Title}, {s.Url}");
        table.Write(output);
        output.Write($"{EvidenceWriting.Library.Sources.Count} sources\n");
    }
}
