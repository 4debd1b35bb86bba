using Plenum.Participation;
using Plenum.Trade;

namespace Plenum.Scenarios;

/// <summary>Model options of a scenario.</summary>
public sealed record ScenarioModel
{
    /// <summary>What happens to trade deficits.</summary>
    public DeficitRule Deficits { get; init; } = DeficitRule.Zero;

    /// <summary>Last year of the path, or null: the command decides.</summary>
    public int? To { get; init; }

    /// <summary>True when the European Union's own seat in a forum counts as a seat of its members.</summary>
    public bool EuBinds { get; init; }

    /// <summary>Seats recorded with less confidence than this are left out; rows of low confidence are for sensitivity runs.</summary>
    public SeatConfidence Confidence { get; init; } = SeatConfidence.Medium;
}
