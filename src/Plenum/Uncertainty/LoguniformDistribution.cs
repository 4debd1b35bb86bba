namespace Plenum.Uncertainty;

/// <summary>The logarithm equally likely between two positive ends; central value their geometric mean.</summary>
public sealed record LoguniformDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">The ends are not positive, finite and in order.</exception>
    public LoguniformDistribution(double low, double high)
    {
        Require(low > 0 && double.IsFinite(high) && low <= high, "loguniform", "[low, high] with 0 < low <= high", low, high);
        (Low, High) = (low, high);
    }

    /// <summary>Lower end, positive.</summary>
    public double Low { get; }

    /// <summary>Upper end.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Word => "loguniform";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Low, High];

    /// <inheritdoc/>
    public override double Central => Math.Sqrt(Low) * Math.Sqrt(High);

    /// <inheritdoc/>
    public override double Minimum => Low;

    /// <inheritdoc/>
    public override double Maximum => High;

    /// <inheritdoc/>
    public override double Quantile(double u) => Math.Clamp(Low * Math.Exp(u * Math.Log(High / Low)), Low, High);
}
