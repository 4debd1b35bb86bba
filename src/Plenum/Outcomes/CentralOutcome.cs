namespace Plenum.Outcomes;

/// <summary>What a run works out once, at central parameters, beside its draws.</summary>
/// <param name="Values">One number for each of the run's keys.</param>
/// <param name="Extra">Results that exist at central parameters only: other learning laws, the long run.</param>
/// <param name="Contributions">The scenario by channel.</param>
/// <param name="Access">The response to the assumed access loss, or null where no seat moves.</param>
/// <param name="ChannelWeights">m_c of the sectors with an AI role.</param>
public sealed record CentralOutcome(
    double[] Values,
    IReadOnlyList<SummaryRow> Extra,
    ContributionTable Contributions,
    AccessResponse? Access,
    IReadOnlyDictionary<string, double> ChannelWeights)
{
    /// <summary>The other worlds the scenario was solved on; their numbers are among <see cref="Extra"/>.</summary>
    public IReadOnlyList<OtherWorldResult> Worlds { get; init; } = [];

    /// <summary>Horizons without a result, each with the reason.</summary>
    public IReadOnlyList<string> HorizonFailures { get; init; } = [];

    /// <summary>Access losses at which the response is worked out.</summary>
    public static IReadOnlyList<double> Losses { get; } = [0, 0.1, 0.2, 0.3, 0.6, 1];
}
