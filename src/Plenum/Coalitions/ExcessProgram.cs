using Google.OrTools.LinearSolver;
using MathNet.Numerics.LinearAlgebra;

namespace Plenum.Coalitions;

/// <summary>
/// min ε subject to x(S) ≥ v(S) − ε for every coalition not settled, x(S) given for the settled ones, x(N) = v(N). Coalitions
/// enter the program when they complain; the optimum is then polished by linear algebra on the binding rows.
/// </summary>
/// <param name="players">n.</param>
/// <param name="worth">v by mask.</param>
internal sealed class ExcessProgram(int players, double[] worth)
{
    private const double Violation = 1e-9, PositiveDual = 1e-8, Bound = 1e7;
    private const int MostPasses = 500;
    private readonly double _scale = Scale(worth);

    /// <summary>Solves one stage.</summary>
    /// <param name="settled">Coalitions whose x(S) is given.</param>
    /// <param name="isSettled">True for coalitions whose excess can no longer change; they are left out.</param>
    public ExcessStage Solve(IReadOnlyList<(uint Mask, double Sum)> settled, Func<uint, bool> isSettled)
    {
        var grand = Coalition.Grand(players).Mask;
        var open = new bool[grand + 1];
        for (var s = 1u; s < grand; s++)
            open[s] = !isSettled(s);
        var rows = new SortedSet<uint>();
        for (var m = 0; m < players; m++)
        {
            foreach (var s in new[] { 1u << m, grand & ~(1u << m) })
            {
                if (open[s])
                    rows.Add(s);
            }
        }

        for (var pass = 0; pass < MostPasses; pass++)
        {
            var (x, epsilon, binding) = Program(settled, [.. rows]);
            var complaints = Complaints(x, epsilon, open, rows);
            if (complaints.Count == 0)
                return Polish(x, epsilon, binding, settled);
            rows.UnionWith(complaints);
        }

        throw new ArithmeticException($"the least core was not found in {MostPasses} passes");
    }

    private (double[] X, double Epsilon, List<uint> Binding) Program(
        IReadOnlyList<(uint Mask, double Sum)> settled, uint[] rows)
    {
        using var solver = Solver.CreateSolver("GLOP") ?? throw new ArithmeticException("the linear solver GLOP is not available");
        solver.SetSolverSpecificParametersAsString("primal_feasibility_tolerance: 1e-11 dual_feasibility_tolerance: 1e-11");
        var x = new Variable[players];
        for (var m = 0; m < players; m++)
            x[m] = solver.MakeNumVar(-Bound, Bound, "");
        var epsilon = solver.MakeNumVar(-Bound, Bound, "");
        Row(solver, x, Coalition.Grand(players).Mask, Scaled(Coalition.Grand(players).Mask), exact: true);
        foreach (var (mask, sum) in settled)
            Row(solver, x, mask, sum / _scale, exact: true);
        var constraints = new Constraint[rows.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            constraints[r] = Row(solver, x, rows[r], Scaled(rows[r]), exact: false);
            constraints[r].SetCoefficient(epsilon, 1);
        }

        solver.Objective().SetCoefficient(epsilon, 1);
        solver.Objective().SetMinimization();
        var status = solver.Solve();
        if (status != Solver.ResultStatus.OPTIMAL)
            throw new ArithmeticException($"the linear program of the least core ended as {status}");
        var binding = new List<uint>();
        for (var r = 0; r < rows.Length; r++)
        {
            if (constraints[r].DualValue() > PositiveDual)
                binding.Add(rows[r]);
        }

        return (Array.ConvertAll(x, v => v.SolutionValue()), epsilon.SolutionValue(), binding);
    }

    private Constraint Row(Solver solver, Variable[] x, uint mask, double sum, bool exact)
    {
        var row = solver.MakeConstraint(sum, exact ? sum : double.PositiveInfinity, "");
        for (var m = 0; m < players; m++)
        {
            if ((mask >> m & 1) == 1)
                row.SetCoefficient(x[m], 1);
        }

        return row;
    }

    private List<uint> Complaints(double[] x, double epsilon, bool[] open, SortedSet<uint> known)
    {
        var sum = new double[open.Length];
        var worst = new List<(double Excess, uint Mask)>();
        for (var s = 1u; s < open.Length - 1; s++)
        {
            var low = System.Numerics.BitOperations.TrailingZeroCount(s);
            sum[s] = sum[s & (s - 1)] + x[low];
            var excess = Scaled(s) - sum[s] - epsilon;
            if (open[s] && excess > Violation && !known.Contains(s))
                worst.Add((excess, s));
        }

        return [.. worst.OrderByDescending(w => w.Excess).ThenBy(w => w.Mask).Take(4 * players).Select(w => w.Mask)];
    }

    // The simplex method stops within its tolerance; the binding rows hold exactly, which costs one small linear solve.
    private ExcessStage Polish(double[] x, double epsilon, List<uint> binding, IReadOnlyList<(uint Mask, double Sum)> settled)
    {
        var rows = new List<(uint Mask, double Sum, double Epsilon)> { (Coalition.Grand(players).Mask, Scaled(Coalition.Grand(players).Mask), 0) };
        rows.AddRange(settled.Select(f => (f.Mask, f.Sum / _scale, 0.0)));
        rows.AddRange(binding.Select(s => (s, Scaled(s), 1.0)));
        var a = Matrix<double>.Build.Dense(
            rows.Count, players + 1, (r, c) => c == players ? rows[r].Epsilon : rows[r].Mask >> c & 1);
        var z = Vector<double>.Build.DenseOfEnumerable(x.Append(epsilon));
        var b = Vector<double>.Build.DenseOfEnumerable(rows.Select(r => r.Sum));
        var pseudo = a.PseudoInverse();
        for (var pass = 0; pass < 2; pass++)
            z += pseudo * (b - (a * z));
        return new ExcessStage(z[players] * _scale, [.. z.Take(players).Select(v => v * _scale)], binding);
    }

    private double Scaled(uint mask) => worth[mask] / _scale;

    private static double Scale(double[] worth)
    {
        var largest = 0.0;
        for (var s = 1; s < worth.Length; s++)
            largest = Math.Max(largest, Math.Abs(worth[s]));
        return largest > 0 ? largest : 1;
    }
}
