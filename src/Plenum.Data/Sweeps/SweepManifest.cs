using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Sweeps;

/// <summary>
/// The <c>manifest.json</c> of a sweep: everything needed to make the same bytes again. No clock and no machine name, so that two
/// equal sweeps have equal manifests.
/// </summary>
public static class SweepManifest
{
    /// <summary>Its name.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The text.</summary>
    public static string Text(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("plenum", CodeVersion.Product);
            json.WriteString("code", CodeVersion.Text);
            json.WriteStartObject("sweep");
            json.WriteString("id", plan.Spec.Id);
            json.WriteString("title", plan.Spec.Title);
            json.WriteString("sha256", plan.Sha256);
            json.WriteEndObject();
            json.WriteStartObject("world");
            json.WriteString("id", plan.World.Id);
            json.WriteNumber("year", plan.World.Year);
            json.WriteString("sha256", WorldHash.Of(plan.World));
            json.WriteEndObject();
            json.WriteNumber("cases", plan.Cases);
            json.WriteNumber("shards", plan.Shards);
            json.WriteNumber("shard_size", plan.ShardSize);
            json.WriteNumber("numbers_a_case", plan.Layout.Keys.Count);
            json.WriteNumber("tolerance", plan.Spec.Tolerance);
            if (plan.Spec.Samples is { } samples)
            {
                json.WriteNumber("draws", samples.Draws);
                json.WriteNumber("seed", samples.Seed);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray()) + "\n";
    }

    /// <summary>Refuses a manifest of another sweep or of other code.</summary>
    /// <exception cref="BadInputException">It is not this sweep's, or cannot be read.</exception>
    public static void Check(SweepPlan plan, string path)
    {
        ArgumentNullException.ThrowIfNull(plan);
        string? sweep, code, world;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            sweep = json.RootElement.GetProperty("sweep").GetProperty("sha256").GetString();
            world = json.RootElement.GetProperty("world").GetProperty("sha256").GetString();
            code = json.RootElement.GetProperty("code").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BadInputException("not the manifest of a sweep", path, "Give an empty folder", e);
        }

        if (code != CodeVersion.Text)
            throw new BadInputException($"other code started this sweep ({code}; this is {CodeVersion.Text})", path, "Finish it with that code, or give another folder");
        if (world != WorldHash.Of(plan.World))
            throw new BadInputException("the sweep in this folder is of another world", path, "Give another folder");
        if (sweep != plan.Sha256)
            throw new BadInputException("the folder holds another sweep: its grid, measures, tolerance or outcomes differ", path, "Give another folder");
    }
}
