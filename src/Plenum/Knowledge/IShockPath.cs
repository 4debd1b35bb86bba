using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>A scenario as the dynamic model sees it: what differs from the baseline in each year.</summary>
public interface IShockPath
{
    /// <summary>The year of t = 0: the earliest start of any measure.</summary>
    int FirstYear { get; }

    /// <summary>Trade costs, tariffs, bans, technology and labour in this year.</summary>
    Shock ShockAt(int year);

    /// <summary>Openness of the knowledge channels in this year.</summary>
    ChannelAccess AccessAt(int year);
}
