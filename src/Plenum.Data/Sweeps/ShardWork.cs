namespace Plenum.Data.Sweeps;

/// <summary>
/// The one function behind every way to run a sweep: a pure function of the sweep, the shard's number and the code. Threads of a
/// laptop, workers of a cluster and jobs of a scheduler all call it.
/// </summary>
public static class ShardWork
{
    /// <summary>Solves a shard.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="shard">Number of the shard.</param>
    /// <param name="solver">The solver of this thread, or null for a new one; it makes no difference to the result.</param>
    /// <param name="solved">Told after each case, or null.</param>
    /// <param name="cancellation">Asks to stop between two cases.</param>
    public static ShardResult Solve(
        SweepPlan plan, int shard, SweepSolver? solver = null, Action? solved = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (first, count) = plan.Shard(shard);
        return Solve(plan, shard, [.. Enumerable.Range(0, count).Select(k => plan.Case(first + k))], solver, solved, cancellation);
    }

    /// <summary>Solves some cases as if they were a shard.</summary>
    internal static ShardResult Solve(
        SweepPlan plan, int shard, IReadOnlyList<SweepCase> cases, SweepSolver? solver, Action? solved, CancellationToken cancellation)
    {
        solver ??= new SweepSolver(plan);
        var keys = plan.Layout.Keys;
        var values = new double[keys.Count * cases.Count];
        Array.Fill(values, double.NaN);
        var statuses = new (string Status, string Reason)[cases.Count];
        var one = new double[keys.Count];
        for (var k = 0; k < cases.Count; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            statuses[k] = solver.Solve(cases[k], one);
            for (var v = 0; v < one.Length && statuses[k].Status == SweepStatus.Ok; v++)
                values[(v * cases.Count) + k] = one[v];
            solved?.Invoke();
        }

        return new ShardResult(shard, cases, keys, values, statuses, [.. plan.Spec.Instruments.Select(i => i.Name)]);
    }
}
