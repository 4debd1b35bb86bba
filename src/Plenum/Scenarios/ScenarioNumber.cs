using Plenum.Uncertainty;

namespace Plenum.Scenarios;

/// <summary>A number of a scenario file, perhaps uncertain, with where it stands.</summary>
/// <param name="Belief">The number or its distribution.</param>
/// <param name="Place">File, line and column, or empty.</param>
public sealed record ScenarioNumber(Distribution Belief, string Place = "")
{
    /// <summary>A known number.</summary>
    public static ScenarioNumber Of(double value) => new(Distribution.Fixed(value));
}
