namespace Plenum.Scenarios;

/// <summary>Leaves 1 − b of a supplier's weight; b = 1 leaves exactly nothing.</summary>
internal sealed class BoundBan(Measure measure, int[] sectors, int[] pairs, int countries, double banned)
    : BoundFlowMeasure(measure, sectors, pairs, countries)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var kept = shock.Kept;
        var left = 1 - (factor * banned);
        foreach (var at in Flows)
            kept[at] *= left;
    }
}
