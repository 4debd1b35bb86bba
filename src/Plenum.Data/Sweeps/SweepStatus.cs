namespace Plenum.Data.Sweeps;

/// <summary>How a case ended; only <see cref="Ok"/> has numbers.</summary>
public static class SweepStatus
{
    /// <summary>Solved to the tolerance.</summary>
    public const string Ok = "ok";

    /// <summary>The solver did not reach the tolerance.</summary>
    public const string DidNotConverge = "did_not_converge";

    /// <summary>The case has no equilibrium or its measures cannot be used together.</summary>
    public const string Refused = "refused";
}
