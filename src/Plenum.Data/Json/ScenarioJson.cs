using System.Text.Json;
using Plenum.Data.Scenarios;
using Plenum.Scenarios;

namespace Plenum.Data.Json;

/// <summary>The JSON documents of <c>plenum scenario list</c> and <c>plenum scenario show</c>.</summary>
public static class ScenarioJson
{
    /// <summary>Writes the list of the library.</summary>
    public static void WriteList(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteStartArray("scenarios");
        foreach (var scenario in ScenarioLibrary.Ids.Select(ScenarioLibrary.Open))
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Id);
            json.WriteString("title", scenario.Title);
            json.WriteString("question", scenario.Question);
            json.WriteString("world", scenario.World);
            json.WriteNumber("measures", scenario.Measures.Count);
            json.WriteString("sha256", ScenarioContent.Sha256(scenario));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one scenario: its words, its fingerprint and its canonical content.</summary>
    public static void Write(Utf8JsonWriter json, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scenario);
        json.WriteStartObject();
        json.WriteString("id", scenario.Id);
        json.WriteString("title", scenario.Title);
        json.WriteString("question", scenario.Question);
        json.WriteString("world", scenario.World);
        json.WriteString("notes", scenario.Notes);
        json.WriteStartArray("sources");
        foreach (var source in scenario.Sources)
            json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteString("sha256", ScenarioContent.Sha256(scenario));
        json.WritePropertyName("content");
        ScenarioContent.Write(json, scenario);
        json.WriteEndObject();
    }
}
