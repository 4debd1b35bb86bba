namespace Plenum.Scenarios;

/// <summary>A new tariff: a rate, points on top, or a schedule of the world; exactly one of the three (<c>tariff</c>).</summary>
public sealed record TariffMeasure : Measure
{
    /// <summary>The flows.</summary>
    public required FlowSelector Flows { get; init; }

    /// <summary>The sectors.</summary>
    public Selector Sectors { get; init; } = Selector.All;

    /// <summary>The new rate in percent, or null.</summary>
    public ScenarioNumber? Percent { get; init; }

    /// <summary>Percentage points on top of what earlier measures left, or null.</summary>
    public ScenarioNumber? AddPercent { get; init; }

    /// <summary>Full name of a tariff table of the world, such as <c>tariffs-2005</c>, or null.</summary>
    public string? Schedule { get; init; }

    /// <inheritdoc/>
    public override string Kind => "tariff";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers
    {
        get
        {
            if (Percent is not null)
                yield return ("percent", Percent);
            if (AddPercent is not null)
                yield return ("add_percent", AddPercent);
        }
    }
}
