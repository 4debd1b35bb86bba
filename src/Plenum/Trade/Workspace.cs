namespace Plenum.Trade;

/// <summary>Memory of one worker, reused from solve to solve so that a solve allocates nothing after warm-up. Not thread-safe.</summary>
public sealed class Workspace
{
}
