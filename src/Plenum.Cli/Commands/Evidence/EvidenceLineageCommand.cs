using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Cli.Commands.Evidence;

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
            var codes = EvidenceWriting.Codes(parsed.GetValue(country), "--country");
            var pairs = LineageJson.Find(wanted, codes, parsed.GetValue(year));
            if (parsed.GetValue(json))
                JsonOut.Write(w => LineageJson.Write(w, wanted, pairs, codes));
            else
                Text(Console.Out, wanted, pairs, codes);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output, string snapshot, IReadOnlyList<LineagePair> pairs, IReadOnlyList<string> codes)
    {
        output.Write($"Snapshot {snapshot}: {pairs.Count} pairs of base and derived model ({LineageJson.Mark(snapshot, pairs)})\n\n");
        var flows = new PlainTable("base", "derived", "pairs");
        foreach (var (from, to, count) in LineageJson.Flows(pairs, codes))
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
