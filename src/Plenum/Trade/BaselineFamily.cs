using Plenum.Checks;
using Plenum.Solving;
using Plenum.Worlds;

namespace Plenum.Trade;

/// <summary>
/// Baselines of one world that differ in θ alone, as those of draws do: the world is calibrated and linearised once, at
/// elasticities near all of them. Each is a function of the family and its own θ, whoever asks and in whatever order.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="deficits">The deficit rule of baseline and counterfactual.</param>
/// <param name="near">θ by sector in the midst of those that will be asked for.</param>
public sealed class BaselineFamily(World world, DeficitRule deficits, double[] near)
{
    private readonly Lazy<TradeStructure> _data = new(() => EquilibriumSolver.Fold(Calibration.Calibrate(world, near), deficits));

    /// <summary>Solves the baseline at <paramref name="theta"/>.</summary>
    /// <param name="theta">θ by sector.</param>
    /// <param name="termination">When to stop; <see cref="Termination.Tight"/> when null.</param>
    /// <param name="substitution">Options of the counterfactuals solved from it.</param>
    /// <param name="workspace">Memory of this worker, or null for a fresh one.</param>
    /// <exception cref="DidNotConvergeException">The baseline did not reach the tolerance.</exception>
    /// <exception cref="BadInputException">The world cannot be used, or an elasticity is out of range.</exception>
    public Baseline Solve(double[] theta, Termination? termination = null, Substitution? substitution = null, Workspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(theta);
        Calibration.RequireTheta(world, theta);
        return EquilibriumSolver.SolveBaseline(_data.Value.With(theta), termination, substitution, workspace ?? new Workspace());
    }
}
