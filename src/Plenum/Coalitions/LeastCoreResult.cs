namespace Plenum.Coalitions;

/// <summary>An allocation of v(N) and the largest complaint any coalition has against it.</summary>
/// <param name="Epsilon">
/// The smallest ε with Σ_{i∈S} x_i ≥ v(S) − ε for every coalition but none and all. At most 0: the core is not empty.
/// Positive: whoever is least content still forgoes ε.
/// </param>
/// <param name="Allocation">x by player; sums to v(N).</param>
/// <param name="Binding">Coalitions whose complaint is exactly ε in every least-core allocation found, by mask.</param>
public sealed record LeastCoreResult(double Epsilon, IReadOnlyList<double> Allocation, IReadOnlyList<Coalition> Binding)
{
    /// <summary>True when some allocation leaves no coalition a reason to break away, to within 1e-10.</summary>
    public bool CoreExists => Epsilon <= 1e-10;
}
