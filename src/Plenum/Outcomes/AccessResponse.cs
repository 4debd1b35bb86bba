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
    double CurvatureShare);
