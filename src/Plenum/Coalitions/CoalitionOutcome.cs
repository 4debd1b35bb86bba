namespace Plenum.Coalitions;

/// <summary>What one coalition does to everybody.</summary>
/// <param name="Coalition">The coalition.</param>
/// <param name="RealIncome">Change of real income by country, as a rate: 0.01 is one percent.</param>
/// <param name="WorldRealIncome">The mean with baseline value added, as a rate.</param>
public sealed record CoalitionOutcome(Coalition Coalition, double[] RealIncome, double WorldRealIncome);
