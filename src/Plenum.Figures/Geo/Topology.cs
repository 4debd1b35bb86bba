using System.Text.Json;

namespace Plenum.Figures.Geo;

/// <summary>
/// Reads a quantised TopoJSON topology: arcs are lists of integer steps shared by neighbours; a negative index ~k means arc k reversed.
/// </summary>
internal sealed class Topology
{
    private readonly (double X, double Y)[][] arcs;
    private readonly JsonElement geometries;

    public Topology(JsonElement root, string objectName)
    {
        var transform = root.GetProperty("transform");
        var (scaleX, scaleY) = Pair(transform.GetProperty("scale"));
        var (moveX, moveY) = Pair(transform.GetProperty("translate"));
        arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            long x = 0, y = 0;
            return arc.EnumerateArray().Select(step =>
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                return ((x * scaleX) + moveX, (y * scaleY) + moveY);
            }).ToArray();
        })];
        geometries = root.GetProperty("objects").GetProperty(objectName).GetProperty("geometries");
    }

    /// <summary>Id (or empty), name and rings of each geometry.</summary>
    public IEnumerable<(string Id, string Name, List<List<(double X, double Y)>> Rings)> Shapes()
    {
        foreach (var geometry in geometries.EnumerateArray())
        {
            var parts = geometry.GetProperty("arcs");
            IEnumerable<JsonElement> rings = geometry.GetProperty("type").GetString() switch
            {
                "Polygon" => parts.EnumerateArray(),
                "MultiPolygon" => parts.EnumerateArray().SelectMany(p => p.EnumerateArray()),
                _ => [],
            };
            yield return (
                geometry.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "",
                geometry.GetProperty("properties").GetProperty("name").GetString() ?? "",
                [.. rings.Select(Ring)]);
        }
    }

    private List<(double X, double Y)> Ring(JsonElement indices)
    {
        var ring = new List<(double X, double Y)>();
        foreach (var index in indices.EnumerateArray())
        {
            var k = index.GetInt32();
            var arc = k >= 0 ? arcs[k] : [.. arcs[~k].Reverse()];
            // The first point of an arc is the last of the one before.
            ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
        }

        return ring;
    }

    private static (double A, double B) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
