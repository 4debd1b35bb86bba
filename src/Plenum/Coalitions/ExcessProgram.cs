using MathNet.Numerics.LinearAlgebra;
using BitOperations = System.Numerics.BitOperations;

namespace Plenum.Coalitions;

/// <summary>
/// min ε subject to x(S) ≥ v(S) − ε for every coalition not settled, x(S) given for the settled ones, x(N) = v(N).
/// </summary>
/// <remarks>
/// Solved as its dual, max Σ λ_S v(S) + Σ μ_F x(F) over balanced weights (Σ λ_S 1_S + Σ μ_F 1_F = 0, Σ λ_S = 1, λ ≥ 0), by
/// the revised simplex method: a basis has n+1 columns however many coalitions there are, and the entering column is the
/// coalition that complains most under the basis's own x and ε. Each step solves the basis afresh, so nothing accumulates.
/// </remarks>
/// <param name="players">n.</param>
/// <param name="worth">v by mask.</param>
internal sealed class ExcessProgram(int players, double[] worth)
{
    private const double Complaint = 1e-11, Pivot = 1e-10, Positive = 1e-9;
    private const int MostSteps = 100_000;
    private readonly double _scale = Scale(worth);

    private readonly record struct Column(uint Mask, bool Free, double Cost);

    /// <summary>Solves one stage.</summary>
    /// <param name="settled">Coalitions whose x(S) is given; with N their rows are independent.</param>
    /// <param name="isSettled">True for coalitions whose excess can no longer change; they are left out.</param>
    /// <exception cref="ArithmeticException">The method did not end; nothing may be concluded.</exception>
    public ExcessStage Solve(IReadOnlyList<(uint Mask, double Sum)> settled, Func<uint, bool> isSettled)
    {
        var grand = Coalition.Grand(players).Mask;
        var open = new bool[grand + 1];
        for (var s = 1u; s < grand; s++)
            open[s] = !isSettled(s);
        var basis = Start(settled, open);
        double best = double.NegativeInfinity;
        var still = 0;
        for (var step = 0; step < MostSteps; step++)
        {
            var lu = Matrix<double>.Build.Dense(players + 1, players + 1, (r, c) => Entry(basis[c], r)).LU();
            var weights = lu.Solve(Vector<double>.Build.Dense(players + 1, r => r == players ? 1 : 0));
            var y = Matrix<double>.Build.Dense(players + 1, players + 1, (r, c) => Entry(basis[r], c)).LU()
                .Solve(Vector<double>.Build.DenseOfEnumerable(basis.Select(c => c.Cost)));
            still = y[players] > best + Complaint ? 0 : still + 1;
            best = Math.Max(best, y[players]);

            // The largest complaint enters; when the objective stands still, Bland's (1977) rule keeps it from cycling.
            var bland = still > 2 * players;
            if (Entering(y, open, bland) is not { } entering)
                return Stage(basis, weights, y);
            var direction = lu.Solve(Vector<double>.Build.Dense(players + 1, r => Entry(entering, r)));
            basis[Leaving(basis, weights, direction, bland)] = entering;
        }

        throw new ArithmeticException($"the linear program of the least core did not end in {MostSteps} steps");
    }

    // A balanced start: a coalition and its complement at weight one half, the rest of the basis at zero.
    private Column[] Start(IReadOnlyList<(uint Mask, double Sum)> settled, bool[] open)
    {
        var grand = Coalition.Grand(players).Mask;
        var span = new RowSpan(players);
        var columns = new List<Column>(players + 1) { new(grand, true, worth[grand] / _scale) };
        span.Add(grand);
        foreach (var (mask, sum) in settled)
        {
            columns.Add(new Column(mask, true, sum / _scale));
            span.Add(mask);
        }

        var first = Array.IndexOf(open, true);
        if (first < 0)
            throw new ArithmeticException("no coalition is open");
        columns.Add(Open((uint)first));
        columns.Add(Open(grand & ~(uint)first));
        span.Add((uint)first);
        for (var s = 1u; s < grand && columns.Count < players + 1; s++)
        {
            if (open[s] && span.Add(s))
                columns.Add(Open(s));
        }

        return [.. columns];
    }

    private Column? Entering(Vector<double> y, bool[] open, bool first)
    {
        var x = y.ToArray();
        var sum = new double[open.Length];
        var most = Complaint;
        Column? entering = null;
        for (var s = 1u; s < open.Length - 1; s++)
        {
            sum[s] = sum[s & (s - 1)] + x[BitOperations.TrailingZeroCount(s)];
            var complaint = (worth[s] / _scale) - sum[s] - x[players];
            if (!open[s] || complaint <= most)
                continue;
            entering = Open(s);
            if (first)
                break;
            most = complaint;
        }

        return entering;
    }

    private static int Leaving(Column[] basis, Vector<double> weights, Vector<double> direction, bool bland)
    {
        var leaving = -1;
        var least = double.PositiveInfinity;
        for (var k = 0; k < basis.Length; k++)
        {
            if (basis[k].Free || direction[k] <= Pivot)
                continue;
            var ratio = Math.Max(0, weights[k]) / direction[k];
            var tie = Math.Abs(ratio - least) <= 1e-14;
            var better = tie
                ? (bland ? basis[k].Mask < basis[leaving].Mask : direction[k] > direction[leaving])
                : ratio < least;
            if (leaving < 0 || better)
                (leaving, least) = (k, ratio);
        }

        return leaving >= 0 ? leaving : throw new ArithmeticException("the linear program of the least core is unbounded");
    }

    private ExcessStage Stage(Column[] basis, Vector<double> weights, Vector<double> y)
    {
        var binding = Enumerable.Range(0, basis.Length).Where(k => !basis[k].Free && weights[k] > Positive)
            .Select(k => basis[k].Mask).Order();
        return new ExcessStage(y[players] * _scale, [.. y.Take(players).Select(x => x * _scale)], [.. binding]);
    }

    private Column Open(uint mask) => new(mask, false, worth[mask] / _scale);

    private double Entry(Column column, int row) =>
        row == players ? (column.Free ? 0 : 1) : column.Mask >> row & 1;

    private static double Scale(double[] worth)
    {
        var largest = 0.0;
        for (var s = 1; s < worth.Length; s++)
            largest = Math.Max(largest, Math.Abs(worth[s]));
        return largest > 0 ? largest : 1;
    }
}
