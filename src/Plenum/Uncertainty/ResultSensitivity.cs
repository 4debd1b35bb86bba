using Plenum.Outcomes;

namespace Plenum.Uncertainty;

/// <summary>What would change one result of a run, as far as its own draws can tell; no further solve is behind it.</summary>
/// <param name="Key">The result.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Median">Their median.</param>
/// <param name="Same">Draws with the sign of the median, or of the commoner sign where the median is 0.</param>
/// <param name="None">Draws in which the result is exactly 0.</param>
/// <param name="Opposite">Draws with the other sign.</param>
/// <param name="Explained">Share of the variance that the additive surface behind the indices explains.</param>
/// <param name="Groups">Every group of assumptions, the most telling first.</param>
/// <param name="Flips">
/// Where some draws have the other sign and the surface explains enough of the variance: the smallest move of each group that
/// turns it, read off the surface; otherwise empty.
/// </param>
public sealed record ResultSensitivity(
    ResultKey Key, int Draws, double Median, int Same, int None, int Opposite, double Explained, IReadOnlyList<GroupInfluence> Groups,
    IReadOnlyList<SignFlip> Flips);
