using System.Globalization;
using System.Text.Json;
using Plenum.Evidence;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence measures</c>.</summary>
public static class MeasuresJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<PolicyMeasure> found, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(found);
        json.WriteStartObject();
        json.WriteString("on", day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("count", found.Count);
        json.WriteStartArray("measures");
        foreach (var measure in found)
            WriteMeasure(json, measure, day);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one measure, with its state on a date if one is given.</summary>
    public static void WriteMeasure(Utf8JsonWriter json, PolicyMeasure m, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(m);
        json.WriteStartObject();
        json.WriteString("id", m.Id);
        json.Strings("imposers", m.Imposers);
        json.Strings("targets", m.Targets);
        json.WriteString("instrument", m.Instrument);
        json.Strings("layers", m.Layers);
        json.WriteString("announced", m.Announced);
        json.WriteString("effective", m.Effective);
        json.WriteString("in_force_from", m.From);
        json.WriteString("in_force_until", m.Until);
        json.WriteString("unknown_from", m.UnknownFrom);
        json.WriteString("state", m.State);
        if (day is { } d)
            json.WriteString("state_on_date", m.StateOn(d));
        json.WriteString("description", m.Description);
        json.Mark(m.Mark);
        json.Source(m.SourceId);
        json.WriteEndObject();
    }
}
