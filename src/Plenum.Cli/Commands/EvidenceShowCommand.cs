using System.CommandLine;
using System.Text.Json;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum evidence show</c>: everything tied to an entity, claim, forum, measure, source, model or place.</summary>
internal static class EvidenceShowCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string[]>("name") { Description = "Identifier, name or common name.", Arity = ArgumentArity.OneOrMore };
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
            var shown = Shown(matches);
            if (parsed.GetValue(json))
                JsonOut.Write(w => Json(w, wanted, matches, shown));
            else
                Text(Console.Out, wanted, matches, shown);
            return ExitCode.Done;
        });
        return command;
    }

    private static EvidenceMatch? Shown(IReadOnlyList<EvidenceMatch> matches)
    {
        if (matches.Count == 1)
            return matches[0];
        var entities = matches.Where(m => m.Kind == "entity").ToArray();
        return entities.Length == 1 ? entities[0] : null;
    }

    private static void Json(Utf8JsonWriter json, string wanted, IReadOnlyList<EvidenceMatch> matches, EvidenceMatch? shown)
    {
        json.WriteStartObject();
        json.WriteString("query", wanted);
        json.WriteStartArray("matches");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("kind", match.Kind);
            json.WriteString("id", match.Id);
            json.WriteString("name", match.Name);
            json.Mark(EvidenceDossier.MarkOf(match));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (shown is null)
        {
            json.WriteNull("shown");
        }
        else
        {
            json.WritePropertyName("shown");
            EvidenceDossier.Json(json, EvidenceDossier.Gather(shown));
        }

        json.WriteEndObject();
    }

    private static void Text(TextWriter output, string wanted, IReadOnlyList<EvidenceMatch> matches, EvidenceMatch? shown)
    {
        if (shown is not null)
            EvidenceDossier.Text(output, EvidenceDossier.Gather(shown));
        if (matches.Count == 1)
            return;
        output.Write(shown is null ? $"'{wanted}' may mean {matches.Count} things:\n" : $"\nAlso under '{wanted}':\n");
        var table = new PlainTable("kind", "id", "status", "name");
        foreach (var m in matches.Where(m => m != shown))
            table.Add(m.Kind, m.Id, EvidenceDossier.MarkOf(m).ToString(), m.Name);
        table.Write(output);
    }
}
