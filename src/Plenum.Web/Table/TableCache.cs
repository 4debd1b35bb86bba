namespace Plenum.Web.Table;

/// <summary>Results of tables solved before, by state, for all visitors; the least recently used are forgotten.</summary>
public sealed class TableCache
{
    private const int Most = 400;
    private readonly Dictionary<string, LinkedListNode<(string Key, TableResult Result)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, TableResult Result)> _order = new();
    private readonly Lock _gate = new();

    /// <summary>What is known about a state, or null.</summary>
    public TableResult? Find(TableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            if (!_known.TryGetValue(state.SolveKey, out var node))
                return null;
            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Result with { State = state };
        }
    }

    /// <summary>Keeps a result unless a fuller one is known.</summary>
    public void Keep(TableResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        lock (_gate)
        {
            if (_known.Remove(result.State.SolveKey, out var old))
            {
                _order.Remove(old);
                if ((old.Value.Result.Ranges?.Draws ?? -1) > (result.Ranges?.Draws ?? -1))
                    result = old.Value.Result;
            }

            _known[result.State.SolveKey] = _order.AddFirst((result.State.SolveKey, result));
            if (_known.Count > Most)
            {
                _known.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }
        }
    }
}
