namespace Plenum.Trade;

/// <summary>A solve that did not reach its tolerance. It is never a result.</summary>
public sealed class DidNotConvergeException(SolveReport report, string what) : Exception(
    $"{what} did not converge: residual {report.Residual:g3} after {report.Sweeps} sweeps, worst at {report.WorstMarket}. " +
    "Try a smaller shock, a phase-in, or a looser tolerance")
{
    /// <summary>The facts of the failed solve.</summary>
    public SolveReport Report { get; } = report;

    /// <summary>What was being solved.</summary>
    public string What { get; } = what;
}
