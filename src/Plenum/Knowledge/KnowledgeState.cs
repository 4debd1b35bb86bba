namespace Plenum.Knowledge;

/// <summary>What one year hands to the next, relative to the baseline path: 1 = as in the baseline.</summary>
/// <param name="Stock">λ̂: knowledge by country and sector, plane <c>[country][sector]</c>.</param>
/// <param name="Compute">Ĉ by country.</param>
/// <param name="DenialYears">Years each country has spent with part of its accelerators denied.</param>
public sealed record KnowledgeState(double[] Stock, double[] Compute, double[] DenialYears)
{
    /// <summary>The state at t = 0: everything 1.</summary>
    public static KnowledgeState Start(int countries, int sectors)
    {
        var state = new KnowledgeState(new double[countries * sectors], new double[countries], new double[countries]);
        Array.Fill(state.Stock, 1.0);
        Array.Fill(state.Compute, 1.0);
        return state;
    }

    /// <summary>True when nothing has moved, to the last bit.</summary>
    public bool IsFlat => !Stock.AsSpan().ContainsAnyExcept(1.0) && !Compute.AsSpan().ContainsAnyExcept(1.0);
}
