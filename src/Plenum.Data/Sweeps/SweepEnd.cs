using System.Globalization;

namespace Plenum.Data.Sweeps;

/// <summary>How a sweep ended.</summary>
/// <param name="Shards">Shards in the folder; fewer than planned where drawing stopped early.</param>
/// <param name="Cases">Cases in them.</param>
/// <param name="Failed">Cases without numbers.</param>
/// <param name="HalfWidth">Largest half width of a 95 % interval of a mean over draws when drawing stopped, or null.</param>
public sealed record SweepEnd(int Shards, long Cases, long Failed, double? HalfWidth)
{
    internal string Json() => string.Create(
        CultureInfo.InvariantCulture,
        $"{{ \"shards\": {Shards}, \"cases\": {Cases}, \"failed\": {Failed}, \"half_width\": {(HalfWidth is { } h ? h.ToString("R", CultureInfo.InvariantCulture) : "null")} }}\n");
}
