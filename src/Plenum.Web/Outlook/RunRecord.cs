using Plenum.Outcomes;

namespace Plenum.Web.Outlook;

/// <summary>What is known of a run; whoever holds the gate may add to it.</summary>
/// <param name="job">The run.</param>
internal sealed class RunRecord(RunJob job)
{
    /// <summary>One visitor at a time adds; the others find it done.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>The run.</summary>
    public RunJob Job { get; } = job;

    /// <summary>What is worked out once, or null.</summary>
    public CentralOutcome? Central { get; set; }

    /// <summary>The draws solved so far, the first first.</summary>
    public List<double[]> Draws { get; } = [];

    /// <summary>The newest stage, or null.</summary>
    public RunStage? Newest { get; set; }
}
