namespace Plenum.Uncertainty;

/// <summary>A list of values, each equally likely; the first one is the central value.</summary>
public sealed record ValuesDistribution : Distribution
{
    /// <summary>Creates it.</summary>
    /// <exception cref="Checks.BadInputException">The list is empty or holds a number that is not finite.</exception>
    public ValuesDistribution(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Require(values.Count > 0 && values.All(double.IsFinite), "values", "one or more finite numbers", [.. values]);
        Numbers = [.. values];
    }

    /// <inheritdoc/>
    public override string Word => "values";

    /// <inheritdoc/>
    public override IReadOnlyList<double> Numbers { get; }

    /// <inheritdoc/>
    public override double Central => Numbers[0];

    /// <inheritdoc/>
    public override double Minimum => Numbers.Min();

    /// <inheritdoc/>
    public override double Maximum => Numbers.Max();

    /// <summary>The value at probability <paramref name="u"/>, in ascending order of the values.</summary>
    public override double Quantile(double u)
    {
        var sorted = Numbers.Order().ToArray();
        return sorted[Math.Clamp((int)(u * sorted.Length), 0, sorted.Length - 1)];
    }

    /// <inheritdoc/>
    public bool Equals(ValuesDistribution? other) => other is not null && Numbers.SequenceEqual(other.Numbers);

    /// <inheritdoc/>
    public override int GetHashCode() => Numbers.Aggregate(17, HashCode.Combine);
}
