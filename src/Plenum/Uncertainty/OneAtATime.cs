namespace Plenum.Uncertainty;

/// <summary>
/// What each input does alone, at the 5th and the 95th percentile with everything else central: an additive stand-in that
/// tells which way an input pushes, and the bars of a tornado.
/// </summary>
/// <param name="Centre">u of the central parameters.</param>
/// <param name="Central">The result there.</param>
/// <param name="Low">The result with input d at the 5th percentile.</param>
/// <param name="High">The result with input d at the 95th percentile.</param>
public sealed record OneAtATime(IReadOnlyList<double> Centre, double Central, IReadOnlyList<double> Low, IReadOnlyList<double> High)
{
    /// <summary>Where an input is put: this far from either end.</summary>
    public const double Tail = 0.05;

    /// <summary>The additive stand-in: straight lines from the centre to the two ends of each input.</summary>
    public double At(IReadOnlyList<double> u)
    {
        ArgumentNullException.ThrowIfNull(u);
        var sum = Central;
        for (var d = 0; d < Centre.Count; d++)
        {
            var up = u[d] >= Centre[d];
            var span = up ? 1 - Tail - Centre[d] : Centre[d] - Tail;
            if (span > 0)
                sum += Math.Abs(u[d] - Centre[d]) / span * ((up ? High[d] : Low[d]) - Central);
        }

        return sum;
    }

    /// <summary>The two points at which a group's inputs together push the result lowest and highest.</summary>
    public (double[] Down, double[] Up) Ends(SensitivityGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        double[] down = [.. Centre], up = [.. Centre];
        foreach (var d in group.Dimensions)
        {
            double low = Low[d] - Central, high = High[d] - Central;
            if (Math.Min(low, high) < 0)
                down[d] = low < high ? Tail : 1 - Tail;
            if (Math.Max(low, high) > 0)
                up[d] = low > high ? Tail : 1 - Tail;
        }

        return (down, up);
    }
}
