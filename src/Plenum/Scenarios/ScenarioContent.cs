using System.Security.Cryptography;
using System.Text.Json;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Trade;
using Plenum.Uncertainty;

namespace Plenum.Scenarios;

/// <summary>
/// The canonical content of a scenario: one JSON text, the same however the file was laid out, and its fingerprint. Prose
/// (title, question, notes, sources) and the default world do not enter: a corrected comma makes no other scenario.
/// </summary>
public static class ScenarioContent
{
    /// <summary>SHA-256 of the canonical content, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(Scenario scenario)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            Write(json, scenario);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    /// <summary>Writes the canonical content as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(scenario);
        json.WriteStartObject();
        json.WriteString("id", scenario.Id);
        json.WriteStartObject("model");
        json.WriteString("deficits", scenario.Model.Deficits switch { DeficitRule.Zero => "zero", DeficitRule.Fixed => "fixed", _ => "own-share" });
        if (scenario.Model.To is { } to)
            json.WriteNumber("to", to);
        json.WriteBoolean("eu_binds", scenario.Model.EuBinds);
        json.WriteString("confidence", scenario.Model.Confidence switch { SeatConfidence.Low => "low", SeatConfidence.Medium => "medium", _ => "high" });
        json.WriteEndObject();
        json.WriteStartObject("groups");
        foreach (var group in scenario.Groups)
            Selector(json, group.Name, group.Members);
        json.WriteEndObject();
        Measures(json, "baseline", scenario.Baseline);
        Measures(json, "measures", scenario.Measures);
        json.WriteStartObject("parameters");
        foreach (var setting in scenario.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal))
            Setting(json, setting);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Measures(Utf8JsonWriter json, string name, IReadOnlyList<Measure> measures)
    {
        json.WriteStartArray(name);
        foreach (var measure in measures)
        {
            json.WriteStartObject();
            json.WriteStartObject(measure.Kind);
            Body(json, measure);
            if (measure.From is { } from)
                json.WriteNumber("from", from);
            if (measure.To is { } to)
                json.WriteNumber("to", to);
            if (measure.PhaseIn is { } years)
                json.WriteNumber("phase_in", years);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Body(Utf8JsonWriter json, Measure measure)
    {
        switch (measure)
        {
            case TradeCostMeasure m:
                Flows(json, m.Flows, m.Sectors);
                if (m.RentShare is not null)
                    json.WriteString("rent_to", m.RentToExporter ? "exporter" : "importer");
                break;
            case TariffMeasure m:
                Flows(json, m.Flows, m.Sectors);
                if (m.Schedule is not null)
                    json.WriteString("schedule", m.Schedule);
                break;
            case BanMeasure m:
                Flows(json, m.Flows, m.Sectors);
                break;
            case QuotaMeasure m:
                Flows(json, m.Flows, m.Sectors);
                json.WriteString("rent_to", m.RentToImporter ? "importer" : "exporter");
                break;
            case ExportTaxMeasure m:
                Flows(json, m.Flows, m.Sectors);
                break;
            case TechnologyMeasure m:
                Selector(json, "countries", m.Countries);
                Selector(json, "sectors", m.Sectors);
                break;
            case LabourMeasure m:
                Selector(json, "countries", m.Countries);
                break;
            case KnowledgeMeasure m:
                Flows(json, m.Flows, null);
                Selector(json, "channels", m.Channels);
                break;
            case ParticipationMeasure m:
                Selector(json, m.Move.ToString().ToLowerInvariant(), m.Countries);
                Selector(json, "forums", m.Forums);
                if (m.Sectors is not null)
                    Selector(json, "sectors", m.Sectors);
                json.WriteBoolean("eu_binds", m.EuBinds);
                json.WriteString("outsider_rule", "R" + (int)m.Rule);
                break;
            default:
                throw new ArgumentException($"no canonical form for {measure.Kind}", nameof(measure));
        }

        foreach (var (key, number) in measure.Numbers)
        {
            json.WritePropertyName(key);
            Belief(json, number.Belief);
        }
    }

    private static void Flows(Utf8JsonWriter json, FlowSelector flows, Selector? sectors)
    {
        Selector(json, flows.BothWays ? "between_one" : "from_country", flows.From);
        Selector(json, flows.BothWays ? "between_other" : "to_country", flows.To);
        if (sectors is not null)
            Selector(json, "sectors", sectors);
    }

    private static void Selector(Utf8JsonWriter json, string name, Selector selector)
    {
        json.WriteStartArray(name);
        foreach (var term in selector.Terms)
            json.WriteStringValue(term.Text);
        json.WriteEndArray();
    }

    private static void Setting(Utf8JsonWriter json, ParameterSetting setting)
    {
        json.WritePropertyName(setting.Name);
        if (setting.Belief is not null)
            Belief(json, setting.Belief);
        else
            json.WriteStringValue(setting.Word);
    }

    private static void Belief(Utf8JsonWriter json, Distribution belief)
    {
        switch (belief)
        {
            case FixedDistribution f when double.IsFinite(f.Value):
                json.WriteNumberValue(f.Value);
                return;
            case FixedDistribution:
                json.WriteStringValue("inf");
                return;
            case ZeroOrDistribution z:
                json.WriteStartObject();
                json.WriteStartObject(z.Word);
                json.WriteNumber("p", z.Probability);
                json.WritePropertyName("else");
                Belief(json, z.Otherwise);
                json.WriteEndObject();
                json.WriteEndObject();
                return;
            default:
                json.WriteStartObject();
                json.WriteStartArray(belief.Word);
                foreach (var number in belief.Numbers)
                    json.WriteNumberValue(number);
                json.WriteEndArray();
                json.WriteEndObject();
                return;
        }
    }
}
