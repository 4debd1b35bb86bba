using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence.Imports;

/// <summary>
/// Reads a download of Epoch AI's data on AI models (notable, large-scale or all models), in the older layout (<c>System</c>,
/// <c>Country</c>) and the newer one (<c>Model</c>, <c>Country (of organization)</c>).
/// </summary>
public static class EpochDownload
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["United States of America"] = "USA",
        ["United States"] = "USA",
        ["South Korea"] = "KOR",
        ["Korea (Republic of)"] = "KOR",
        ["Russia"] = "RUS",
        ["Multinational"] = "XMN",
        ["United Kingdom of Great Britain and Northern Ireland"] = "GBR",
        ["Vietnam"] = "VNM",
        ["Iran (Islamic Republic of)"] = "IRN",
        ["Turkey"] = "TUR",
        ["Macau"] = "MAC",
    };

    /// <summary>Name of the snapshot that an imported download makes.</summary>
    public const string ImportedSnapshot = "imported";

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="BadInputException">It is not such a download, is cut short, or has a model without a name.</exception>
    public static IReadOnlyList<AiModel> Read(string path)
    {
        var table = CsvTable.ReadFile(path, ["Organization", "Publication date", "Model accessibility"]);
        var name = Either(table, "Model", "System");
        var country = Either(table, "Country (of organization)", "Country");
        var places = EvidenceLibrary.Embedded.Places.Where(p => p.Kind != "aggregate")
            .ToDictionary(p => p.Name, p => p.Code, StringComparer.OrdinalIgnoreCase);
        var models = new List<AiModel>();
        foreach (var row in table.Rows)
        {
            var date = row["Publication date"];
            if (date.Length > 0 && !IsoDates.IsDate(date))
                throw row.Bad("Publication date", $"has '{date}', which is not an ISO date", "Download the CSV, not a re-saved sheet.");
            models.Add(new AiModel(
                row.Required(name), row["Organization"], CodesOf(row[country], places), ClassOf(row.Or("Organization categorization")),
                date, table.Has("Training compute (FLOP)") ? row.OptionalNumber("Training compute (FLOP)") : null,
                row["Model accessibility"], row.Or("Base model"), !table.Has("Notability criteria") || row["Notability criteria"].Length > 0));
        }

        return models.Count > 0 ? models : throw new BadInputException("the table has no models", path, "Is the file cut short?");
    }

    /// <summary>Base-to-derived pairs of a download, from its base-model field; several bases are separated by commas.</summary>
    public static IReadOnlyList<LineagePair> Lineage(IReadOnlyList<AiModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        var byName = models.GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from model in models
               from name in model.BaseModel.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               let known = byName.GetValueOrDefault(name)
               select new LineagePair(
                   ImportedSnapshot, name, known?.Organization ?? "", known?.Countries ?? [], known?.Access ?? "",
                   model.Name, model.Organization, model.Countries, model.Date,
                   known is null ? "base_not_in_snapshot" : known.Organization == model.Organization ? "same_org" : "other_org"),
        ];
    }

    private static string Either(CsvTable table, string newer, string older) =>
        table.Has(newer) ? newer
        : table.Has(older) ? older
        : throw new BadInputException(
            $"no column '{newer}' nor '{older}' ({Nearest.Phrase(newer, table.Columns)})", $"{table.Name} line 1",
            "Has the publisher renamed it, or is it another table?");

    private static IReadOnlyList<string> CodesOf(string countries, Dictionary<string, string> places) =>
        [.. countries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => Codes.GetValueOrDefault(c) ?? places.GetValueOrDefault(c) ?? "ZZZ").Distinct(StringComparer.Ordinal)];

    private static string ClassOf(string categories)
    {
        var (industry, academia) = (categories.Contains("Industry", StringComparison.Ordinal), categories.Contains("Academia", StringComparison.Ordinal));
        return industry && academia ? "industry_academia" : industry ? "industry" : academia ? "academia" : categories.Length > 0 ? "other" : "";
    }
}
