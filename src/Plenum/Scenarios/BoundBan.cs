namespace Plenum.Scenarios;

/// <summary>
/// Leaves 1 − b of a supplier's weight; b = 1 leaves exactly nothing. With leakage ℓ at a cost c the banned part comes back
/// through third countries as the dearer supplier b ℓ (1 + c)^−θ.
/// </summary>
internal sealed class BoundBan(
    Measure measure, int[] sectors, int[] pairs, int countries, double banned, double leakage, double leakageCost, double[] theta)
    : BoundFlowMeasure(measure, sectors, pairs, countries)
{
    private readonly int block = countries * countries;

    public override void Apply(ShockBuilder shock, double factor)
    {
        var kept = shock.Kept;
        foreach (var at in Flows)
        {
            var back = leakage == 0 ? 0 : leakage * Math.Pow(1 + leakageCost, -theta[at / block]);
            kept[at] *= 1 - (factor * banned * (1 - back));
        }
    }
}
