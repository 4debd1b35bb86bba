namespace Plenum.Web.Table;

/// <summary>What map and bars of the table page show.</summary>
public enum TableView
{
    /// <summary>AI knowledge at the horizon.</summary>
    Ai,

    /// <summary>Real income at the horizon.</summary>
    Income,

    /// <summary>Real income at once, before ideas move: the static equilibrium.</summary>
    Now,
}
