using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plenum.Data.Formats;
using Plenum.Outcomes;

namespace Plenum.Data.Results;

/// <summary>
/// Writes <c>manifest.json</c>: everything needed to make the same bytes again. It carries no clock and no machine name, so
/// that two equal runs have equal manifests.
/// </summary>
public static class ManifestJson
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="summary">The run.</param>
    /// <param name="beside">Ids of the scenarios shown beside it.</param>
    /// <param name="files">Names of the files the run wrote, beside this one.</param>
    public static void Write(string path, RunSummary summary, IReadOnlyList<string> beside, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var facts = summary.Facts;
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("plenum", facts.Version);
            json.WriteStartObject("world");
            json.WriteString("id", facts.World);
            json.WriteNumber("year", facts.WorldYear);
            json.WriteString("sha256", facts.WorldSha256);
            json.WriteEndObject();
            json.WriteStartObject("scenario");
            json.WriteString("id", facts.Scenario);
            json.WriteString("sha256", facts.ScenarioSha256);
            json.WriteEndObject();
            json.WriteStartArray("beside");
            foreach (var id in beside ?? [])
                json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteStartArray("other_worlds");
            foreach (var other in summary.Worlds)
            {
                json.WriteStartObject();
                json.WriteString("id", other.Id);
                json.WriteNumber("year", other.Year);
                json.WriteString("sha256", other.Sha256);
                json.WriteBoolean("converged", other.Converged);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("draws", facts.Draws);
            json.WriteNumber("seed", facts.Seed);
            json.WriteNumber("from", facts.FirstYear);
            json.WriteNumber("to", facts.LastYear);
            json.WriteNumber("vector_bytes", System.Numerics.Vector<byte>.Count);
            json.WriteStartArray("parameters");
            foreach (var p in summary.Parameters)
            {
                json.WriteStartObject();
                json.WriteString("name", p.Name);
                json.WriteString("central", p.Central);
                json.WriteString("unit", p.Unit);
                json.WriteString("belief", p.Belief);
                json.WriteString("grade", p.Grade);
                json.WriteString("reference", p.Reference);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in files ?? [])
                json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        WholeFile.Write(path, Encoding.UTF8.GetString(memory.ToArray()) + "\n");
    }
}
