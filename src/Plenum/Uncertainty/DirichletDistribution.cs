using MathNet.Numerics.Distributions;

namespace Plenum.Uncertainty;

/// <summary>
/// The first share of a Dirichlet vector: a Beta(a₁, a₂ + a₃ + …) number; central value its mean a₁/Σa. Weights that must
/// be drawn together (the knowledge channels) are drawn as one vector instead.
/// </summary>
public sealed record DirichletDistribution : Distribution
{
    private readonly double rest;

    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">Fewer than two concentrations, or one not positive and finite.</exception>
    public DirichletDistribution(IReadOnlyList<double> concentrations)
    {
        ArgumentNullException.ThrowIfNull(concentrations);
        Require(
            concentrations.Count >= 2 && concentrations.All(a => a > 0 && double.IsFinite(a)),
            "dirichlet", "[a1, a2, ...]: two or more positive concentrations", [.. concentrations]);
        Numbers = [.. concentrations];
        rest = concentrations.Skip(1).Sum();
    }

    /// <inheritdoc/>
    public override string Word => "dirichlet";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers { get; }

    /// <inheritdoc/>
    public override double Central => Numbers[0] / (Numbers[0] + rest);

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => 1;

    /// <inheritdoc/>
    public override double Quantile(double u) =>
        Numbers[0] == 1 ? 1 - Math.Pow(1 - u, 1 / rest) : Beta.InvCDF(Numbers[0], rest, u);

    /// <inheritdoc/>
    public bool Equals(DirichletDistribution? other) => other is not null && Numbers.SequenceEqual(other.Numbers);

    /// <inheritdoc/>
    public override int GetHashCode() => Numbers.Aggregate(17, HashCode.Combine);
}
