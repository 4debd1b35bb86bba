namespace Plenum.Trade;

/// <summary>What a solver did and how well the equations hold.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Residual">Largest relative residual over all equation blocks, recomputed from the definitions.</param>
/// <param name="Sweeps">Passes over the trade shares.</param>
/// <param name="Milliseconds">Time of this solve alone; 0 where nobody measured.</param>
/// <param name="WorstMarket">The equation with the largest residual, in words.</param>
/// <param name="Method">The rung of the solver ladder that delivered.</param>
public sealed record SolveReport(
    SolveStatus Status, double Residual, int Sweeps, double Milliseconds, string WorstMarket, string Method)
{
    /// <summary>True when the solution may be used.</summary>
    public bool Converged => Status == SolveStatus.Converged;
}
