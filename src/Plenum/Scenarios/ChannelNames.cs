using Plenum.Knowledge;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Which knowledge channels a measure may name.</summary>
public static class ChannelNames
{
    /// <summary>
    /// Channels of ideas with an access factor: the named ones and the world's own tables; neither <c>trade</c>, whose access
    /// is trade itself, nor <c>compute</c>, which is not a source of ideas.
    /// </summary>
    public static IReadOnlyList<string> WithAccess(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. Channels.Named,
            .. world.Channels.Keys.Where(c => c != Channels.Trade && c != Channels.Compute && !Channels.Named.Contains(c, StringComparer.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
