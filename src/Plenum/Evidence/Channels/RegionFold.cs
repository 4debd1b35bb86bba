namespace Plenum.Evidence.Channels;

/// <summary>Maps the countries of the data onto the regions of a world: whoever is not shown one by one is the rest of the world.</summary>
/// <param name="regions">The world's region codes, in order; <c>ROW</c> among them or not.</param>
public sealed class RegionFold(IReadOnlyList<string> regions)
{
    private readonly Dictionary<string, int> index =
        regions.Select((code, n) => (code, n)).ToDictionary(x => x.code, x => x.n, StringComparer.Ordinal);

    /// <summary>Code of the rest of the world.</summary>
    public const string Rest = "ROW";

    /// <summary>The world's region codes, in order.</summary>
    public IReadOnlyList<string> Regions => regions;

    /// <summary>Index of the region that holds this country, or −1 where the world has no rest of the world to hold it.</summary>
    public int Of(string country) => index.TryGetValue(country, out var n) ? n : index.GetValueOrDefault(Rest, -1);

    /// <summary>Offset of (country, source) in a plane.</summary>
    public int At(int country, int source) => (country * regions.Count) + source;
}
