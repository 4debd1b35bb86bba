using System.CommandLine;
using System.Text.Json;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum evidence lineage</c>: whose models are built on whose.</summary>
internal static class EvidenceLineageCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var snapshot = new Option<string>("--snapshot")
        {
            Description = "Snapshot of the data; compare only within one.",
            DefaultValueFactory = _ => EpochData.NotableSnapshot,
        };
        var country = new Option<string?>("--country") { Description = "Only flows that touch these codes." };
        var year = new Option<int?>("--year") { Description = "Only derived models of this year." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "lineage",
            "Base models and the models built on them, by country and year, in fractional pairs.\nExample: plenum evidence lineage --country CHN,USA --snapshot 2025-04")
        { snapshot, country, year, json };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(snapshot)!;
            var lineage = AuditSource.Lineage();
            var snapshots = lineage.Select(p => p.Snapshot).Distinct(StringComparer.Ordinal).ToArray();
            if (!snapshots.Contains(wanted))
                throw new BadInputException($"unknown snapshot '{wanted}'", "--snapshot", "Legal: " + string.Join(", ", snapshots) + ".");
            var codes = EvidenceWriting.Codes(parsed.GetValue(country), "--country");
            var pairs = Pairs(lineage, wanted, codes, parsed.GetValue(year));
            if (parsed.GetValue(json))
                JsonOut.Write(w => Json(w, wanted, pairs, codes));
            else
                Text(Console.Out, wanted, pairs, codes);
            return ExitCode.Done;
        });
        return command;
    }

    // A snapshot is named by its month; an imported download speaks for the day of its newest derived model.
    private static EvidenceMark Mark(string snapshot, LineagePair[] pairs) => new(
        "computed", Confidence.Medium,
        IsoDates.IsDate(snapshot[..Math.Min(7, snapshot.Length)]) ? snapshot[..7]
        : pairs.Select(p => p.DerivedDate).Where(IsoDates.IsDate).Order(StringComparer.Ordinal).LastOrDefault() ?? "");

    private static LineagePair[] Pairs(IReadOnlyList<LineagePair> lineage, string snapshot, IReadOnlyList<string> codes, int? year) =>
        [.. lineage.Where(p => p.Snapshot == snapshot
            && (year is null || p.DerivedDate.StartsWith($"{year}", StringComparison.Ordinal))
            && (codes.Count == 0 || p.BaseCountries.Concat(p.DerivedCountries).Any(c => codes.Contains(c))))];

    private static IEnumerable<(string Base, string Derived, double Pairs)> Flows(LineagePair[] pairs, IReadOnlyList<string> codes) =>
        LineageFlows.All(pairs).Where(f => codes.Count == 0 || codes.Contains(f.Base) || codes.Contains(f.Derived));

    private static void Json(Utf8JsonWriter json, string snapshot, LineagePair[] pairs, IReadOnlyList<string> codes)
    {
        json.WriteStartObject();
        json.WriteString("snapshot", snapshot);
        json.Mark(Mark(snapshot, pairs));
        json.Source("EPOCH-LINEAGE");
        json.WriteStartArray("flows");
        foreach (var flow in Flows(pairs, codes))
        {
            json.WriteStartObject();
            json.WriteString("base", flow.Base);
            json.WriteString("derived", flow.Derived);
            json.Number("pairs", flow.Pairs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var p in pairs)
        {
            json.WriteStartObject();
            json.WriteString("base_model", p.BaseModel);
            json.Strings("base_countries", p.BaseCountries);
            json.WriteString("base_access", p.BaseAccess);
            json.WriteString("derived_model", p.DerivedModel);
            json.WriteString("derived_organization", p.DerivedOrganization);
            json.Strings("derived_countries", p.DerivedCountries);
            json.WriteString("derived_date", p.DerivedDate);
            json.WriteString("relation", p.Relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(TextWriter output, string snapshot, LineagePair[] pairs, IReadOnlyList<string> codes)
    {
        output.Write($"Snapshot {snapshot}: {pairs.Length} pairs of base and derived model ({Mark(snapshot, pairs)})\n\n");
        var flows = new PlainTable("base", "derived", "pairs");
        foreach (var (from, to, count) in Flows(pairs, codes))
            flows.Add(from, to, $"{count:0.0}");
        flows.Write(output);
        output.Write("\n");
        var years = new PlainTable("year", "pairs", "with a base from another country");
        foreach (var year in pairs.Where(p => p.DerivedDate.Length >= 4).GroupBy(p => p.DerivedDate[..4], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            years.Add(year.Key, year.Count().ToString(), $"{year.SelectMany(p => p.ByCountry()).Where(f => f.Base != f.Derived).Sum(f => f.Share):0.0}");
        years.Write(output);
        output.Write($"\nSource: {EvidenceWriting.SourceLine("EPOCH-LINEAGE")}\nBase models are recorded unevenly and small derivatives are missing.\n");
    }
}
