namespace Plenum.Security;

/// <summary>
/// What denying one percent of a rival's capability would have to be worth to somebody for a policy to break even:
/// v* = −(ΔW · GDP)/(percent denied). Plenum never says what it <i>is</i> worth.
/// </summary>
/// <param name="Who">Who pays: the imposer, the coalition or the world.</param>
/// <param name="Cost">−ΔW · GDP, in currency a year; negative when the policy pays by itself.</param>
/// <param name="PercentDenied">−100 ln K̂ of the rival.</param>
public sealed record BreakEvenValue(string Who, double Cost, double PercentDenied)
{
    /// <summary>Denial below this many percent of capability is none: the solver's own precision.</summary>
    public const double Nothing = 1e-9;

    /// <summary>False when nothing is denied (or the rival grew stronger): then there is no price, whatever it costs.</summary>
    public bool Defined => PercentDenied > Nothing;

    /// <summary>v* in currency a year per percent denied; NaN when not <see cref="Defined"/>. Negative: denial at a profit.</summary>
    public double PerPercent => Defined ? Cost / PercentDenied : double.NaN;

    /// <summary>The value in words: a number, or <c>undefined</c> with the reason.</summary>
    public string InWords() => Defined
        ? $"{PerPercent:g4}"
        : PercentDenied < -Nothing ? "undefined: the rival is stronger than without the policy" : "undefined: nothing is denied";
}
