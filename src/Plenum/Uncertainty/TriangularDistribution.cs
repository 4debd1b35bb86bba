namespace Plenum.Uncertainty;

/// <summary>A triangle over [low, high] with its peak at the mode, which is the central value.</summary>
public sealed record TriangularDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">The numbers are not finite and in order.</exception>
    public TriangularDistribution(double low, double mode, double high)
    {
        Require(
            double.IsFinite(low) && double.IsFinite(high) && low <= mode && mode <= high,
            "triangular", "[low, mode, high] with low <= mode <= high", low, mode, high);
        (Low, Mode, High) = (low, mode, high);
    }

    /// <summary>Lower end.</summary>
    public double Low { get; }

    /// <summary>The peak.</summary>
    public double Mode { get; }

    /// <summary>Upper end.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string Word => "triangular";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Low, Mode, High];

    /// <inheritdoc/>
    public override double Central => Mode;

    /// <inheritdoc/>
    public override double Minimum => Low;

    /// <inheritdoc/>
    public override double Maximum => High;

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var width = High - Low;
        if (width == 0)
            return Mode;
        var rise = (Mode - Low) / width;
        return u < rise
            ? Low + Math.Sqrt(u * width * (Mode - Low))
            : High - Math.Sqrt((1 - u) * width * (High - Mode));
    }
}
