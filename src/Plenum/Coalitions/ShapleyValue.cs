using System.Numerics;

namespace Plenum.Coalitions;

/// <summary>
/// Shapley's (1953) value: φ_m = Σ_{S ⊆ N\m} |S|!(n−|S|−1)!/n! [v(S ∪ m) − v(S)], what player m adds on average over all
/// orders of joining. The values sum to v(N) − v(∅); v(∅) need not be zero.
/// </summary>
public static class ShapleyValue
{
    /// <summary>The value of every player.</summary>
    /// <param name="worth">v by <see cref="Coalition.Mask"/>, 2^n values.</param>
    public static double[] Of(double[] worth)
    {
        var n = Game.Players(worth);
        var weights = Game.OrderWeights(n);
        var value = new double[n];
        for (var m = 0; m < n; m++)
        {
            // One sum a size: terms of one size are alike, so the rounding of a large game stays far below 1e-10.
            var bySize = new double[n];
            for (var s = 0u; s < worth.Length; s++)
            {
                if ((s >> m & 1) == 0)
                    bySize[BitOperations.PopCount(s)] += worth[s | (1u << m)] - worth[s];
            }

            for (var size = 0; size < n; size++)
                value[m] += weights[size] * bySize[size];
        }

        return value;
    }
}
