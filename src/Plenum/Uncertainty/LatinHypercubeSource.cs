namespace Plenum.Uncertainty;

/// <summary>
/// Latin hypercube (McKay, Beckman and Conover 1979): in every coordinate each of the <c>draws</c> equal slices of (0, 1)
/// holds exactly one point, placed at random inside it; coordinates are paired at random.
/// </summary>
public sealed class LatinHypercubeSource : IUniformSource
{
    private readonly ulong _seed;
    private readonly int[][] _slice;

    /// <summary>Creates the design.</summary>
    /// <param name="dimensions">Number of coordinates, positive.</param>
    /// <param name="draws">Number of points, positive.</param>
    /// <param name="seed">The run's seed.</param>
    public LatinHypercubeSource(int dimensions, int draws, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        Dimensions = dimensions;
        Draws = draws;
        _seed = seed;
        _slice = new int[dimensions][];
        for (var d = 0; d < dimensions; d++)
        {
            var slice = new int[draws];
            for (var i = 0; i < draws; i++)
                slice[i] = i;
            new CounterRandom(seed, PermutationStream + (ulong)d).Shuffle(slice.AsSpan());
            _slice[d] = slice;
        }
    }

    private const ulong PermutationStream = 1UL << 62;

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Number of points of the design.</summary>
    public int Draws { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draw"/> is not below <see cref="Draws"/>.</exception>
    public void Fill(int draw, Span<double> u)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, Draws);
        var inside = new CounterRandom(_seed, (ulong)draw);
        for (var d = 0; d < Dimensions; d++)
            u[d] = (_slice[d][draw] + inside.Uniform((ulong)d)) / Draws;
    }
}
