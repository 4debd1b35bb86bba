namespace Plenum.Scenarios;

/// <summary>Openness of knowledge channels between countries (<c>knowledge</c>).</summary>
public sealed record KnowledgeMeasure : Measure
{
    /// <summary>From the source of the ideas to the country that learns.</summary>
    public required FlowSelector Flows { get; init; }

    /// <summary>Channels by name; <c>all</c> means every channel of ideas beside trade, without <c>compute</c>.</summary>
    public Selector Channels { get; init; } = Selector.All;

    /// <summary>What is left of the access, 0 (closed) to 1 (as today); measures on the same pair multiply.</summary>
    public required ScenarioNumber Openness { get; init; }

    /// <inheritdoc/>
    public override string Kind => "knowledge";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers => [("openness", Openness)];
}
