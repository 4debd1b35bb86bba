using System.Text.Encodings.Web;
using System.Text.Json;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Writing;

/// <summary>Writes <c>datapackage.json</c>.</summary>
internal static class HeadText
{
    /// <summary>The description as bytes.</summary>
    /// <param name="world">The world.</param>
    /// <param name="tables">Its tables with the paths they were written to.</param>
    public static byte[] Write(World world, IEnumerable<(TableText Table, string Path)> tables)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", world.Id);
            json.WriteString("title", world.Title);
            json.WriteString("version", world.Version);
            json.WriteNumber("year", world.Year);
            json.WriteString("currency", world.Currency);
            json.WriteString("unit", world.Unit);
            json.WriteString("numeraire", world.Numeraire);
            Titles(json, "sources", world.Sources);
            Titles(json, "licenses", world.Licences);
            json.WriteStartArray("resources");
            foreach (var (table, path) in tables)
                Resource(json, table, path);
            json.WriteEndArray();
            json.WriteStartArray("log");
            foreach (var note in world.Log)
            {
                json.WriteStartObject();
                json.WriteString("rule", note.Rule);
                json.WriteString("place", note.Place);
                json.WriteNumber("size", double.IsFinite(note.Size) ? note.Size : 0);
                json.WriteString("text", note.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    private static void Titles(Utf8JsonWriter json, string name, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("title", line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Resource(Utf8JsonWriter json, TableText table, string path)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("path", path);
        if (path.EndsWith(".parquet", StringComparison.Ordinal))
        {
            json.WriteString("format", "parquet");
        }
        else
        {
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("format", "csv");
            json.WriteString("encoding", "utf-8");
            if (path.EndsWith(".gz", StringComparison.Ordinal))
                json.WriteString("compression", "gz");
        }

        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        for (var c = 0; c < table.Columns.Count; c++)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Columns[c]);
            json.WriteString("type", table.IsNumber(c) ? "number" : "string");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
