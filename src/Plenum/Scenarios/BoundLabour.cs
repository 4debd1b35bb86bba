namespace Plenum.Scenarios;

/// <summary>L̂ = 1 + p.</summary>
internal sealed class BoundLabour(Measure measure, int[] countries, double change) : BoundMeasure(measure)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var labour = shock.Labour;
        foreach (var n in countries)
            labour[n] *= 1 + (factor * change);
    }
}
