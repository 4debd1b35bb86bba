namespace Plenum.Uncertainty;

/// <summary>A known number.</summary>
public sealed record FixedDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <param name="value">The number; infinity is allowed where a parameter allows it.</param>
    public FixedDistribution(double value)
    {
        Require(!double.IsNaN(value), "a number", "a value", value);
        Value = value;
    }

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override string Word => "fixed";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers => [Value];

    /// <inheritdoc/>
    public override double Central => Value;

    /// <inheritdoc/>
    public override double Minimum => Value;

    /// <inheritdoc/>
    public override double Maximum => Value;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    /// <inheritdoc/>
    public override double Quantile(double u) => Value;

    /// <inheritdoc/>
    public override string Describe() => Text(Value);
}
