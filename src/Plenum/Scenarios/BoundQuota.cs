namespace Plenum.Scenarios;

/// <summary>Caps quantities at a share of the baseline's, phased in from 1; a share of nothing is a ban.</summary>
internal sealed class BoundQuota(Measure measure, int[] sectors, int[] pairs, int countries, double share, double importerRent)
    : BoundFlowMeasure(measure, sectors, pairs, countries)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var cap = 1 + (factor * (share - 1));
        foreach (var at in Flows)
        {
            if (cap > 0)
                shock.Cap(at, cap, importerRent);
            else
                shock.Kept[at] = 0;
        }
    }
}
