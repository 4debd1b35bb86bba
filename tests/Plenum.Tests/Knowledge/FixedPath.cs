using Plenum.Knowledge;
using Plenum.Trade;

namespace Plenum.Tests.Knowledge;

/// <summary>A scenario by hand: one shock and one access for all years, or by year.</summary>
internal sealed class FixedPath(Func<int, Shock> shock, Func<int, ChannelAccess>? access = null, int firstYear = 2025) : IShockPath
{
    public FixedPath(Shock shock, ChannelAccess? access = null)
        : this(_ => shock, _ => access ?? ChannelAccess.Full)
    {
    }

    public int FirstYear => firstYear;

    public Shock ShockAt(int year) => shock(year);

    public ChannelAccess AccessAt(int year) => access?.Invoke(year) ?? ChannelAccess.Full;
}
