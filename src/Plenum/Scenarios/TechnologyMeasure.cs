namespace Plenum.Scenarios;

/// <summary>Productivity up by a percentage p: λ̂ = (1 + p)^θ (<c>technology</c>).</summary>
public sealed record TechnologyMeasure : Measure
{
    /// <summary>The countries.</summary>
    public required Selector Countries { get; init; }

    /// <summary>The sectors.</summary>
    public Selector Sectors { get; init; } = Selector.All;

    /// <summary>Productivity change p in percent, above −100.</summary>
    public required ScenarioNumber Percent { get; init; }

    /// <inheritdoc/>
    public override string Kind => "technology";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers => [("percent", Percent)];
}
