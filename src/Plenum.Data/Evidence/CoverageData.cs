using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence;

/// <summary>The indicators of table coverage, from the figures that travel with the product.</summary>
public static class CoverageData
{
    private const int FirstYear = 2023;
    private const int LastYear = 2025;

    private static readonly Lazy<IReadOnlyList<CoverageIndicator>> All = new(Read);

    /// <summary>Every indicator; one without sourced figures says so and has no shares.</summary>
    public static IReadOnlyList<CoverageIndicator> Indicators => All.Value;

    private static IReadOnlyList<CoverageIndicator> Read()
    {
        var science = EvidenceTables.Open("science");
        var mark = EvidenceTables.Mark(science.Rows[0]);
        var value = EvidenceTables.Open("value_added_2014");
        return
        [
            new("ai-articles", "AI articles", Column(science, "ai_articles_share"), "2003-2022", "NCSES-SEI2024", "fractional counts", mark),
            new("ai-patents", "AI patents", Column(science, "ai_patents_share"), "2000-2022", "NCSES-SEI2024",
                "granted families by country of the inventors; China includes Hong Kong", mark),
            Models("notable-models", "Notable AI models", EpochData.NotableModels),
            Models("open-models", "Notable models with open weights", EpochData.NotableModels.Where(m => m.OpenWeights)),
            ChipStock.Coverage(),
            new("value-added", "Value added", Column(value, "share"), "2014", "WIOD2016",
                "43 countries; seats of countries inside the rest of the world are not counted", EvidenceTables.Mark(value.Rows[0])),
            new("population", "Population", null, "", "", "no sourced population table is at hand",
                new EvidenceMark("absent", Confidence.Low, mark.AsOf)),
        ];
    }

    private static CoverageIndicator Models(string id, string title, IEnumerable<AiModel> models) =>
        new(id, title, ModelShares.ByCountry(models, FirstYear, LastYear), $"{FirstYear}-{LastYear}", "EPOCH-NOTABLE-2026-07",
            "each model split evenly over the countries of its makers; snapshot of July 2026",
            new EvidenceMark("computed", Confidence.High, "2026-07"));

    private static Dictionary<string, double> Column(CsvTable table, string column) =>
        table.Rows.ToDictionary(r => r.Required("country"), r => r.Number(column), StringComparer.Ordinal);
}
