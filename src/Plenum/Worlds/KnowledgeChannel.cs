namespace Plenum.Worlds;

/// <summary>
/// A way ideas reach a country: for each country the weights of its sources, own country included, summing to one.
/// A country without rows (all weights zero) learns from itself in this channel.
/// </summary>
/// <param name="Name">Name of the channel, for instance <c>co-authorship</c>.</param>
/// <param name="Weights"><c>[country][source]</c>, or <c>[sector][country][source]</c> when <see cref="BySector"/>.</param>
/// <param name="BySector">True when the weights differ by sector.</param>
public sealed record KnowledgeChannel(string Name, double[] Weights, bool BySector = false);
