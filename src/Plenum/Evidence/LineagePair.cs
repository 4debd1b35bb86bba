namespace Plenum.Evidence;

/// <summary>One model built on another, in one snapshot of the Epoch data.</summary>
/// <param name="Snapshot">Which snapshot; compare only within one.</param>
/// <param name="BaseModel">The model built upon.</param>
/// <param name="BaseOrganization">Its maker.</param>
/// <param name="BaseCountries">Codes of its makers; empty where not recorded.</param>
/// <param name="BaseAccess">Its access class.</param>
/// <param name="DerivedModel">The model built.</param>
/// <param name="DerivedOrganization">Its maker.</param>
/// <param name="DerivedCountries">Codes of its makers; empty where not recorded.</param>
/// <param name="DerivedDate">Publication date of the derived model.</param>
/// <param name="Relation"><c>other_org</c>, <c>same_org</c> or <c>base_not_in_snapshot</c>.</param>
public sealed record LineagePair(
    string Snapshot, string BaseModel, string BaseOrganization, IReadOnlyList<string> BaseCountries, string BaseAccess,
    string DerivedModel, string DerivedOrganization, IReadOnlyList<string> DerivedCountries, string DerivedDate, string Relation)
{
    /// <summary>The pair spread evenly over its country pairs; the shares sum to one, or nothing where a side is not recorded.</summary>
    public IEnumerable<(string Base, string Derived, double Share)> ByCountry()
    {
        var share = 1.0 / (BaseCountries.Count * DerivedCountries.Count);
        foreach (var b in BaseCountries)
        {
            foreach (var d in DerivedCountries)
                yield return (b, d, share);
        }
    }
}
