using System.Runtime.InteropServices;

namespace Plenum.Uncertainty;

/// <summary>
/// Counter-based random numbers: a value is a function of (seed, stream, counter) and of nothing else, so results do not
/// depend on order, threads or machines. Philox4x32 with ten rounds (Salmon, Moraes, Dror and Shaw 2011).
/// </summary>
/// <param name="Seed">The run's seed: the cipher's key.</param>
/// <param name="Stream">Which stream of the run: a draw, a dimension, a purpose. The upper half of the counter.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CounterRandom(ulong Seed, ulong Stream)
{
    private const uint M0 = 0xD2511F53, M1 = 0xCD9E8D57, W0 = 0x9E3779B9, W1 = 0xBB67AE85;
    private const double Unit = 1.0 / (1UL << 52);

    /// <summary>64 random bits at <paramref name="counter"/>.</summary>
    public ulong Bits(ulong counter)
    {
        var (a, b, _, _) = Block(
            (uint)counter, (uint)(counter >> 32), (uint)Stream, (uint)(Stream >> 32), (uint)Seed, (uint)(Seed >> 32));
        return ((ulong)b << 32) | a;
    }

    /// <summary>A uniform number in the open interval (0, 1) with 52 random bits.</summary>
    public double Uniform(ulong counter) => ToUnit(Bits(counter));

    /// <summary>A whole number in [0, <paramref name="bound"/>), without the bias of a remainder beyond 2⁻³².</summary>
    /// <param name="counter">Which number of the stream.</param>
    /// <param name="bound">Positive.</param>
    public int Below(ulong counter, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(Bits(counter), (ulong)bound, out _);
    }

    /// <summary>Shuffles <paramref name="items"/> in place; every order is equally likely.</summary>
    /// <param name="items">What to shuffle.</param>
    /// <param name="counter">First counter used; <c>items.Length</c> counters are used.</param>
    public void Shuffle<T>(Span<T> items, ulong counter = 0)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(counter + (ulong)i, i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Turns 64 random bits into a number in the open interval (0, 1).</summary>
    public static double ToUnit(ulong bits) => ((bits >> 12) + 0.5) * Unit;

    /// <summary>The cipher itself: four words of counter under two words of key.</summary>
    internal static (uint A, uint B, uint C, uint D) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < 10; round++)
        {
            var p0 = (ulong)M0 * c0;
            var p1 = (ulong)M1 * c2;
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += W0;
            k1 += W1;
        }

        return (c0, c1, c2, c3);
    }
}
