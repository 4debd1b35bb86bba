namespace Plenum.Uncertainty;

/// <summary>Independent uniform points from <see cref="CounterRandom"/>: plain Monte Carlo, for checking the others.</summary>
/// <param name="dimensions">Number of coordinates, positive.</param>
/// <param name="seed">The run's seed.</param>
public sealed class PseudoRandomSource(int dimensions, ulong seed) : IUniformSource
{
    /// <inheritdoc/>
    public int Dimensions { get; } = dimensions > 0
        ? dimensions
        : throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, "must be positive");

    /// <inheritdoc/>
    public void Fill(int draw, Span<double> u)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draw);
        var random = new CounterRandom(seed, (ulong)draw);
        for (var d = 0; d < Dimensions; d++)
            u[d] = random.Uniform((ulong)d);
    }
}
