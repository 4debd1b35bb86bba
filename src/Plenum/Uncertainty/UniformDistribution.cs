namespace Plenum.Uncertainty;

/// <summary>Every value between two ends equally likely; central value the midpoint.</summary>
public sealed record UniformDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">The ends are not finite and in order.</exception>
    public UniformDistribution(double low, double high)
    {
        Require(double.IsFinite(low) && double.IsFinite(high) && low <= high, "uniform", "[low, high] with low <= high", low, high);
        (Low, High) = (low, high);
    }

    /// <summary>Lower end.</summary>
    public double Low { get; }

    /// <summary>Upper end.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Word => "uniform";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Low, High];

    /// <inheritdoc/>
    public override double Central => Low + (0.5 * (High - Low));

    /// <inheritdoc/>
    public override double Minimum => Low;

    /// <inheritdoc/>
    public override double Maximum => High;

    /// <inheritdoc/>
    public override double Quantile(double u) => Low + (u * (High - Low));
}
