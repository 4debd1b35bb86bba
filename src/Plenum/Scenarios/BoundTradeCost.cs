namespace Plenum.Scenarios;

/// <summary>d̂ = 1 + (1−s)a and a rent rate s·a for one side.</summary>
internal sealed class BoundTradeCost(Measure measure, int[] sectors, int[] pairs, int countries, double cost, double rentShare, bool toExporter)
    : BoundFlowMeasure(measure, sectors, pairs, countries)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var size = factor * cost;
        var waste = 1 + ((1 - rentShare) * size);
        var rent = rentShare * size;
        if (waste != 1)
        {
            var iceberg = shock.Iceberg;
            foreach (var at in Flows)
                iceberg[at] *= waste;
        }

        if (rent != 0)
        {
            var rates = toExporter ? shock.ExporterRent : shock.ImporterRent;
            foreach (var at in Flows)
                rates[at] += rent;
        }
    }
}
