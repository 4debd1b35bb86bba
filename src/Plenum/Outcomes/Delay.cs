namespace Plenum.Outcomes;

/// <summary>
/// The headline of AI knowledge in one fact and two dresses, never counted as two: how much later a level is reached, and
/// the share of the years' progress that is lost.
/// </summary>
public static class Delay
{
    /// <summary>Months: −12 ln Â / ln(1 + g_a); positive is later. NaN where the baseline does not grow.</summary>
    /// <param name="knowledgeChange">Â, the ratio to the baseline path.</param>
    /// <param name="growth">g_a, yearly growth of the baseline.</param>
    public static double Months(double knowledgeChange, double growth) =>
        growth <= 0 ? double.NaN : knowledgeChange == 1 ? 0 : -12 * Math.Log(knowledgeChange) / Math.Log(1 + growth);

    /// <summary>Share of <paramref name="years"/> years of progress lost: delay / (12 T). NaN for no years.</summary>
    public static double ShareOfProgressLost(double months, int years) => years > 0 ? months / (12 * years) : double.NaN;
}
