using System.Collections.Concurrent;
using Plenum.Checks;
using Plenum.Data.Sweeps;
using Plenum.Data.Worlds;

namespace Plenum.Cluster;

/// <summary>A job as this machine understands it; refused where that differs from what was submitted.</summary>
internal static class JobPlan
{
    // A worker meets few jobs, and one shard after the other of each.
    private static readonly ConcurrentDictionary<string, Lazy<SweepPlan>> Known = new(StringComparer.Ordinal);

    /// <summary>The plan of a job.</summary>
    /// <exception cref="BadInputException">The world is not here, or is another one, or the code is.</exception>
    public static SweepPlan Of(SweepJob job) => Known.GetOrAdd(job.Key, _ => new Lazy<SweepPlan>(() => Make(job))).Value;

    private static SweepPlan Make(SweepJob job)
    {
        if (job.Code != CodeVersion.Text)
            throw new BadInputException($"the job needs the code {job.Code}, this worker is {CodeVersion.Text}", "", "Start workers from the same build as the sweep");
        var plan = new SweepPlan(SweepReader.Read(job.SpecText, job.SpecPlace), WorldLibrary.Open(job.World));
        return plan.Sha256 == job.Sha256
            ? plan
            : throw new BadInputException($"{job.World} on {Environment.MachineName} is another world than where the sweep was submitted", job.SpecPlace, "Copy the same world there");
    }
}
