using Plenum.Tests.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Batteries;

/// <summary>The same worlds in another order, in units a trillion times larger or smaller, and with traces of trade at the edge of what a double holds.</summary>
public static class WorldDress
{
    /// <summary>What is done to a world, by name.</summary>
    public static IReadOnlyDictionary<string, Func<World, World>> All { get; } = new Dictionary<string, Func<World, World>>(StringComparer.Ordinal)
    {
        ["shuffled"] = w => Relabelling.Of(w.RegionCount, w.SectorCount, 29).Apply(w),
        ["times 1e12"] = w => Relabelling.InOtherUnits(w, 1e12),
        ["times 1e-12"] = w => Relabelling.InOtherUnits(w, 1e-12),
        ["with traces"] = Traced,
    };

    // A flow that is zero becomes the smallest number above zero, or one that vanishes as soon as it is a share.
    private static World Traced(World world)
    {
        var trade = (double[])world.Trade.Clone();
        for (var at = 0; at < trade.Length; at++)
        {
            if (trade[at] == 0)
                trade[at] = at % 3 == 0 ? double.Epsilon : at % 3 == 1 ? 1e-310 : 0;
        }

        return world with { Trade = trade };
    }
}
