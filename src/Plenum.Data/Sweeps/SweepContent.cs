using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Plenum.Data.Yaml;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Data.Sweeps;

/// <summary>The canonical content of a sweep on a world, the same however the file was laid out, and its fingerprint.</summary>
internal static class SweepContent
{
    public static string Sha256(SweepPlan plan)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            Write(json, plan);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static void Write(Utf8JsonWriter json, SweepPlan plan)
    {
        var spec = plan.Spec;
        json.WriteStartObject();
        json.WriteString("world", WorldHash.Of(plan.World));
        json.WriteNumber("tolerance", spec.Tolerance);
        json.WriteNumber("shard", plan.ShardSize);
        foreach (var (key, node) in spec.CommonNodes.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Write(json, node);
        }

        json.WriteStartArray("axes");
        foreach (var axis in plan.Axes)
        {
            json.WriteStartArray();
            foreach (var column in axis.Columns)
                json.WriteStringValue(column);
            foreach (var value in axis.Rows.SelectMany(r => r))
                Write(json, value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("instruments");
        foreach (var instrument in spec.Instruments)
        {
            json.WriteStartObject();
            json.WritePropertyName(instrument.Name);
            if (instrument.Scenario is { } scenario)
                ScenarioContent.Write(json, scenario);
            else
                Write(json, instrument.Measures!);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("set");
        foreach (var (name, values) in spec.Set)
        {
            json.WriteStringValue(name.Text);
            foreach (var value in values)
                Write(json, value);
        }

        json.WriteEndArray();
        if (spec.Samples is { } samples)
        {
            json.WriteString("samples", string.Create(
                CultureInfo.InvariantCulture,
                $"{samples.Draws} {samples.Seed} {string.Join(',', samples.Parameters)} {samples.Stop?.HalfWidth:R} {samples.Stop?.Every}"));
        }

        json.WriteStartArray("keep");
        foreach (var key in plan.Layout.Keys)
            json.WriteStringValue($"{key.Variable} {key.Country} {key.Sector}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    json.WritePropertyName(key.Text);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                json.WriteStringValue((scalar.Quoted ? "\"" : "") + scalar.Text);
                break;
            default:
                break;
        }
    }
}
