namespace Plenum.Outcomes;

/// <summary>A share of the variance of a main result.</summary>
/// <param name="Name">A parameter, a group of parameters, or a grade of evidence (A–D).</param>
/// <param name="Share">First-order share, 0 to 1; the shares need not add up to 1, the rest is interaction and sampling error.</param>
public sealed record VarianceShare(string Name, double Share);
