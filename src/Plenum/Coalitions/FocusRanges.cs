using Plenum.Uncertainty;

namespace Plenum.Coalitions;

/// <summary>What one player's joining last changes, draw by draw: the full coalition against the full coalition without it.</summary>
/// <param name="World">Change of world real income by draw, a rate.</param>
/// <param name="Players">Change of each player's income, <c>[draw][player]</c>, shares of world value added.</param>
public sealed record FocusRanges(IReadOnlyList<double> World, IReadOnlyList<double[]> Players)
{
    /// <summary>Number of draws.</summary>
    public int Draws => World.Count;

    /// <summary>The 5th, 50th and 95th percentile of world real income's change, a rate.</summary>
    public (double Low, double Middle, double High) WorldRange => Band(World);

    /// <summary>The same for one player's income, a share of world value added.</summary>
    public (double Low, double Middle, double High) PlayerRange(int player) => Band([.. Players.Select(p => p[player])]);

    /// <summary>The same for the sum over all players but one.</summary>
    public (double Low, double Middle, double High) OthersRange(int focus) =>
        Band([.. Players.Select(p => p.Where((_, m) => m != focus).Sum())]);

    private static (double Low, double Middle, double High) Band(IReadOnlyCollection<double> values) =>
        (Quantiles.Of(values, 0.05), Quantiles.Of(values, 0.5), Quantiles.Of(values, 0.95));
}
