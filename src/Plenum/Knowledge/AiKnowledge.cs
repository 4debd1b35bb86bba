using Plenum.Axes;
using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// The AI knowledge of a country or of the world: the value-added-weighted change of λ over the sectors with an AI role (over
/// all sectors in a world that names none), the world's weights being those sectors' value added.
/// </summary>
/// <remarks>Value added is γY of the world compared against. A country without any in those sectors gets their plain mean.</remarks>
internal sealed class AiKnowledge
{
    private readonly double[] _valueAdded;
    private readonly int[] _over;
    private readonly int _countries;
    private readonly int _sectors;

    public AiKnowledge(Equilibrium reference)
    {
        var economy = reference.Economy;
        (_countries, _sectors) = (economy.Countries, economy.Sectors);
        var sectors = economy.World.Sectors;
        var named = sectors.Any(s => s.AiRole != AiRole.None);
        _over = [.. Enumerable.Range(0, _sectors).Where(j => !named || sectors[j].AiRole != AiRole.None)];
        _valueAdded = new double[_countries * _sectors];
        for (var at = 0; at < _valueAdded.Length; at++)
            _valueAdded[at] = economy.ValueAddedShares[at] * reference.Output[at];
    }

    /// <summary>Value added of the sectors that count, by country: the weights of any average over countries.</summary>
    public double[] Weights()
    {
        var weights = new double[_countries];
        for (var n = 0; n < _countries; n++)
        {
            foreach (var j in _over)
                weights[n] += _valueAdded[(n * _sectors) + j];
        }

        return weights;
    }

    /// <summary>Â_n by country and Â of the world; exactly 1 where nothing moved.</summary>
    public double Of(ReadOnlySpan<double> stock, Span<double> byCountry)
    {
        double worldSum = 0, worldWeight = 0;
        for (var n = 0; n < _countries; n++)
        {
            double sum = 0, weight = 0, plain = 0;
            foreach (var j in _over)
            {
                var at = (n * _sectors) + j;
                var beyond = stock[at] - 1;
                sum += _valueAdded[at] * beyond;
                weight += _valueAdded[at];
                plain += beyond;
            }

            byCountry[n] = 1 + (weight > 0 ? sum / weight : plain / _over.Length);
            worldSum += sum;
            worldWeight += weight;
        }

        return 1 + (worldWeight > 0 ? worldSum / worldWeight : 0);
    }
}
