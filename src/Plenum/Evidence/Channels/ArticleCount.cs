namespace Plenum.Evidence.Channels;

/// <summary>AI articles of one country over the pooled years.</summary>
/// <param name="Country">Code of the country.</param>
/// <param name="Whole">Articles with at least one author there.</param>
/// <param name="Fractional">The same, each article split evenly over its authors' addresses.</param>
/// <param name="DomesticOnly">Articles all of whose addresses are in the country.</param>
/// <param name="International">Articles with an address abroad.</param>
public sealed record ArticleCount(string Country, double Whole, double Fractional, double DomesticOnly, double International);
