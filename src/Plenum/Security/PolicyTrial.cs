namespace Plenum.Security;

/// <summary>One policy solved: what it costs whom and what it denies.</summary>
/// <param name="Instrument">The lever.</param>
/// <param name="Intensity">0 to 1.</param>
/// <param name="Senders">Who uses it, in words.</param>
/// <param name="ImposerCost">Cost to the imposer, share of world value added a year; negative is a gain.</param>
/// <param name="CoalitionCost">Cost to all senders together, the same unit.</param>
/// <param name="WorldCost">Cost to the world, target and bystanders included, the same unit.</param>
/// <param name="TargetCost">Cost to the target, the same unit.</param>
/// <param name="LogCapability">ln K̂ of the target at the end.</param>
public sealed record PolicyTrial(
    string Instrument, double Intensity, string Senders, double ImposerCost, double CoalitionCost, double WorldCost, double TargetCost,
    double LogCapability)
{
    /// <summary>Instrument, intensity and senders in words.</summary>
    public string Name => FormattableString.Invariant($"{Instrument} {100 * Intensity:0} % by {Senders}");

    /// <summary>Percent of the target's capability denied.</summary>
    public double Denied => CapabilityIndex.PercentDenied(LogCapability);

    /// <summary>Break-even value for the imposer, in the costs' unit per percent denied.</summary>
    public BreakEvenValue ForImposer => new("imposer", ImposerCost, Denied);

    /// <summary>Break-even value for all senders together.</summary>
    public BreakEvenValue ForCoalition => new("coalition", CoalitionCost, Denied);

    /// <summary>Break-even value for the world.</summary>
    public BreakEvenValue ForWorld => new("world", WorldCost, Denied);
}
