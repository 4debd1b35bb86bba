using Plenum.Bench.Cases;
using Plenum.Trade;

namespace Plenum.Bench.Measure;

/// <summary>One case measured: cold solves from the baseline in a warm workspace.</summary>
/// <param name="Case">What was solved.</param>
/// <param name="Report">What the solver said of it, or null where it did not converge.</param>
/// <param name="Time">How long.</param>
/// <param name="Allocated">Bytes on the heap in one solve.</param>
/// <param name="Result">Bytes of these that are the arrays of the result.</param>
public sealed record SolveMeasurement(ShockCase Case, SolveReport? Report, Timing? Time, long Allocated, long Result)
{
    /// <summary>Measures <paramref name="shock"/>; a case that does not converge is reported as such.</summary>
    public static SolveMeasurement Of(Baseline baseline, ShockCase shock, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(shock);
        Equilibrium Solve() => EquilibriumSolver.Solve(baseline, shock.Shock, Termination.Default, workspace);
        try
        {
            var solved = Solve();
            var time = Timing.Of(() => Solve(), 300, 400);
            return new(shock, solved.Report, time, Allocation.Of(() => Solve()), Allocation.ResultArrays(solved));
        }
        catch (DidNotConvergeException)
        {
            return new(shock, null, null, 0, 0);
        }
    }
}
