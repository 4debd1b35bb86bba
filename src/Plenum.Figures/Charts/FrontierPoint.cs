namespace Plenum.Figures.Charts;

/// <summary>One policy by what it costs and what it denies.</summary>
/// <param name="Key">Id a program knows it by.</param>
/// <param name="Label">What readers see.</param>
/// <param name="Denial">What is denied to the rival; larger is more.</param>
/// <param name="Cost">What it costs; larger is worse, negative is a gain.</param>
public sealed record FrontierPoint(string Key, string Label, double Denial, double Cost)
{
    /// <summary>Whether another policy denies at least as much at no greater cost, and one of them strictly.</summary>
    public bool IsDominatedBy(FrontierPoint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Denial >= Denial && other.Cost <= Cost && (other.Denial > Denial || other.Cost < Cost);
    }
}
