namespace Plenum.Scenarios;

/// <summary>A ban that removes a supplier, wholly or in part, without revenue (<c>export_ban</c>, <c>import_ban</c>).</summary>
public sealed record BanMeasure : Measure
{
    /// <summary>The flows.</summary>
    public required FlowSelector Flows { get; init; }

    /// <summary>The sectors.</summary>
    public Selector Sectors { get; init; } = Selector.All;

    /// <summary>Share of the flow's baseline weight that is removed, 0 to 1; 1 removes the supplier exactly.</summary>
    public ScenarioNumber ShareBanned { get; init; } = ScenarioNumber.Of(1);

    /// <summary>True for an import ban. The effect is the same; the word says whose decision it is.</summary>
    public bool ByImporter { get; init; }

    /// <inheritdoc/>
    public override string Kind => ByImporter ? "import_ban" : "export_ban";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers => [("share_banned", ShareBanned)];
}
