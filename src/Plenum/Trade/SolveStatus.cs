namespace Plenum.Trade;

/// <summary>How a solve ended.</summary>
public enum SolveStatus
{
    /// <summary>Every equation block holds to the tolerance asked for.</summary>
    Converged,

    /// <summary>The limit was reached first; nothing of the solution may be used.</summary>
    DidNotConverge,
}
