namespace Plenum.Outcomes;

/// <summary>That a run was solved on a second world; its numbers are the rows of the variant <c>world:ID</c>.</summary>
/// <param name="Id">Id of the world.</param>
/// <param name="Year">Base year of its values.</param>
/// <param name="Sha256">SHA-256 of its canonical content.</param>
/// <param name="Converged">False where the scenario did not converge there; then it has no rows.</param>
public sealed record OtherWorldResult(string Id, int Year, string Sha256, bool Converged)
{
    /// <summary>Name of its variant.</summary>
    public string Variant => Variants.WorldPrefix + Id;
}
