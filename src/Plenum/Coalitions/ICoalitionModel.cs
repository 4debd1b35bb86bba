using Plenum.Trade;

namespace Plenum.Coalitions;

/// <summary>Solves the world under one coalition. Implementations may be called from several threads at once.</summary>
public interface ICoalitionModel
{
    /// <summary>True when a solve may start from the parent coalition's equilibrium, so that parents must come first.</summary>
    bool StartsFromParent { get; }

    /// <summary>Solves one coalition.</summary>
    /// <param name="coalition">Who is in.</param>
    /// <param name="parent">The equilibrium of <see cref="Coalition.Parent"/>, or null to start from the baseline.</param>
    /// <param name="workspace">Memory of this worker.</param>
    /// <param name="cancellation">Asks to stop.</param>
    /// <returns>The outcome, and the equilibrium children may start from (null when they may not).</returns>
    /// <exception cref="DidNotConvergeException">The solve failed; nothing of the game is a result.</exception>
    (CoalitionOutcome Outcome, Equilibrium? Start) Solve(
        Coalition coalition, Equilibrium? parent, Workspace workspace, CancellationToken cancellation);
}
