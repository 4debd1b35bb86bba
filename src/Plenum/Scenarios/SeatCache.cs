using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>
/// Remembers who sits where, by registry and world, for as long as both live: thousands of draws and coalitions bind the same
/// scenario, and neither the evidence nor the world changes between them.
/// </summary>
internal static class SeatCache
{
    private static readonly ConditionalWeakTable<IForumRegistry, ConditionalWeakTable<World, ConcurrentDictionary<(string, SeatConfidence, bool), bool[]>>> Known = [];

    public static bool[] Of(IForumRegistry forums, World world, (string Forum, SeatConfidence Confidence, bool EuBinds) key, Func<string, bool[]> find) =>
        Known.GetOrCreateValue(forums).GetOrCreateValue(world).GetOrAdd(key, k => find(k.Item1));
}
