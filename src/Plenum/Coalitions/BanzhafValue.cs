namespace Plenum.Coalitions;

/// <summary>
/// The Banzhaf value: the mean of v(S ∪ m) − v(S) over all S without m, every coalition equally likely. Unlike
/// <see cref="ShapleyValue"/> the values need not sum to v(N) − v(∅).
/// </summary>
public static class BanzhafValue
{
    /// <summary>The value of every player.</summary>
    /// <param name="worth">v by <see cref="Coalition.Mask"/>, 2^n values.</param>
    public static double[] Of(double[] worth)
    {
        var n = Game.Players(worth);
        var value = new double[n];
        for (var m = 0; m < n; m++)
        {
            for (var s = 0u; s < worth.Length; s++)
            {
                if ((s >> m & 1) == 0)
                    value[m] += worth[s | (1u << m)] - worth[s];
            }

            value[m] /= worth.Length / 2;
        }

        return value;
    }
}
