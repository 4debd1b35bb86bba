namespace Plenum.Web.Table;

/// <summary>The static equilibrium: what changes at once, before ideas move.</summary>
/// <param name="RealIncome">Percent by region, as <c>plenum solve</c> prints it.</param>
/// <param name="World">Percent, weighted by value added.</param>
/// <param name="Milliseconds">Time of the solve.</param>
/// <param name="Remarks">What a reader should know: moves that change nothing in this world, and why.</param>
public sealed record NowNumbers(IReadOnlyList<double> RealIncome, double World, double Milliseconds, IReadOnlyList<string> Remarks);
