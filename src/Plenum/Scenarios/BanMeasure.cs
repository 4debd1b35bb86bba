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

    /// <summary>Share of what is banned that still arrives through third countries, 0 to 1; null = none.</summary>
    public ScenarioNumber? Leakage { get; init; }

    /// <summary>What the way round costs, in percent of the price; null = nothing.</summary>
    public ScenarioNumber? LeakageCost { get; init; }

    /// <summary>True for an import ban. The effect is the same; the word says whose decision it is.</summary>
    public bool ByImporter { get; init; }

    /// <inheritdoc/>
    public override string Kind => ByImporter ? "import_ban" : "export_ban";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers
    {
        get
        {
            yield return ("share_banned", ShareBanned);
            if (Leakage is not null)
                yield return ("leakage", Leakage);
            if (LeakageCost is not null)
                yield return ("leakage_cost", LeakageCost);
        }
    }
}
