namespace Plenum.Scenarios;

/// <summary>Sets the export tax to a rate.</summary>
internal sealed class BoundExportTax(Measure measure, int[] sectors, int[] pairs, int countries, double rate)
    : BoundFlowMeasure(measure, sectors, pairs, countries)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var tax = shock.ExportTax;
        foreach (var at in Flows)
            tax[at] = factor == 1 ? rate : tax[at] + (factor * (rate - tax[at]));
    }
}
