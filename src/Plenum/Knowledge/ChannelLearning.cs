using Plenum.Axes;
using Plenum.Worlds;

namespace Plenum.Knowledge;

/// <summary>
/// One channel beside trade: L^{c,j}_n = Σ_i s_ni a_ni (λ̂^j_i)^β in the sectors with an AI role. A country without rows in
/// the channel learns from itself there. Access to one's own ideas is always full.
/// </summary>
internal sealed class ChannelLearning
{
    private readonly KnowledgeChannel _channel;
    private readonly int _countries;
    private readonly int[] _aiSectors;
    private readonly int _sectors;

    public ChannelLearning(World world, KnowledgeChannel channel, double weight)
    {
        (_channel, Weight) = (channel, weight);
        (_countries, _sectors) = (world.RegionCount, world.SectorCount);
        _aiSectors = [.. Enumerable.Range(0, _sectors).Where(j => world.Sectors[j].AiRole != AiRole.None)];
    }

    /// <summary>m_c.</summary>
    public double Weight { get; }

    /// <summary>Writes L of the sectors with an AI role; the others are left alone.</summary>
    /// <param name="access">a of the year.</param>
    /// <param name="before">a that the baseline itself has; L is relative to what the baseline learns with it.</param>
    /// <param name="stockToBeta">λ̂^β, plane.</param>
    /// <param name="learning">Receives the plane.</param>
    public void Learn(ChannelAccess access, ChannelAccess before, ReadOnlySpan<double> stockToBeta, Span<double> learning)
    {
        var open = access.ByChannel.GetValueOrDefault(_channel.Name);
        var openBefore = before.ByChannel.GetValueOrDefault(_channel.Name);
        foreach (var j in _aiSectors)
        {
            var table = _channel.BySector ? j * _countries * _countries : 0;
            for (var n = 0; n < _countries; n++)
            {
                double beyond = 0, total = 0;
                for (var i = 0; i < _countries; i++)
                {
                    var share = _channel.Weights[table + (n * _countries) + i];
                    if (share == 0)
                        continue;
                    var a = open is null || i == n ? 1 : open[(n * _countries) + i];
                    var had = openBefore is null || i == n ? 1 : openBefore[(n * _countries) + i];
                    beyond += share * ((a * stockToBeta[(i * _sectors) + j]) - had);
                    total += share * had;
                }

                // Around one, and over the sum of the row, so that rounding in a table cannot move a world at rest.
                var at = (n * _sectors) + j;
                learning[at] = total > 0 ? 1 + (beyond / total) : stockToBeta[at];
            }
        }
    }
}
