using Plenum.Trade;

namespace Plenum.Welfare;

/// <summary>
/// Integrates the first-order accounting of welfare along the straight road to a shock (<see cref="ShockBlend"/>): trapezoid
/// sums over 1, 2, 4 … steps, extrapolated (Romberg) until no part moves by more than the tolerance.
/// </summary>
public static class PathDecomposition
{
    private const int Parts = 5;
    private const int MaxLevel = 9;

    /// <summary>Decomposes the difference between the two sides of <paramref name="comparison"/>.</summary>
    /// <param name="comparison">The two ends of the road.</param>
    /// <param name="tolerance">Largest change of any part between two extrapolations, in log points times 100.</param>
    /// <exception cref="DidNotConvergeException">A point on the road did not solve.</exception>
    public static WelfareParts Of(Comparison comparison, double tolerance = 1e-8)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        comparison = comparison with { ShockBefore = comparison.TaxesBefore, ShockAfter = comparison.TaxesAfter };
        var workspace = new Workspace();
        var slow = BansEntirely(comparison.ShockBefore) || BansEntirely(comparison.ShockAfter);
        var nodes = new SortedDictionary<double, PathNode>
        {
            [0] = PathNode.At(comparison.Economy, comparison.ShockBefore, comparison.Before),
            [1] = PathNode.At(comparison.Economy, comparison.ShockAfter, comparison.After),
        };
        var table = new List<double[]> { Trapezoid(comparison.Economy, nodes) };
        for (var level = 1; level <= MaxLevel; level++)
        {
            var steps = 1 << level;
            for (var k = 1; k < steps; k += 2)
            {
                var u = (double)k / steps;
                var shock = ShockBlend.At(comparison.Economy, comparison.ShockBefore, comparison.ShockAfter, slow ? Eased(u) : u);
                var neighbour = nodes[(double)(k - 1) / steps].Equilibrium;
                var here = EquilibriumSolver.Solve(comparison.Baseline, shock, Termination.Tight, workspace, neighbour);
                nodes[u] = PathNode.At(comparison.Economy, shock, here);
            }

            var row = new List<double[]> { Trapezoid(comparison.Economy, nodes) };
            var factor = 1.0;
            for (var order = 0; order < table.Count; order++)
            {
                factor *= 4;
                row.Add(Extrapolate(row[order], table[order], factor));
            }

            var change = 0.0;
            for (var k = 0; k < row[^1].Length; k++)
                change = Math.Max(change, Math.Abs(row[^1][k] - table[^1][k]));
            table = row;
            if (level >= 3 && 100 * change < tolerance)
                break;
        }

        return Split(table[^1], comparison.Economy.Countries);
    }

    private static bool BansEntirely(Shock shock) => shock.SupplyKept is { } kept && kept.AsSpan().Contains(0.0);

    // Where a ban leaves the last of a flow, wages move with the logarithm of what is left, or jump where nothing is left to
    // tie them: the same road at a walk near both ends keeps the sums smooth enough to extrapolate.
    private static double Eased(double u) => u * u * u * u * (35 + (u * (-84 + (u * (70 - (20 * u))))));

    private static double[] Extrapolate(double[] finer, double[] coarser, double factor)
    {
        var better = new double[finer.Length];
        for (var k = 0; k < better.Length; k++)
            better[k] = finer[k] + ((finer[k] - coarser[k]) / (factor - 1));
        return better;
    }

    private static double[] Trapezoid(Economy economy, SortedDictionary<double, PathNode> nodes)
    {
        var sum = new double[Parts * economy.Countries];
        PathNode? left = null;
        foreach (var right in nodes.Values)
        {
            if (left is not null)
                PathStep.Add(economy, left, right, sum);
            left = right;
        }

        return sum;
    }

    private static WelfareParts Split(double[] parts, int n) =>
        new(parts[..n], parts[n..(2 * n)], parts[(2 * n)..(3 * n)], parts[(3 * n)..(4 * n)], parts[(4 * n)..]);
}
