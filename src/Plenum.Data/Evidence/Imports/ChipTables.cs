using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence.Imports;

/// <summary>
/// Reads the Advanced Semiconductor Supply Chain Dataset (ETO, CSET) in its published layout: <c>inputs.csv</c>,
/// <c>stages.csv</c>, <c>providers.csv</c>, <c>provision.csv</c> and <c>sequence.csv</c> in one folder. Its licence (CC BY-NC 4.0) keeps it out of
/// the product, together with every table made from it.
/// </summary>
public static class ChipTables
{
    /// <summary>The files that a folder must hold.</summary>
    public static IReadOnlyList<string> Files { get; } = ["inputs.csv", "stages.csv", "providers.csv", "provision.csv", "sequence.csv"];

    private const string Various = "Various countries";

    /// <summary>Reads and checks the folder; inputs in file order.</summary>
    /// <exception cref="BadInputException">A file is missing or broken, or the tables do not fit together.</exception>
    public static IReadOnlyList<ChipInput> Read(string folder)
    {
        CsvTable Open(string file, params IReadOnlyList<string> required) => CsvTable.ReadFile(Path.Combine(folder, file), required);
        var inputs = Open("inputs.csv", "input_id", "input_name", "type", "stage_name", "year");
        var stages = Open("stages.csv", "stage_id", "stage_name");
        var providers = Open("providers.csv", "provider_id", "provider_name", "provider_type");
        var provision = Open("provision.csv", "provider_id", "provided_id", "share_provided", "year");
        var sequence = Open("sequence.csv", "input_id", "goes_into_id", "is_type_of_id");

        var known = inputs.Rows.Select(r => r.Required("input_id")).Concat(stages.Rows.Select(r => r.Required("stage_id"))).ToHashSet(StringComparer.Ordinal);
        var countries = providers.Rows.Where(r => r["provider_type"] == "country")
            .ToDictionary(r => r.Required("provider_id"), r => r["provider_name"], StringComparer.Ordinal);
        var makers = providers.Rows.Select(r => r["provider_id"]).ToHashSet(StringComparer.Ordinal);
        var shares = new Dictionary<string, List<(string Country, double Percent)>>(StringComparer.Ordinal);
        foreach (var row in provision.Rows)
        {
            if (!makers.Contains(row["provider_id"]))
                throw row.Bad("provider_id", $"names '{row["provider_id"]}', which providers.csv lacks", "Are the files of one edition, and whole?");
            if (!countries.TryGetValue(row["provider_id"], out var country) || country == Various)
                continue;
            if (row.OptionalNumber("share_provided") is not { } percent)
                continue;
            if (percent is < 0 or > 100)
                throw row.Bad("share_provided", $"must be 0 to 100, is {percent}");
            if (!shares.TryGetValue(row["provided_id"], out var list))
                shares[row["provided_id"]] = list = [];
            list.Add((country, percent));
        }

        var lost = shares.Keys.Count(id => !known.Contains(id));
        if (lost > 0)
            throw new BadInputException($"provision.csv names {lost} inputs that inputs.csv and stages.csv lack", folder, "Are the files of one edition, and whole?");
        var stage = StageOf(inputs, sequence);
        var yearOf = provision.Rows.GroupBy(r => r["provided_id"], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()["year"], StringComparer.Ordinal);
        return
        [
            .. inputs.Rows.Select(r => new ChipInput(
                r["input_id"], r["input_name"], r["type"], stage(r["input_id"]), yearOf.GetValueOrDefault(r["input_id"], r["year"]),
                Sorted(shares.GetValueOrDefault(r["input_id"])))),
            .. stages.Rows.Select(r => new ChipInput(
                r["stage_id"], r["stage_name"] + " (whole stage)", "stage", r["stage_name"], yearOf.GetValueOrDefault(r["stage_id"], ""),
                Sorted(shares.GetValueOrDefault(r["stage_id"])))),
        ];
    }

    private static IReadOnlyList<(string Country, double Percent)> Sorted(List<(string Country, double Percent)>? shares) =>
        shares is null ? [] : [.. shares.OrderByDescending(s => s.Percent).ThenBy(s => s.Country, StringComparer.Ordinal)];

    private static Func<string, string> StageOf(CsvTable inputs, CsvTable sequence)
    {
        var own = inputs.Rows.ToDictionary(r => r["input_id"], r => r["stage_name"], StringComparer.Ordinal);
        var next = sequence.Rows.ToLookup(r => r["input_id"], r => (r["is_type_of_id"], r["goes_into_id"]), StringComparer.Ordinal);
        return id =>
        {
            var queue = new Queue<string>([id]);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (queue.TryDequeue(out var at))
            {
                if (!seen.Add(at))
                    continue;
                if (own.GetValueOrDefault(at) is { Length: > 0 } stage)
                    return stage;
                foreach (var (type, into) in next[at])
                {
                    if (type.Length > 0)
                        queue.Enqueue(type);
                    if (into.Length > 0)
                        queue.Enqueue(into);
                }
            }

            return "";
        };
    }
}
