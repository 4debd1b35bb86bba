namespace Plenum.Scenarios;

/// <summary>A measure whose words have become indices of one world and whose numbers are known.</summary>
internal abstract class BoundMeasure(Measure measure)
{
    /// <summary>Size in force in a year, 0 to 1.</summary>
    public double FactorAt(int year, int firstYear) => measure.FactorAt(year, firstYear);

    /// <summary>Adds the measure at <paramref name="factor"/> of its size, 0 &lt; factor ≤ 1.</summary>
    public abstract void Apply(ShockBuilder shock, double factor);
}
