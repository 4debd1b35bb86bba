namespace Plenum.Data.Sweeps;

/// <summary>Where a sweep stands.</summary>
/// <param name="ShardsDone">Shards on disk.</param>
/// <param name="Shards">Shards in all.</param>
/// <param name="CasesDone">Cases solved, those of earlier runs included.</param>
/// <param name="Cases">Cases in all.</param>
/// <param name="CasesBefore">Cases that were there at the start.</param>
public sealed record SweepProgress(int ShardsDone, int Shards, long CasesDone, long Cases, long CasesBefore);
