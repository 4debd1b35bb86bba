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

    /// <summary>Decomposes the effect of <paramref name="shock"/>.</summary>
    /// <param name="baseline">Where the road starts.</param>
    /// <param name="shock">Where it ends.</param>
    /// <param name="tolerance">Largest change of any part between two extrapolations, in log points times 100.</param>
    /// <exception cref="DidNotConvergeException">A point on the road did not solve.</exception>
    public static WelfareParts Of(Baseline baseline, Shock shock, double tolerance = 1e-8)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(shock);
        var workspace = new Workspace();
        var nodes = new SortedDictionary<double, PathNode>
        {
            [0] = PathNode.At(baseline, shock, 0, baseline.Equilibrium),
            [1] = PathNode.At(baseline, shock, 1, Solve(baseline, shock, 1, workspace, null)),
        };
        var table = new List<double[]> { Trapezoid(baseline, nodes) };
        for (var level = 1; level <= MaxLevel; level++)
        {
            var steps = 1 << level;
            for (var k = 1; k < steps; k += 2)
            {
                var s = (double)k / steps;
                var before = nodes[(double)(k - 1) / steps].Equilibrium;
                nodes[s] = PathNode.At(baseline, shock, s, Solve(baseline, shock, s, workspace, before));
            }

            var row = new List<double[]> { Trapezoid(baseline, nodes) };
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

        return Split(table[^1], baseline.Anchor.Countries);
    }

    private static Equilibrium Solve(Baseline baseline, Shock shock, double s, Workspace workspace, Equilibrium? start) =>
        EquilibriumSolver.Solve(baseline, ShockBlend.At(baseline.Anchor, shock, s), Termination.Tight, workspace, start);

    private static double[] Extrapolate(double[] finer, double[] coarser, double factor)
    {
        var better = new double[finer.Length];
        for (var k = 0; k < better.Length; k++)
            better[k] = finer[k] + ((finer[k] - coarser[k]) / (factor - 1));
        return better;
    }

    private static double[] Trapezoid(Baseline baseline, SortedDictionary<double, PathNode> nodes)
    {
        var n = baseline.Anchor.Countries;
        var sum = new double[Parts * n];
        PathNode? left = null;
        foreach (var right in nodes.Values)
        {
            if (left is not null)
                PathStep.Add(baseline.Anchor, left, right, sum);
            left = right;
        }

        return sum;
    }

    private static WelfareParts Split(double[] parts, int n) =>
        new(parts[..n], parts[n..(2 * n)], parts[(2 * n)..(3 * n)], parts[(3 * n)..(4 * n)], parts[(4 * n)..]);
}
