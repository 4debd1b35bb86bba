using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// Where a path ends if the measures of its last year stay for ever: λ̂ = Ĉ^φ Σ_c m_c L^c(λ̂, π̂(λ̂)). Growth drops out of
/// it; by the horizon usually only about half of the way has been gone.
/// </summary>
public static class LongRun
{
    /// <summary>Finds the fixed point, starting from the end of <paramref name="path"/>.</summary>
    /// <param name="path">A solved path.</param>
    /// <param name="scenario">The scenario it was solved for.</param>
    /// <param name="workspace">Memory of this worker, or null.</param>
    /// <param name="termination">When a static solve may stop.</param>
    /// <param name="reference">The world compared against, as for the path.</param>
    /// <param name="tolerance">Largest relative move of any λ̂ in one step that counts as settled.</param>
    /// <param name="maxSteps">Steps allowed.</param>
    /// <returns>The outcome, or null when knowledge had not settled within <paramref name="maxSteps"/>.</returns>
    /// <exception cref="DidNotConvergeException">A static solve on the way did not converge.</exception>
    public static PathYear? Solve(
        WorldPath path, IShockPath scenario, Workspace? workspace = null, Termination? termination = null, IShockPath? reference = null,
        double tolerance = 1e-8, int maxSteps = 200)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(scenario);
        workspace ??= new Workspace();
        var horizon = path.Horizon;
        var worlds = new ReferenceWorlds(path.Baseline, path.Parameters, reference, termination, workspace);
        var law = worlds.LawAt(horizon.Year);
        var solver = new YearSolver(path.Baseline, AiInProduction.Of(path.Baseline, path.Parameters, horizon.T), termination, workspace);
        var shock = scenario.ShockAt(horizon.Year);
        var access = scenario.AccessAt(horizon.Year);
        var state = horizon.State;
        var equilibrium = path.Last;
        solver.Recall(shock, horizon, equilibrium);
        for (var step = 0; step < maxSteps; step++)
        {
            var next = law.Target(state, equilibrium, access);
            var move = 0.0;
            for (var at = 0; at < next.Stock.Length; at++)
                move = Math.Max(move, Math.Abs(next.Stock[at] - state.Stock[at]) / Math.Max(1e-12, state.Stock[at]));
            (equilibrium, var outcome) = solver.Solve(horizon.Year, horizon.T, shock, next, worlds.At(horizon.Year));
            if (move <= tolerance)
                return outcome;
            state = next;
        }

        return null;
    }
}
