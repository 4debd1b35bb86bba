using System.Numerics;

namespace Plenum.Coalitions;

/// <summary>
/// The pairwise interaction index of Grabisch and Roubens (1999): I_ml = Σ_{S ⊆ N\{m,l}} |S|!(n−|S|−2)!/(n−1)!
/// [v(S∪ml) − v(S∪m) − v(S∪l) + v(S)]. Positive: the two are worth more together than apart.
/// </summary>
public static class InteractionIndex
{
    /// <summary>The symmetric matrix of indices, <c>[m][l]</c> row-major, zero on the diagonal.</summary>
    /// <param name="worth">v by <see cref="Coalition.Mask"/>, 2^n values, n ≥ 1.</param>
    public static double[] Of(double[] worth)
    {
        var n = Game.Players(worth);
        var index = new double[n * n];
        if (n < 2)
            return index;
        var weights = Game.OrderWeights(n - 1);
        for (var m = 0; m < n; m++)
        {
            for (var l = m + 1; l < n; l++)
            {
                uint a = 1u << m, b = 1u << l;
                var bySize = new double[n - 1];
                for (var s = 0u; s < worth.Length; s++)
                {
                    if ((s & (a | b)) == 0)
                        bySize[BitOperations.PopCount(s)] += worth[s | a | b] - worth[s | a] - worth[s | b] + worth[s];
                }

                var sum = 0.0;
                for (var size = 0; size < n - 1; size++)
                    sum += weights[size] * bySize[size];
                index[(m * n) + l] = index[(l * n) + m] = sum;
            }
        }

        return index;
    }
}
