namespace Plenum.Scenarios;

/// <summary>Labour supply up by a percentage (<c>labour</c>).</summary>
public sealed record LabourMeasure : Measure
{
    /// <summary>The countries.</summary>
    public required Selector Countries { get; init; }

    /// <summary>Change in percent, above −100.</summary>
    public required ScenarioNumber Percent { get; init; }

    /// <inheritdoc/>
    public override string Kind => "labour";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers => [("percent", Percent)];
}
