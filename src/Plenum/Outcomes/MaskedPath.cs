using Plenum.Knowledge;
using Plenum.Trade;

namespace Plenum.Outcomes;

/// <summary>A scenario with some of its channels switched off: what is off is as in the world compared against.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="reference">The world compared against, or null for the baseline.</param>
/// <param name="tradeCosts">False leaves out tariffs, costs, bans, technology and labour.</param>
/// <param name="channels">True for the channels that stay as the scenario has them.</param>
internal sealed class MaskedPath(IShockPath scenario, IShockPath? reference, bool tradeCosts, Func<string, bool> channels) : IShockPath
{
    private readonly Dictionary<ChannelAccess, ChannelAccess> _masked = new(ReferenceEqualityComparer.Instance);

    public int FirstYear => scenario.FirstYear;

    public Shock ShockAt(int year) => tradeCosts ? scenario.ShockAt(year) : reference?.ShockAt(year) ?? Shock.None;

    public ChannelAccess AccessAt(int year)
    {
        var access = scenario.AccessAt(year);
        if (_masked.TryGetValue(access, out var known))
            return known;
        var before = reference?.AccessAt(year) ?? ChannelAccess.Full;
        var tables = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var name in access.ByChannel.Keys.Concat(before.ByChannel.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var from = channels(name) ? access : before;
            if (from.ByChannel.TryGetValue(name, out var table))
                tables[name] = table;
        }

        return _masked[access] = new ChannelAccess(tables);
    }
}
