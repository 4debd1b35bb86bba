using System.CommandLine;
using System.Text.Json;
using Plenum.Cli.Output;
using Plenum.Evidence;

namespace Plenum.Cli.Commands;

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
                JsonOut.Write(Json);
            else
                Text(Console.Out);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes one source.</summary>
    public static void WriteSource(Utf8JsonWriter json, SourceEntry s)
    {
        json.WriteStartObject();
        json.WriteString("id", s.Id);
        json.WriteString("title", s.Title);
        json.WriteString("publisher", s.Publisher);
        json.WriteString("url", s.Url);
        json.WriteString("licence", s.Licence);
        json.WriteString("note", s.Note);
        json.Mark(s.Mark);
        json.WriteEndObject();
    }

    private static void Json(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("count", EvidenceWriting.Library.Sources.Count);
        json.WriteStartArray("sources");
        foreach (var source in EvidenceWriting.Library.Sources)
            WriteSource(json, source);
        json.WriteEndArray();
        json.WriteEndObject();
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
