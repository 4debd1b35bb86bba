namespace Plenum.Security;

/// <summary>A country's capability K = C^φC · T^φT · λ_AI^φA, as a change relative to the baseline.</summary>
public static class CapabilityIndex
{
    /// <summary>ln K̂ from the three changes (ratios, 1 = as in the baseline).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A change is not positive.</exception>
    public static double LogChange(CapabilityWeights weights, double compute, double talent, double knowledge)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(compute);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(talent);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(knowledge);
        return (weights.Compute * Math.Log(compute)) + (weights.Talent * Math.Log(talent)) + (weights.Knowledge * Math.Log(knowledge));
    }

    /// <summary>Percent of capability denied: −100 ln K̂. Negative when the policy made the rival stronger.</summary>
    public static double PercentDenied(double logChange) => -100 * logChange;
}
