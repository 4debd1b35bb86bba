using Plenum.Outcomes;

namespace Plenum.Web.Table;

/// <summary>Ranges over the draws solved so far.</summary>
/// <param name="Draws">How many.</param>
/// <param name="Complete">Whether no more will come.</param>
/// <param name="Regions">By view, then region.</param>
/// <param name="World">By view.</param>
public sealed record RangeNumbers(
    int Draws, bool Complete, IReadOnlyDictionary<TableView, OutcomeRange[]> Regions, IReadOnlyDictionary<TableView, OutcomeRange> World)
{
    /// <summary>Seed of the draws: the default of <c>plenum run</c>, whose draws these are.</summary>
    public const ulong Seed = 1;
}
