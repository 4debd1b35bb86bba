namespace Plenum.Uncertainty;

/// <summary>
/// Zero with probability p, otherwise another distribution: for effects that may not exist at all. Central value (1 − p)
/// times the other's.
/// </summary>
public sealed record ZeroOrDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <param name="probability">p, the probability of zero, in [0, 1).</param>
    /// <param name="otherwise">What holds otherwise; never negative, so that the quantile function stays increasing.</param>
    /// <exception cref="Checks.BadInputException">p is outside its range, or the other distribution reaches below zero.</exception>
    public ZeroOrDistribution(double probability, Distribution otherwise)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        Require(probability is >= 0 and < 1, "zero_or", "p in [0, 1)", probability);
        Require(otherwise.Minimum >= 0, "zero_or", "an `else` that is never negative", otherwise.Minimum);
        (Probability, Otherwise) = (probability, otherwise);
    }

    /// <summary>p, the probability of zero.</summary>
    public double Probability { get; }

    /// <summary>What holds when it is not zero.</summary>
    public Distribution Otherwise { get; }

    /// <inheritdoc/>
    public override string Word => "zero_or";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Probability, .. Otherwise.Numbers];

    /// <inheritdoc/>
    public override double Central => (1 - Probability) * Otherwise.Central;

    /// <inheritdoc/>
    public override double Minimum => Probability > 0 ? 0 : Otherwise.Minimum;

    /// <inheritdoc/>
    public override double Maximum => Otherwise.Maximum;

    /// <inheritdoc/>
    public override double Quantile(double u) =>
        u < Probability ? 0 : Otherwise.Quantile(Math.Clamp((u - Probability) / (1 - Probability), double.Epsilon, 1 - 1e-16));

    /// <inheritdoc/>
    public override string Describe() => $"0 with probability {Text(Probability)}, else {Otherwise.Describe()}";
}
