using System.Text.Json;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Packages;

/// <summary>What <c>datapackage.json</c> says.</summary>
/// <param name="Name">Identifier; empty when the file gives none.</param>
/// <param name="Title">Title.</param>
/// <param name="Version">Version.</param>
/// <param name="Year">Base year; 0 when unknown.</param>
/// <param name="Currency">Currency.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Numeraire">Numeraire in words.</param>
/// <param name="Sources">Sources, one line each.</param>
/// <param name="Licences">Licences, one line each.</param>
/// <param name="Log">What was repaired.</param>
/// <param name="Resources">Paths of tables by resource name.</param>
internal sealed record PackageHead(
    string Name, string Title, string Version, int Year, string Currency, string Unit, string Numeraire,
    IReadOnlyList<string> Sources, IReadOnlyList<string> Licences, IReadOnlyList<WorldNote> Log,
    IReadOnlyDictionary<string, string> Resources)
{
    /// <summary>Reads the description.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="file">Name for messages.</param>
    /// <exception cref="BadInputException">Not JSON, or a property of the wrong kind.</exception>
    public static PackageHead Parse(ReadOnlyMemory<byte> json, string file)
    {
        if (json.Span.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
            json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Wrong(file, "the document", "an object");
            return new PackageHead(
                Text(root, "name", file), Text(root, "title", file), Text(root, "version", file, "1"), ReadYear(root, file),
                Text(root, "currency", file, "USD"), Text(root, "unit", file, "million"), Text(root, "numeraire", file, "world value added"),
                Lines(root, "sources", file), [.. Lines(root, "licenses", file), .. Lines(root, "licences", file)],
                Notes(root, file), Tables(root, file));
        }
        catch (JsonException e)
        {
            // The parser quotes what it stumbled over, be it the rest of the file.
            throw new BadInputException($"not JSON ({(e.Message.Length > 200 ? e.Message[..200] + " …" : e.Message)})", $"{file} line {(e.LineNumber ?? 0) + 1}", "", e);
        }
        catch (InvalidOperationException e)
        {
            // A property that has the wrong kind, or text that is not UTF-8.
            throw new BadInputException($"a property cannot be read ({e.Message})", file, "Save the file as UTF-8", e);
        }
    }

    private static string Text(JsonElement root, string name, string file, string missing = "")
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return missing;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Wrong(file, name, "text"),
        };
    }

    private static int ReadYear(JsonElement root, string file)
    {
        var text = Text(root, "year", file);
        if (text.Length == 0)
            return 0;
        return int.TryParse(text, out var year) && year is >= 0 and <= 9999
            ? year
            : throw new BadInputException($"year must be a whole number from 0 to 9999, got \"{text}\"", file);
    }

    // Data packages write a source or licence as an object with a title; people write a line of text. Both are read.
    private static List<string> Lines(JsonElement root, string name, string file)
    {
        var lines = new List<string>();
        if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return lines;
        if (list.ValueKind == JsonValueKind.String)
            return [list.GetString()!];
        if (list.ValueKind != JsonValueKind.Array)
            throw Wrong(file, name, "a list");
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
                lines.Add(item.GetString()!);
            else if (item.ValueKind == JsonValueKind.Object)
                lines.Add(First(item, file, "title", "name", "path"));
            else
                throw Wrong(file, name, "a list of texts or of objects with a title");
        }

        return lines;
    }

    private static string First(JsonElement item, string file, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var text = Text(item, name, file);
            if (text.Length > 0)
                return text;
        }

        return "";
    }

    private static List<WorldNote> Notes(JsonElement root, string file)
    {
        var notes = new List<WorldNote>();
        if (!root.TryGetProperty("log", out var list) || list.ValueKind == JsonValueKind.Null)
            return notes;
        if (list.ValueKind != JsonValueKind.Array)
            throw Wrong(file, "log", "a list");
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                throw Wrong(file, "log", "a list of objects");
            var size = item.TryGetProperty("size", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
            notes.Add(new WorldNote(Text(item, "rule", file), Text(item, "place", file), size, Text(item, "text", file)));
        }

        return notes;
    }

    private static Dictionary<string, string> Tables(JsonElement root, string file)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!root.TryGetProperty("resources", out var list) || list.ValueKind == JsonValueKind.Null)
            return tables;
        if (list.ValueKind != JsonValueKind.Array)
            throw Wrong(file, "resources", "a list");
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                throw Wrong(file, "resources", "a list of objects");
            var path = item.TryGetProperty("path", out var given) && given.ValueKind == JsonValueKind.Array && given.GetArrayLength() == 1
                ? given[0].GetString() ?? ""
                : Text(item, "path", file);
            var name = Text(item, "name", file);
            if (path.Length == 0 || name.Length == 0)
                continue;
            if (!tables.TryAdd(name, path))
                throw new BadInputException($"resource \"{name}\" is named twice", file);
        }

        return tables;
    }

    private static BadInputException Wrong(string file, string name, string expected) =>
        new($"\"{name}\" must be {expected}", file);
}
