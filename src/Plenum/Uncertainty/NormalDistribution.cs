using MathNet.Numerics.Distributions;

namespace Plenum.Uncertainty;

/// <summary>The normal distribution by mean and standard deviation; central value the mean.</summary>
public sealed record NormalDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">The standard deviation is negative, or a number is not finite.</exception>
    public NormalDistribution(double mean, double standardDeviation)
    {
        Require(
            double.IsFinite(mean) && double.IsFinite(standardDeviation) && standardDeviation >= 0,
            "normal", "[mean, sd] with sd >= 0", mean, standardDeviation);
        (Mean, StandardDeviation) = (mean, standardDeviation);
    }

    /// <summary>Mean.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation.</summary>
    public double StandardDeviation { get; }

    /// <inheritdoc/>
    public override string Word => "normal";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Mean, StandardDeviation];

    /// <inheritdoc/>
    public override double Central => Mean;

    /// <inheritdoc/>
    public override double Minimum => StandardDeviation == 0 ? Mean : double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Maximum => StandardDeviation == 0 ? Mean : double.PositiveInfinity;

    /// <inheritdoc/>
    public override double Quantile(double u) => Mean + (StandardDeviation * Normal.InvCDF(0, 1, u));
}
