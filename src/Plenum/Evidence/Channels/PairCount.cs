namespace Plenum.Evidence.Channels;

/// <summary>A number that belongs to an ordered pair of countries.</summary>
/// <param name="Country">The country that learns (co-author, citing country).</param>
/// <param name="Partner">The country it learns from.</param>
/// <param name="Value">Count or index.</param>
public sealed record PairCount(string Country, string Partner, double Value);
