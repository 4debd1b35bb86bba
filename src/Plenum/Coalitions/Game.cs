using System.Numerics;

namespace Plenum.Coalitions;

/// <summary>What the solution concepts share: the size of a characteristic function and the weights over orders.</summary>
internal static class Game
{
    /// <summary>Number of players of a characteristic function given by mask.</summary>
    /// <exception cref="ArgumentException">The length is not 2, 4, 8, … 2^20.</exception>
    public static int Players(double[] worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        if (worth.Length < 2 || !BitOperations.IsPow2(worth.Length) || worth.Length > 1 << PayoffTable.MostPlayers)
            throw new ArgumentException($"a game has 2^n values, n from 1 to {PayoffTable.MostPlayers}; got {worth.Length}", nameof(worth));
        return BitOperations.Log2((uint)worth.Length);
    }

    /// <summary>
    /// s!(n−s−1)!/n! for s = 0 … n−1: the chance that in a random order exactly a given set of s players precedes a given one.
    /// </summary>
    public static double[] OrderWeights(int players)
    {
        var weights = new double[players];
        for (var s = 0; s < players; s++)
        {
            // 1 / (n · binomial(n−1, s)), built up so that nothing overflows.
            var binomial = 1.0;
            for (var k = 1; k <= s; k++)
                binomial = binomial * (players - k) / k;
            weights[s] = 1 / (players * binomial);
        }

        return weights;
    }
}
