namespace Plenum.Welfare;

/// <summary>
/// The exact change of real income taken apart along the policy path. All in log points (ratio, not times 100), by country;
/// the parts sum to ln Ŵ. The split depends on the path, the total does not.
/// </summary>
/// <param name="TermsOfTrade">Prices of exports against prices of imports.</param>
/// <param name="VolumeOfTrade">Taxed trade gained or lost.</param>
/// <param name="Technical">Iceberg waste and bans.</param>
/// <param name="Technology">Own technology and own labour supply.</param>
/// <param name="Transfers">Trade deficits.</param>
public sealed record WelfareParts(
    double[] TermsOfTrade, double[] VolumeOfTrade, double[] Technical, double[] Technology, double[] Transfers);
