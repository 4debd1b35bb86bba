namespace Plenum.Outcomes;

/// <summary>What one channel contributes at the horizon, at central parameters.</summary>
/// <param name="Channel">
/// <c>trade-costs</c> (the shock itself), <c>trade</c> (learning through changed trade shares), a channel of ideas, or
/// <c>compute</c>.
/// </param>
/// <param name="Country">Region code or <c>WLD</c>.</param>
/// <param name="Variable">Which outcome.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="AloneOn">The outcome with this channel only.</param>
/// <param name="AloneOff">What is lost of the outcome when this channel alone is switched off: total minus total without it.</param>
public sealed record ChannelContribution(
    string Channel, string Country, string Variable, string Unit, double AloneOn, double AloneOff);
