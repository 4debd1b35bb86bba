using Plenum.Solving;

namespace Plenum.Trade;

/// <summary>Memory of one worker, reused from solve to solve so that a solve allocates nothing after warm-up. Not thread-safe.</summary>
public sealed class Workspace
{
    private TradeStructure? _structure;
    private SolverState? _state;
    private AcceleratedSolver? _accelerated;

    internal FoldedShock Folded { get; } = new();

    internal SolverState State => _state!;

    internal AcceleratedSolver Accelerated => _accelerated!;

    /// <summary>Makes the memory fit <paramref name="structure"/>; nothing happens when it already does.</summary>
    internal void Fit(TradeStructure structure)
    {
        if (ReferenceEquals(_structure, structure))
            return;
        if (_structure is { } before && before.Countries == structure.Countries && before.Sectors == structure.Sectors
            && before.Deficits == structure.Deficits && before.Substitution.IsPlain && structure.Substitution.IsPlain)
        {
            _accelerated!.Serve(structure);
        }
        else
        {
            _state = new SolverState(structure);
            _accelerated = new AcceleratedSolver(structure);
        }

        _structure = structure;
    }
}
