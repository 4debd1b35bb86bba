namespace Plenum.Participation;

/// <summary>
/// Keeps who sits where while measures move seats, and what each move does to joint participation
/// J_ni = 1 − Π_f (1 − w_f F_nf F_if).
/// </summary>
/// <remarks>
/// With one ψ for all forums, ln d̂ = ψ(J − J′). Where ψ differs by forum, the change of J is attributed to the forums that
/// move by integrating along the straight line between the two seatings (Aumann and Shapley 1974): the parts add up to
/// J − J′ exactly, do not depend on an order, and one moving forum gets it all.
/// </remarks>
internal sealed class SeatLedger(SeatingPlan plan, int countries)
{
    // Gauss–Legendre on [0, 1]: exact to degree 23, more forums than a pair ever shares at once are integrated to 1e-10.
    private static readonly (double X, double W)[] Nodes = GaussLegendre.OnUnit(12);
    private readonly bool[][] seats = [.. plan.Seats.Select(s => (bool[])s.Clone())];
    private readonly double[] lost = new double[countries * countries];

    /// <summary>True when some pair's joint participation changed.</summary>
    public bool AnyLost { get; private set; }

    /// <summary>Moves seats; returns ln d̂ by pair [importer][exporter] at <paramref name="factor"/> of the size, or null if nothing changed.</summary>
    public double[]? Move(IReadOnlyList<(int Forum, int Country, bool Sits)> moves, double factor)
    {
        var before = seats.Select(s => (bool[])s.Clone()).ToArray();
        foreach (var (forum, country, sits) in moves)
            seats[forum][country] = sits;
        var logCost = new double[countries * countries];
        var moving = new List<(double Weight, double LogCost, bool Leaves)>();
        var any = false;
        for (var n = 0; n < countries; n++)
        {
            for (var i = 0; i < n; i++)
            {
                moving.Clear();
                var still = 1.0;
                for (var f = 0; f < seats.Length; f++)
                {
                    var was = before[f][n] && before[f][i];
                    var isNow = seats[f][n] && seats[f][i];
                    if (was != isNow)
                        moving.Add((plan.Weight[f], plan.LogCost[f], was));
                    else if (was)
                        still *= 1 - plan.Weight[f];
                }

                if (moving.Count == 0)
                    continue;
                any = true;
                var (cost, loss) = Attribute(moving, still);
                logCost[(n * countries) + i] = logCost[(i * countries) + n] = factor * cost;
                lost[(n * countries) + i] += factor * loss;
                lost[(i * countries) + n] += factor * loss;
            }
        }

        AnyLost |= any;
        return any ? logCost : null;
    }

    /// <summary>Multiplies a channel's access by 1 − ρ·max(0, J − J′).</summary>
    public void Close(double[] access, double loss)
    {
        for (var pair = 0; pair < lost.Length; pair++)
        {
            if (lost[pair] > 0)
                access[pair] *= 1 - (loss * lost[pair]);
        }
    }

    // Σ_f ψ_f ΔJ_f and J − J′ for one pair; `still` is the product over forums that do not move.
    private static (double Cost, double Loss) Attribute(List<(double Weight, double LogCost, bool Leaves)> moving, double still)
    {
        var (before, after) = (still, still);
        foreach (var (weight, _, leaves) in moving)
        {
            if (leaves)
                before *= 1 - weight;
            else
                after *= 1 - weight;
        }

        var loss = after - before;
        var first = moving[0].LogCost;
        if (moving.TrueForAll(m => m.LogCost == first))
            return (first * loss, loss);
        var cost = 0.0;
        foreach (var (x, w) in Nodes)
        {
            for (var f = 0; f < moving.Count; f++)
            {
                var slope = still * moving[f].Weight * (moving[f].Leaves ? 1 : -1);
                for (var g = 0; g < moving.Count; g++)
                {
                    if (g != f)
                        slope *= 1 - (moving[g].Weight * (moving[g].Leaves ? 1 - x : x));
                }

                cost += w * moving[f].LogCost * slope;
            }
        }

        return (cost, loss);
    }
}
