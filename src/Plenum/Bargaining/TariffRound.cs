namespace Plenum.Bargaining;

/// <summary>One round of retaliation: everybody answers what the others did in the round before, all at once.</summary>
/// <param name="Number">1 answers the status quo.</param>
/// <param name="Tariffs">The new tariffs.</param>
/// <param name="AloneRealIncome">By player: its real income if only it moved in this round, against the status quo.</param>
/// <param name="RealIncome">Ŵ of every country after everyone has moved.</param>
/// <param name="Move">Largest change of any ln(1 + t); NaN in the first round.</param>
/// <param name="Solves">Equilibria solved.</param>
/// <param name="HalfWay">True when the players went only half the way, because full steps went round in circles.</param>
public sealed record TariffRound(
    int Number, TariffProfile Tariffs, double[] AloneRealIncome, double[] RealIncome, double Move, int Solves, bool HalfWay);
