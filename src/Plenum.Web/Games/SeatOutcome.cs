using Plenum.Coalitions;
using Plenum.Figures;

namespace Plenum.Web.Games;

/// <summary>A small game, solved.</summary>
/// <param name="Analysis">Values, attribution, stability.</param>
/// <param name="Names">What the players are called.</param>
/// <param name="Words">The paragraph about the player in focus.</param>
/// <param name="Figure">Who gives what to whom.</param>
public sealed record SeatOutcome(CoalitionAnalysis Analysis, IReadOnlyList<string> Names, string Words, IFigure Figure);
