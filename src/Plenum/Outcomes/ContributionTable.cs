namespace Plenum.Outcomes;

/// <summary>The scenario taken apart by channel: total = Σ alone-on + interaction, for every country and outcome.</summary>
/// <param name="Channels">One line a channel, country and outcome.</param>
/// <param name="Totals">The whole scenario.</param>
/// <param name="Interactions">Total minus the sum of the channels switched on alone.</param>
public sealed record ContributionTable(
    IReadOnlyList<ChannelContribution> Channels,
    IReadOnlyList<(string Country, string Variable, double Value)> Totals,
    IReadOnlyList<(string Country, string Variable, double Value)> Interactions);
