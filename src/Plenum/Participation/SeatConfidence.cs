namespace Plenum.Participation;

/// <summary>How sure the evidence is that a country holds a seat; ordered, least sure first.</summary>
public enum SeatConfidence
{
    /// <summary>From memory and disputed or thinly sourced; for sensitivity runs only (<c>low</c>).</summary>
    Low,

    /// <summary>Probable (<c>medium</c>).</summary>
    Medium,

    /// <summary>Named in a roster or undisputed (<c>high</c>).</summary>
    High,
}
