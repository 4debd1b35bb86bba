namespace Plenum.Scenarios;

/// <summary>An export tax, revenue to the exporter's country (<c>export_tax</c>).</summary>
public sealed record ExportTaxMeasure : Measure
{
    /// <summary>The flows.</summary>
    public required FlowSelector Flows { get; init; }

    /// <summary>The sectors.</summary>
    public Selector Sectors { get; init; } = Selector.All;

    /// <summary>The rate on the producer price in percent; above −100 (negative is a subsidy).</summary>
    public required ScenarioNumber Percent { get; init; }

    /// <inheritdoc/>
    public override string Kind => "export_tax";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers => [("percent", Percent)];
}
