namespace Plenum.Security;

/// <summary>One policy of a grid with what it costs and what it denies.</summary>
/// <param name="Name">Instrument, intensity and coalition in words; unique in its grid.</param>
/// <param name="Cost">Cost to whoever's frontier is drawn, in any unit; less is better.</param>
/// <param name="Denial">Percent of the rival's capability denied; more is better.</param>
/// <param name="WorldCost">Cost to the world in the same unit.</param>
public sealed record PolicyPoint(string Name, double Cost, double Denial, double WorldCost = double.NaN);
