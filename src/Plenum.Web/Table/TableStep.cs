namespace Plenum.Web.Table;

/// <summary>How far a state of the table is solved.</summary>
public enum TableStep
{
    /// <summary>The static equilibrium only.</summary>
    Now,

    /// <summary>And the path.</summary>
    Path,

    /// <summary>And the ranges.</summary>
    Ranges,
}
