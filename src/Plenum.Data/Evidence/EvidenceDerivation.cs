using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plenum.Data.Formats;
using Plenum.Evidence.Channels;

namespace Plenum.Data.Evidence;

/// <summary>
/// Writes the figures that the product computes from tables it does not carry: the channels of <c>world-2014</c>, with their
/// provenance, and the science shares behind table coverage.
/// </summary>
public static class EvidenceDerivation
{
    /// <summary>Year of the publications that weigh the citation index.</summary>
    private const int CitationYear = 2020;

    /// <summary>Computes everything and writes it below <paramref name="output"/>; each file appears whole or not at all.</summary>
    /// <param name="ncsesFolder">Folder of the tidied NCSES tables.</param>
    /// <param name="wiodFolder">Folder of the world input-output table of 2014.</param>
    /// <param name="output">Where to write.</param>
    /// <returns>The files written, relative to <paramref name="output"/>.</returns>
    public static IReadOnlyList<string> Write(string ncsesFolder, string wiodFolder, string output)
    {
        var ncses = new NcsesTables(ncsesFolder);
        var regions = World2014Regions();
        var coauthors = CoauthorshipChannel.Build(regions, ncses.Articles, ncses.Together);
        var open = OpenModelsChannel.Build(regions, EpochData.Lineage.Where(p => p.Snapshot == EpochData.AllModelsSnapshot));
        var citations = CitationsChannel.Build(regions, ncses.CitationIndex, ncses.ArticlesOf(CitationYear));
        (string Path, string Text)[] files =
        [
            ("channels/co-authorship.csv", Table(coauthors)),
            ("channels/open-models.csv", Table(open)),
            ("channels-off/citations.csv", Table(citations)),
            ("channels/provenance.json", Provenance((coauthors, true, "NCSES-SEI2024"), (open, true, "EPOCH-LINEAGE"), (citations, false, "NCSES-SEI2024"))),
            ("science.csv", Science(ncses)),
            ("value_added_2014.csv", ValueAdded(wiodFolder)),
        ];
        foreach (var (path, text) in files)
            WholeFile.Write(Path.Combine(output, path), text);
        return [.. files.Select(f => f.Path)];
    }

    /// <summary>The regions of the embedded world, in its own order: alphabetical by code, the rest of the world last.</summary>
    public static IReadOnlyList<string> World2014Regions() =>
        [.. EvidenceTables.Open("places").Rows.Where(r => r["world_2014"] == "yes").Select(r => r["code"])
            .OrderBy(code => code == RegionFold.Rest).ThenBy(code => code, StringComparer.Ordinal)];

    private static string Table(ChannelTable channel)
    {
        var text = new StringBuilder("country,source,weight\n");
        for (var n = 0; n < channel.Regions.Count; n++)
        {
            for (var i = 0; i < channel.Regions.Count; i++)
            {
                var weight = channel.Weights[(n * channel.Regions.Count) + i];
                if (weight > 0)
                    text.Append(CultureInfo.InvariantCulture, $"{channel.Regions[n]},{channel.Regions[i]},{weight:R}\n");
            }
        }

        return text.ToString();
    }

    private static string Science(NcsesTables ncses)
    {
        var (articles, patents) = (ncses.WorldArticles, ncses.WorldPatents);
        var byPatent = ncses.Patents;
        var count = ncses.Articles.ToDictionary(a => a.Country, a => a.Fractional, StringComparer.Ordinal);
        var text = new StringBuilder("country,ai_articles_share,ai_patents_share,source_id,status,confidence,as_of\n");
        foreach (var code in count.Keys.Union(byPatent.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (a, p) = (count.GetValueOrDefault(code) / articles, byPatent.GetValueOrDefault(code) / patents);
            text.Append(CultureInfo.InvariantCulture, $"{code},{a:0.########},{p:0.########},NCSES-SEI2024,computed,high,2022\n");
        }

        return text.ToString();
    }

    private static string ValueAdded(string folder)
    {
        var rows = CsvTable.ReadFile(Path.Combine(folder, "output_2014.csv"), ["country", "value_added"]).Rows;
        var all = rows.Sum(r => r.Number("value_added"));
        var text = new StringBuilder("country,share,source_id,status,confidence,as_of\n");
        foreach (var country in rows.GroupBy(r => r["country"], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{country.Key},{country.Sum(r => r.Number("value_added")) / all:0.########},WIOD2016,computed,high,2014\n");
        return text.ToString();
    }

    private static string Provenance(params (ChannelTable Channel, bool On, string Source)[] channels)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("made_by", "plenum evidence derive");
            json.WriteString("world", "world-2014");
            json.WriteStartArray("channels");
            foreach (var (channel, on, source) in channels)
            {
                json.WriteStartObject();
                json.WriteString("name", channel.Name);
                json.WriteBoolean("on_by_default", on);
                json.WriteString("source_id", source);
                json.WriteString("status", "computed");
                json.WriteNumber("regions_with_data", channel.Regions.Count - channel.Lacking.Count);
                WriteList(json, "regions_lacking_data", channel.Lacking);
                WriteList(json, "notes", channel.Notes);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
