namespace Plenum.Uncertainty;

/// <summary>How sure the draws are of a result's sign.</summary>
public static class SignProbability
{
    /// <summary>
    /// The share of draws with the same sign as the median; draws of exactly zero count half. A median of zero gives the larger
    /// of the two shares.
    /// </summary>
    /// <param name="draws">The result of every draw, at least one.</param>
    public static double Of(IReadOnlyCollection<double> draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        if (draws.Count == 0)
            throw new ArgumentException("a probability needs at least one draw", nameof(draws));
        var zero = draws.Count(x => x == 0) / 2.0;
        var positive = (draws.Count(x => x > 0) + zero) / draws.Count;
        var negative = (draws.Count(x => x < 0) + zero) / draws.Count;
        var median = Quantiles.Of(draws, 0.5);
        return median > 0 ? positive : median < 0 ? negative : Math.Max(positive, negative);
    }
}
