using System.CommandLine;
using System.Text.Json;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Evidence.Imports;
using Plenum.Evidence;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence choke</c>: chip inputs where one country holds most.</summary>
internal static class EvidenceChokeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var least = new Option<double>("--least") { Description = "Least share of the leading country in percent.", DefaultValueFactory = _ => ChipInput.ChokePercent };
        var country = new Option<string?>("--country") { Description = "Only inputs these countries lead." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "choke",
            "Chip inputs of which one country holds most, from the ETO chip tables (CC BY-NC 4.0: not shipped; import them first).\n"
            + "Example: plenum evidence choke --country JPN --least 70")
        { least, country, json };
        command.SetAction(parsed =>
        {
            var percent = parsed.GetValue(least);
            if (!(percent is >= 0 and <= 100))
                throw new BadInputException($"'{percent}' is not a percentage", "--least", "Legal: 0 to 100.");
            var codes = EvidenceWriting.Codes(parsed.GetValue(country), "--country");
            var inputs = SuppliedData.Chips() ?? throw new BadInputException(
                "the chip supply chain tables are not at hand; their licence (CC BY-NC 4.0) keeps them out of this product", "evidence choke",
                "Get them from https://eto.tech/dataset-docs/chipexplorer/ and run: plenum evidence import chips FOLDER.");
            var shared = inputs.Where(i => i.Shares.Count > 0).ToArray();
            var found = shared.Where(i => i.LeaderPercent >= percent && (codes.Count == 0 || codes.Contains(i.Shares[0].Country)))
                .OrderByDescending(i => i.LeaderPercent).ThenBy(i => i.Name, StringComparer.Ordinal).ToArray();
            if (parsed.GetValue(json))
                JsonOut.Write(w => Json(w, shared, found, percent));
            else
                Text(Console.Out, shared, found, percent);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Json(Utf8JsonWriter json, ChipInput[] shared, ChipInput[] found, double percent)
    {
        json.WriteStartObject();
        json.WriteNumber("least_percent", percent);
        json.WriteNumber("inputs_with_shares", shared.Length);
        json.WriteNumber("count", found.Length);
        json.WriteString("licence", "CC BY-NC 4.0");
        json.Source("ETO-CHIPS");
        json.WriteStartArray("inputs");
        foreach (var input in found)
        {
            json.WriteStartObject();
            json.WriteString("id", input.Id);
            json.WriteString("name", input.Name);
            json.WriteString("kind", input.Kind);
            json.WriteString("stage", input.Stage);
            json.WriteString("leader", input.Shares[0].Country);
            json.Number("leader_percent", input.LeaderPercent);
            json.Number("china_percent", input.PercentOf("CHN"));
            json.Number("usa_percent", input.PercentOf("USA"));
            json.Mark(Mark(input));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(TextWriter output, ChipInput[] shared, ChipInput[] found, double percent)
    {
        var table = new PlainTable("leader", "percent", "CHN", "USA", "stage", "status", "input");
        foreach (var i in found)
            table.Add(i.Shares[0].Country, $"{i.LeaderPercent:0.0}", $"{i.PercentOf("CHN"):0.0}", $"{i.PercentOf("USA"):0.0}", i.Stage, Mark(i).ToString(), i.Name);
        table.Write(output);
        output.Write($"\n{found.Length} of {shared.Length} inputs with shares, at {percent:0} % or more. By leader: "
            + string.Join(", ", found.GroupBy(i => i.Shares[0].Country, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"))
            + ".\nShares follow the seat of the firm; parents and their subtypes both appear. Source: " + EvidenceWriting.SourceLine("ETO-CHIPS") + " (CC BY-NC 4.0)\n");
    }

    private static EvidenceMark Mark(ChipInput input) => new("computed", Confidence.Medium, input.Year);
}
