namespace Plenum.Scenarios;

/// <summary>Moves seats: a trade cost ln d̂ = Σ ψ_f ΔJ_f on some sectors, and a loss of joint participation for the channels.</summary>
/// <param name="measure">The measure as written.</param>
/// <param name="sectors">Sectors whose trade cost follows the seat.</param>
/// <param name="countries">N.</param>
/// <param name="moves">Forum number, country, and whether it sits afterwards.</param>
internal sealed class BoundParticipation(
    Measure measure, int[] sectors, int countries, IReadOnlyList<(int Forum, int Country, bool Sits)> moves) : BoundMeasure(measure)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        if (moves.Count == 0)
            return;
        var logCost = shock.Seats!.Move(moves, factor);
        if (logCost is null || sectors.Length == 0)
            return;
        var iceberg = shock.Iceberg;
        foreach (var j in sectors)
        {
            var block = j * countries * countries;
            for (var pair = 0; pair < logCost.Length; pair++)
            {
                if (logCost[pair] != 0)
                    iceberg[block + pair] *= Math.Exp(logCost[pair]);
            }
        }
    }
}
