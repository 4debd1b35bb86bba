namespace Plenum.Evidence;

/// <summary>How sure a row of the evidence is; ordered, least sure first.</summary>
public enum Confidence
{
    /// <summary>Thinly sourced, disputed or not checkable here; used only where a flag allows it (<c>low</c>).</summary>
    Low,

    /// <summary>Probable: part of it was not seen at the source (<c>medium</c>).</summary>
    Medium,

    /// <summary>Seen at the source, or undisputed (<c>high</c>).</summary>
    High,
}
