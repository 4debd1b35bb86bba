using System.Text.Json;
using Plenum.Evidence;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence show</c>.</summary>
public static class EvidenceShowJson
{
    /// <summary>The match shown in full: the only one, or the only entity among several; null where a reader must choose.</summary>
    public static EvidenceMatch? Shown(IReadOnlyList<EvidenceMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        if (matches.Count == 1)
            return matches[0];
        var entities = matches.Where(m => m.Kind == "entity").ToArray();
        return entities.Length == 1 ? entities[0] : null;
    }

    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, string wanted, IReadOnlyList<EvidenceMatch> matches, EvidenceMatch? shown)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(matches);
        json.WriteStartObject();
        json.WriteString("query", wanted);
        json.WriteStartArray("matches");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("kind", match.Kind);
            json.WriteString("id", match.Id);
            json.WriteString("name", match.Name);
            json.Mark(EvidenceDossier.MarkOf(match));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (shown is null)
        {
            json.WriteNull("shown");
        }
        else
        {
            json.WritePropertyName("shown");
            EvidenceDossier.Json(json, EvidenceDossier.Gather(shown));
        }

        json.WriteEndObject();
    }
}
