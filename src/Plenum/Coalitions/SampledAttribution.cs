namespace Plenum.Coalitions;

/// <summary>Sampled φ_{m→i} with their errors.</summary>
/// <param name="Players">n.</param>
/// <param name="Recipients">Number of recipients.</param>
/// <param name="Estimate"><c>[player][recipient]</c>, in the unit of the payoffs.</param>
/// <param name="StandardError">The same shape.</param>
/// <param name="HalfWidth">Half the width of each interval: standard error × the t quantile of the plan's joint confidence.</param>
/// <param name="Confidence">The joint confidence over players, for each recipient.</param>
/// <param name="Orders">Orders sampled.</param>
/// <param name="Coalitions">Different coalitions evaluated.</param>
/// <param name="Stratified">True when every player stood equally often at every place of an order.</param>
public sealed record SampledAttribution(
    int Players,
    int Recipients,
    double[] Estimate,
    double[] StandardError,
    double[] HalfWidth,
    double Confidence,
    int Orders,
    int Coalitions,
    bool Stratified)
{
    /// <summary>φ_{m→i}.</summary>
    public double Of(int player, int recipient) => Estimate[(player * Recipients) + recipient];

    /// <summary>Its standard error.</summary>
    public double ErrorOf(int player, int recipient) => StandardError[(player * Recipients) + recipient];

    /// <summary>Half the width of its interval.</summary>
    public double HalfWidthOf(int player, int recipient) => HalfWidth[(player * Recipients) + recipient];
}
