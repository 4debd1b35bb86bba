namespace Plenum.Cli.Output;

/// <summary>Exit codes of the command line; scripts depend on them.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Bad input: the message names file, line, value and the legal values.</summary>
    public const int BadInput = 1;

    /// <summary>The solver did not converge; nothing is reported as a result.</summary>
    public const int DidNotConverge = 2;

    /// <summary>Cancelled; what was finished is kept.</summary>
    public const int Cancelled = 3;

    /// <summary>Internal error.</summary>
    public const int Internal = 4;
}
