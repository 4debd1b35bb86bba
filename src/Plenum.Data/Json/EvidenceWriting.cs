using System.Text.Json;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Data.Json;

/// <summary>What all evidence views share: marks, sources and codes.</summary>
public static class EvidenceWriting
{
    /// <summary>The library of the product.</summary>
    public static EvidenceLibrary Library => EvidenceLibrary.Embedded;

    /// <summary>Writes status, confidence and date of a row.</summary>
    public static void Mark(this Utf8JsonWriter json, EvidenceMark mark)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(mark);
        json.WriteString("status", mark.Status);
        json.WriteString("confidence", Words.Of(mark.Confidence));
        json.WriteString("as_of", mark.AsOf);
    }

    /// <summary>Writes a source as an object with identifier, title and address.</summary>
    public static void Source(this Utf8JsonWriter json, string id)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject("source");
        json.WriteString("id", id);
        if (Library.Sources.FirstOrDefault(s => s.Id == id) is { } source)
        {
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an array of texts.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(texts);
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Title and address of a source in one phrase.</summary>
    public static string SourceLine(string id) =>
        Library.Sources.FirstOrDefault(s => s.Id == id) is { } s ? $"[{s.Id}] {s.Title}, {s.Url}" : $"[{id}]";

    /// <summary>Splits codes at commas and checks each; names and aliases are understood too.</summary>
    /// <exception cref="BadInputException">A code is not a place of the evidence.</exception>
    public static IReadOnlyList<string> Codes(string? text, string option)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => CodeOf(word) ?? throw new BadInputException(
                $"unknown country '{word}' ({Nearest.Phrase(word, Library.Places.Select(p => p.Code))})", option,
                "Use ISO 3166 alpha-3 codes, EUU for the European Union."))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The forum with this identifier or common name.</summary>
    /// <exception cref="BadInputException">There is none, or the name means several.</exception>
    public static ForumEntry ForumOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Library.Forums.Entry(name) is { } entry)
            return entry;
        var found = Library.Aliases.Where(a => a.Kind == "forum" && string.Equals(a.Alias, name, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Id).ToArray();
        if (found.Length == 1)
            return Library.Forums.Entry(found[0])!;
        throw new BadInputException(
            found.Length > 1 ? $"'{name}' may mean {string.Join(", ", found)}"
            : $"unknown forum '{name}' ({Nearest.Phrase(name, Library.Forums.Forums.Select(f => f.Id))})",
            "--forum", "All forums: plenum evidence forums.");
    }

    /// <summary>Reads a date option; null where it was not given.</summary>
    /// <exception cref="BadInputException">It is not a date.</exception>
    public static DateOnly? Date(string? text, string option)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return IsoDates.IsDate(text) ? IsoDates.Last(text) : throw new BadInputException(
            $"'{text}' is not a date", option, "Write it as 2025-06-30, 2025-06 or 2025; a month or year means its last day.");
    }

    private static string? CodeOf(string word) =>
        Library.Places.FirstOrDefault(p =>
            string.Equals(p.Code, word, StringComparison.OrdinalIgnoreCase) || string.Equals(p.Name, word, StringComparison.OrdinalIgnoreCase)
            || p.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase))?.Code;
}
