namespace Plenum.Trade;

/// <summary>A solve that did not reach its tolerance. It is never a result.</summary>
public sealed class DidNotConvergeException(
    SolveReport report, string what, string wayOut = "Try a smaller shock, a phase-in, or a looser tolerance") : Exception(
    $"{what} did not converge: residual {report.Residual:g3} after {report.Sweeps} sweeps, worst at {report.WorstMarket}. {wayOut}")
{
    /// <summary>The facts of the failed solve.</summary>
    public SolveReport Report { get; } = report;

    /// <summary>What was being solved.</summary>
    public string What { get; } = what;
}
