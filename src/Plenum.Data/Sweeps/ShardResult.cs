using Plenum.Sweeps;

namespace Plenum.Data.Sweeps;

/// <summary>A solved shard in memory.</summary>
/// <param name="Shard">Its number.</param>
/// <param name="Cases">Its cases in order.</param>
/// <param name="Keys">What each number of a case is.</param>
/// <param name="Values"><c>[key][case]</c>; not a number where there is none.</param>
/// <param name="Statuses">How each case ended, and why.</param>
/// <param name="Instruments">Names of the instruments.</param>
public sealed record ShardResult(
    int Shard, IReadOnlyList<SweepCase> Cases, IReadOnlyList<SweepKey> Keys, double[] Values, IReadOnlyList<(string Status, string Reason)> Statuses,
    IReadOnlyList<string> Instruments)
{
    /// <summary>Cases without numbers.</summary>
    public int Failed => Statuses.Count(s => s.Status != SweepStatus.Ok);
}
