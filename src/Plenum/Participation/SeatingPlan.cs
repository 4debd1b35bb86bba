namespace Plenum.Participation;

/// <summary>The seats of today and what they are worth, for one world and one set of parameters.</summary>
internal sealed class SeatingPlan
{
    /// <summary>Forums in the order of the evidence.</summary>
    public required IReadOnlyList<Forum> Forums { get; init; }

    /// <summary>F: by forum, by country of the world.</summary>
    public required IReadOnlyList<bool[]> Seats { get; init; }

    /// <summary>w_f, weight of the forum in joint participation, 0 to 1.</summary>
    public required double[] Weight { get; init; }

    /// <summary>ψ_f = ln(1 + cost equivalent of full joint participation).</summary>
    public required double[] LogCost { get; init; }

    /// <summary>ρ_c by channel of ideas, 0 to 1.</summary>
    public required IReadOnlyList<(string Channel, double Loss)> AccessLoss { get; init; }
}
