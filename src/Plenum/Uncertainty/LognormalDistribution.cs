using MathNet.Numerics.Distributions;

namespace Plenum.Uncertainty;

/// <summary>The lognormal distribution by median and standard deviation of the logarithm; central value the median.</summary>
public sealed record LognormalDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">The median is not positive, the standard deviation negative, or a number not finite.</exception>
    public LognormalDistribution(double median, double logDeviation)
    {
        Require(
            median > 0 && double.IsFinite(median) && double.IsFinite(logDeviation) && logDeviation >= 0,
            "lognormal", "[median, sd of the logarithm] with median > 0 and sd >= 0", median, logDeviation);
        (Median, LogDeviation) = (median, logDeviation);
    }

    /// <summary>Median, positive.</summary>
    public double Median { get; }

    /// <summary>Standard deviation of the logarithm.</summary>
    public double LogDeviation { get; }

    /// <inheritdoc/>
    public override string Word => "lognormal";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Median, LogDeviation];

    /// <inheritdoc/>
    public override double Central => Median;

    /// <inheritdoc/>
    public override double Minimum => LogDeviation == 0 ? Median : 0;

    /// <inheritdoc/>
    public override double Maximum => LogDeviation == 0 ? Median : double.PositiveInfinity;

    /// <inheritdoc/>
    public override double Quantile(double u) => Median * Math.Exp(LogDeviation * Normal.InvCDF(0, 1, u));

    /// <summary>The standard deviation of the logarithm that gives a coefficient of variation: √ln(1 + cv²).</summary>
    public static double DeviationOf(double coefficientOfVariation) =>
        Math.Sqrt(Math.Log(1 + (coefficientOfVariation * coefficientOfVariation)));
}
