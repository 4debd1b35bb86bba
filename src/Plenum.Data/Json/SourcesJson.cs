using System.Text.Json;
using Plenum.Evidence;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence sources</c>.</summary>
public static class SourcesJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("count", EvidenceWriting.Library.Sources.Count);
        json.WriteStartArray("sources");
        foreach (var source in EvidenceWriting.Library.Sources)
            WriteSource(json, source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one source.</summary>
    public static void WriteSource(Utf8JsonWriter json, SourceEntry s)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(s);
        json.WriteStartObject();
        json.WriteString("id", s.Id);
        json.WriteString("title", s.Title);
        json.WriteString("publisher", s.Publisher);
        json.WriteString("url", s.Url);
        json.WriteString("licence", s.Licence);
        json.WriteString("note", s.Note);
        json.Mark(s.Mark);
        json.WriteEndObject();
    }
}
