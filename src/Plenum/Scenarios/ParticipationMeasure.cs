namespace Plenum.Scenarios;

/// <summary>Seats in forums given up or taken (<c>participation</c>).</summary>
public sealed record ParticipationMeasure : Measure
{
    /// <summary>What happens to the seats.</summary>
    public required ParticipationMove Move { get; init; }

    /// <summary>Who moves; for <see cref="ParticipationMove.Only"/> who sits.</summary>
    public required Selector Countries { get; init; }

    /// <summary>The forums by identifier; <c>all</c> means every forum the country is in (leaves) or is outside (joins).</summary>
    public required Selector Forums { get; init; }

    /// <summary>Sectors whose trade cost follows the seat; null: those of J61, J62_J63 and M72 that the world has.</summary>
    public Selector? Sectors { get; init; }

    /// <summary>True when the European Union's own seat counts as a seat of its members, in the whole scenario.</summary>
    public bool EuBinds { get; init; }

    /// <summary>What happens between table and outsiders beyond the seat.</summary>
    public OutsiderRule Rule { get; init; }

    /// <summary>Trade cost of R1 and R2 in percent; null under R0.</summary>
    public ScenarioNumber? OutsiderCost { get; init; }

    /// <inheritdoc/>
    public override string Kind => "participation";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers =>
        OutsiderCost is null ? [] : [("outsider_cost", OutsiderCost)];
}
