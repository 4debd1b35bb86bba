using Plenum.Coalitions;
using Plenum.Figures;

namespace Plenum.Web.Games;

/// <summary>A small game, solved.</summary>
/// <param name="Analysis">Values, attribution, stability.</param>
/// <param name="Names">What the players are called.</param>
/// <param name="Sentences">About the player in focus; the first is the finding.</param>
/// <param name="Figure">Who gives what to whom.</param>
public sealed record SeatOutcome(CoalitionAnalysis Analysis, IReadOnlyList<string> Names, IReadOnlyList<string> Sentences, IFigure Figure);
