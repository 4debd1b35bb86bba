using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Evidence.Channels;

namespace Plenum.Data.Evidence;

/// <summary>Reads the tidied tables of Science and Engineering Indicators 2024 from a folder; they do not travel with the product.</summary>
/// <param name="folder">The folder that holds the CSV files.</param>
public sealed class NcsesTables(string folder)
{
    /// <summary>AI articles of the world, pooled 2003-2022.</summary>
    public double WorldArticles => Pooled.First(r => r["country"] == "World").Number("articles_whole");

    /// <summary>AI patents of the world, 2000-2022.</summary>
    public double WorldPatents => Open("ai_patents_2000_2022", "iso3", "country", "ai_patents_2000_2022").Rows
        .First(r => r["country"] == "World").Number("ai_patents_2000_2022");

    /// <summary>AI articles by country, pooled 2003-2022.</summary>
    public IReadOnlyList<ArticleCount> Articles =>
        [.. Pooled.Where(r => r["iso3"].Length > 0).Select(r => new ArticleCount(
            r["iso3"], r.Number("articles_whole"), r.Number("articles_fractional"), r.Number("domestic_only"), r.Number("international")))];

    /// <summary>Articles written together by each ordered pair of 60 countries.</summary>
    public IReadOnlyList<PairCount> Together =>
        [.. Open("ai_coauthored_articles_2003_2022", "iso3", "partner_iso3", "articles").Rows.Select(r =>
            new PairCount(r.Required("iso3"), r.Required("partner_iso3"), r.Number("articles")))];

    /// <summary>Relative citation index of each citing and cited country.</summary>
    public IReadOnlyList<PairCount> CitationIndex =>
        [.. Open("cs_relative_citation_index_2020", "citing_iso3", "cited_iso3", "relative_citation_index").Rows.Select(r =>
            new PairCount(r.Required("citing_iso3"), r.Required("cited_iso3"), r.OptionalNumber("relative_citation_index") ?? 0))];

    /// <summary>AI articles (whole counts) of one year by country; the table carries the United Kingdom as an aggregate named UK.</summary>
    public IReadOnlyDictionary<string, double> ArticlesOf(int year) =>
        Open("ai_articles_by_year", "iso3", "country", "year", "articles").Rows
            .Where(r => r.Whole("year") == year)
            .Select(r => (Code: r["country"] == "UK" ? "GBR" : r["iso3"], Articles: r.OptionalNumber("articles") ?? 0))
            .Where(r => r.Code.Length > 0)
            .ToDictionary(r => r.Code, r => r.Articles, StringComparer.Ordinal);

    /// <summary>AI patents 2000-2022 by country of the inventors.</summary>
    public IReadOnlyDictionary<string, double> Patents =>
        Open("ai_patents_2000_2022", "iso3", "ai_patents_2000_2022").Rows
            .Where(r => r["iso3"].Length > 0)
            .ToDictionary(r => r["iso3"], r => r.Number("ai_patents_2000_2022"), StringComparer.Ordinal);

    private IReadOnlyList<CsvRow> Pooled => Open(
        "ai_articles_by_coauthorship_2003_2022", "iso3", "country", "articles_whole", "articles_fractional", "domestic_only", "international").Rows;

    private CsvTable Open(string name, params IReadOnlyList<string> required)
    {
        if (!Directory.Exists(folder))
            throw new BadInputException("no such folder", folder, "Give the folder of the NCSES tables.");
        return CsvTable.ReadFile(Path.Combine(folder, name + ".csv"), required);
    }
}
