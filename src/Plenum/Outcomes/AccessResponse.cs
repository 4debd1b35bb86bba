namespace Plenum.Outcomes;

/// <summary>
/// How the knowledge result depends on an access loss that nobody has measured: as good as linear in it, so it is given as
/// an elasticity and a break-even instead of being hidden in a range.
/// </summary>
/// <param name="Country">The country in focus.</param>
/// <param name="Loss">ρ of each point, share of access lost at full loss of joint participation, 0 to 1.</param>
/// <param name="DelayMonths">Delay at the horizon at each point, months.</param>
/// <param name="RealIncome">Real income of the focus at each point, percent.</param>
/// <param name="MonthsPerTenPercent">Months of delay for each ten points of access lost, from the first step.</param>
/// <param name="LossForOneYear">ρ at which the delay reaches twelve months, or null where even full closing does not.</param>
/// <param name="DelayAtFullLoss">Delay when access closes entirely, months.</param>
/// <param name="CurvatureShare">Largest departure from a straight line through 0, as a share of the delay at full loss.</param>
public sealed record AccessResponse(
    string Country,
    IReadOnlyList<double> Loss,
    IReadOnlyList<double> DelayMonths,
    IReadOnlyList<double> RealIncome,
    double MonthsPerTenPercent,
    double? LossForOneYear,
    double DelayAtFullLoss,
    double CurvatureShare)
{
    /// <summary>Works out what follows from the points.</summary>
    /// <param name="country">The country in focus.</param>
    /// <param name="loss">ρ of each point, ascending from 0 to 1, the second a tenth.</param>
    /// <param name="months">Delay at each point; the first is what the seat does through trade alone, and no response to access.</param>
    /// <param name="income">Real income of the focus at each point, percent.</param>
    public static AccessResponse Of(string country, IReadOnlyList<double> loss, IReadOnlyList<double> months, IReadOnlyList<double> income)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(months);
        var full = months[^1] - months[0];
        double? forOneYear = null;
        for (var k = 1; k < months.Count && forOneYear is null; k++)
        {
            if ((months[k] - 12) * (months[k - 1] - 12) <= 0 && months[k] != months[k - 1])
            {
                var part = (12 - months[k - 1]) / (months[k] - months[k - 1]);
                forOneYear = loss[k - 1] + (part * (loss[k] - loss[k - 1]));
            }
        }

        var curvature = 0.0;
        for (var k = 0; k < months.Count; k++)
            curvature = Math.Max(curvature, Math.Abs(months[k] - months[0] - (loss[k] * full)));
        return new AccessResponse(
            country, loss, months, income, months[1] - months[0], forOneYear, months[^1], full != 0 ? curvature / Math.Abs(full) : 0);
    }
}
