namespace Plenum.Evidence;

/// <summary>What the check of a claim found.</summary>
public enum Verdict
{
    /// <summary>The claim holds as stated.</summary>
    Supported,

    /// <summary>A right core with a wrong or missing date, name, scope or number, or an inference beyond its evidence.</summary>
    Partly,

    /// <summary>The record says otherwise.</summary>
    Contradicted,

    /// <summary>Nothing at hand decides it.</summary>
    NotVerifiable,
}
