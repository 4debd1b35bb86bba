namespace Plenum.Scenarios;

/// <summary>Iceberg cost of trade up by a percentage; part of it may be rent instead of waste (<c>trade_cost</c>).</summary>
public sealed record TradeCostMeasure : Measure
{
    /// <summary>The flows.</summary>
    public required FlowSelector Flows { get; init; }

    /// <summary>The sectors.</summary>
    public Selector Sectors { get; init; } = Selector.All;

    /// <summary>Non-tariff cost in percent; negative lowers it; above −100.</summary>
    public required ScenarioNumber Percent { get; init; }

    /// <summary>Share of the cost that accrues as revenue, 0 to 1; null = 0.</summary>
    public ScenarioNumber? RentShare { get; init; }

    /// <summary>True when the rent goes to the exporter's country instead of the importer's.</summary>
    public bool RentToExporter { get; init; }

    /// <inheritdoc/>
    public override string Kind => "trade_cost";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers =>
        RentShare is null ? [("percent", Percent)] : [("percent", Percent), ("rent_share", RentShare)];
}
