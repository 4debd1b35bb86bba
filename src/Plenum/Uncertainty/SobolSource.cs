using System.Numerics;

namespace Plenum.Uncertainty;

/// <summary>
/// The Sobol sequence with the direction numbers of Joe and Kuo (2008), under Owen's (1995) nested uniform scrambling:
/// unbiased like random points, with far smaller error for smooth results, and any prefix of 2^k draws is a digital net.
/// </summary>
/// <remarks>
/// A scramble flips bit b of a coordinate by a random bit that depends on the seed, the coordinate and the bits above b, so
/// equidistribution survives; bits below the sequence's 32 are random. Coordinates beyond the table come in blocks that reuse
/// it under independent scrambles and an independent nested shuffle of the draw number: each block is as uniform as the
/// first, and blocks are independent of each other (padding).
/// </remarks>
public sealed class SobolSource : IUniformSource
{
    private const int Bits = 32;
    private readonly ulong _seed;
    private readonly uint[] _directions;

    /// <summary>Creates the sequence.</summary>
    /// <param name="dimensions">Number of coordinates, positive.</param>
    /// <param name="seed">The run's seed; another seed is another scramble.</param>
    /// <param name="scrambled">False for the plain sequence (point 0 is then the corner, nudged inside).</param>
    public SobolSource(int dimensions, ulong seed, bool scrambled = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        Dimensions = dimensions;
        Scrambled = scrambled;
        _seed = seed;
        _directions = SobolDirections.Expand(Math.Min(dimensions, SobolDirections.Dimensions));
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>False for the plain sequence.</summary>
    public bool Scrambled { get; }

    /// <inheritdoc/>
    public void Fill(int draw, Span<double> u)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        for (var d = 0; d < Dimensions; d++)
        {
            var block = d / SobolDirections.Dimensions;
            var index = (uint)draw;
            if (block > 0)
                index = Scramble(index, Mix(_seed, ~(ulong)block));
            var x = Point(index, d % SobolDirections.Dimensions);
            if (!Scrambled)
            {
                u[d] = (x + 0.5) / (1UL << Bits);
                continue;
            }

            var key = Mix(_seed, (ulong)d);
            x = Scramble(x, key);
            var below = Mix(key, ((ulong)(uint)draw << 8) | 0xFF);
            u[d] = CounterRandom.ToUnit(((ulong)x << Bits) | (below >> Bits));
        }
    }

    private uint Point(uint index, int dimension)
    {
        var gray = index ^ (index >> 1);
        var x = 0u;
        for (var row = dimension * Bits; gray != 0; gray &= gray - 1)
            x ^= _directions[row + BitOperations.TrailingZeroCount(gray)];
        return x;
    }

    private static uint Scramble(uint x, ulong key)
    {
        var flips = 0u;
        for (var bit = Bits - 1; bit >= 0; bit--)
        {
            var above = (ulong)x >> (bit + 1);
            var node = (above << 6) | (uint)bit;
            flips |= (uint)(Mix(key, node) >> 63) << bit;
        }

        return x ^ flips;
    }

    private static ulong Mix(ulong key, ulong value)
    {
        var z = key ^ (value * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        z = (z + 0x9E3779B97F4A7C15 + key) * 0xD6E8FEB86659FD93;
        z = (z ^ (z >> 32)) * 0xD6E8FEB86659FD93;
        return z ^ (z >> 32);
    }
}
