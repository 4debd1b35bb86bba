using System.Text.Json;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Data.Json;

/// <summary>The JSON document of <c>plenum evidence lineage</c>.</summary>
public static class LineageJson
{
    /// <summary>Pairs of base and derived model of one snapshot.</summary>
    /// <param name="snapshot">Name of the snapshot.</param>
    /// <param name="codes">Only pairs that touch these countries; none for all.</param>
    /// <param name="year">Only models derived in this year, or null.</param>
    /// <exception cref="BadInputException">There is no such snapshot.</exception>
    public static IReadOnlyList<LineagePair> Find(string snapshot, IReadOnlyList<string> codes, int? year)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var lineage = AuditSource.Lineage();
        var snapshots = lineage.Select(p => p.Snapshot).Distinct(StringComparer.Ordinal).ToArray();
        if (!snapshots.Contains(snapshot))
            throw new BadInputException($"unknown snapshot '{snapshot}'", "--snapshot", "Legal: " + string.Join(", ", snapshots) + ".");
        return Pairs(lineage, snapshot, codes, year);
    }

    /// <summary>The pairs by country of base and derived model.</summary>
    public static IEnumerable<(string Base, string Derived, double Pairs)> Flows(IReadOnlyList<LineagePair> pairs, IReadOnlyList<string> codes) =>
        LineageFlows.All(pairs).Where(f => codes.Count == 0 || codes.Contains(f.Base) || codes.Contains(f.Derived));

    /// <summary>A snapshot is named by its month; an imported download speaks for the day of its newest derived model.</summary>
    public static EvidenceMark Mark(string snapshot, IReadOnlyList<LineagePair> pairs) => new(
        "computed", Confidence.Medium,
        IsoDates.IsDate(snapshot[..Math.Min(7, snapshot.Length)]) ? snapshot[..7]
        : pairs.Select(p => p.DerivedDate).Where(IsoDates.IsDate).Order(StringComparer.Ordinal).LastOrDefault() ?? "");

    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, string snapshot, IReadOnlyList<LineagePair> pairs, IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(pairs);
        json.WriteStartObject();
        json.WriteString("snapshot", snapshot);
        json.Mark(Mark(snapshot, pairs));
        json.Source("EPOCH-LINEAGE");
        json.WriteStartArray("flows");
        foreach (var flow in Flows(pairs, codes))
        {
            json.WriteStartObject();
            json.WriteString("base", flow.Base);
            json.WriteString("derived", flow.Derived);
            json.Number("pairs", flow.Pairs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var p in pairs)
        {
            json.WriteStartObject();
            json.WriteString("base_model", p.BaseModel);
            json.Strings("base_countries", p.BaseCountries);
            json.WriteString("base_access", p.BaseAccess);
            json.WriteString("derived_model", p.DerivedModel);
            json.WriteString("derived_organization", p.DerivedOrganization);
            json.Strings("derived_countries", p.DerivedCountries);
            json.WriteString("derived_date", p.DerivedDate);
            json.WriteString("relation", p.Relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static LineagePair[] Pairs(IReadOnlyList<LineagePair> lineage, string snapshot, IReadOnlyList<string> codes, int? year) =>
        [.. lineage.Where(p => p.Snapshot == snapshot
            && (year is null || p.DerivedDate.StartsWith($"{year}", StringComparison.Ordinal))
            && (codes.Count == 0 || p.BaseCountries.Concat(p.DerivedCountries).Any(c => codes.Contains(c))))];
}
