using System.Text.Json;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence coverage</c>.</summary>
public static class CoverageJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, CoverageQuestion q)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(q);
        json.WriteStartObject();
        json.WriteString("forum", q.Forum.Forum.Id);
        json.WriteString("name", q.Forum.Forum.Name);
        json.WriteString("roster", q.Forum.Roster);
        json.WriteBoolean("roster_complete", q.Forum.RosterComplete);
        json.Number("roster_from_memory_share", q.FromMemory);
        json.WriteBoolean("union_members_counted", !q.StatesOnly);
        json.Strings("with", q.With);
        json.Strings("without", q.Without);
        json.Strings("table", q.Table);
        json.Mark(q.Forum.Mark);
        json.WriteStartArray("coverage");
        foreach (var i in CoverageData.Indicators)
        {
            var (table, changed) = (TableCoverage.Share(i, q.Table), TableCoverage.Share(i, q.Changed));
            json.WriteStartObject();
            json.WriteString("id", i.Id);
            json.WriteString("title", i.Title);
            json.WriteString("year", i.Year);
            json.Number("share", table);
            json.Number("share_changed", changed);
            json.Number("difference", changed - table);
            json.WriteString("note", i.Note);
            json.Mark(i.Mark);
            json.WriteString("source_id", i.SourceId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
