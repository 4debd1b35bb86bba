namespace Plenum.Trade;

/// <summary>When a solve may stop.</summary>
/// <param name="Tolerance">Largest relative residual allowed in any equation block; 1e-13 to 1e-3.</param>
/// <param name="MaxSweeps">Limit on passes over the trade shares for one rung of the ladder.</param>
public sealed record Termination(double Tolerance = 1e-10, int MaxSweeps = 5000)
{
    /// <summary>1e-10, the project's default.</summary>
    public static Termination Default { get; } = new();

    /// <summary>1e-12: what the command line asks for, so that printed digits are right to 1e-10 even where a world is ill-conditioned.</summary>
    public static Termination Tight { get; } = new(1e-12);
}
