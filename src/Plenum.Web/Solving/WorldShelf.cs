using System.Collections.Concurrent;
using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Worlds;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Web.Solving;

/// <summary>The worlds of the library, each read once, and their baselines, each solved once. Files named by a visitor are never opened.</summary>
public sealed class WorldShelf
{
    private const int MostBaselines = 24;
    private readonly ConcurrentDictionary<string, Lazy<World>> _worlds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<Baseline>> _baselines = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();

    /// <summary>Ids of the library.</summary>
    public static IReadOnlyList<string> Ids => WorldLibrary.Ids;

    /// <summary>A world of the library.</summary>
    /// <param name="id">Its id; null or empty for the default.</param>
    /// <exception cref="BadInputException">The library has no such world.</exception>
    public World World(string? id)
    {
        var known = string.IsNullOrEmpty(id) ? WorldLibrary.DefaultId : id;
        if (!Ids.Contains(known, StringComparer.Ordinal))
        {
            throw new BadInputException(
                $"no world called \"{known}\" ({Nearest.Phrase(known, Ids)})", "world", "The web app opens worlds of the library only: /api/worlds lists them");
        }

        return _worlds.GetOrAdd(known, k => new Lazy<World>(() => WorldLibrary.Open(k))).Value;
    }

    /// <summary>The baseline of a case, solved tightly as the command line does; shared by all cases that have the same one.</summary>
    /// <param name="given">World, scenario and parameters.</param>
    public Baseline Baseline(Case given)
    {
        ArgumentNullException.ThrowIfNull(given);
        // Options of substitution and mobility travel with a baseline; only the plain model is shared.
        if (!given.Bound.Substitution.IsPlain)
            return given.SolveBaseline(Termination.Tight);
        var key = $"{given.World.Id} {given.Scenario.Model.Deficits} {string.Join(' ', given.Bound.Theta.Select(BitConverter.DoubleToInt64Bits))}";
        Lazy<Baseline>? lazy;
        lock (_gate)
        {
            if (!_baselines.TryGetValue(key, out lazy))
            {
                if (_order.Count >= MostBaselines)
                    _baselines.Remove(_order.Dequeue());
                _baselines[key] = lazy = new Lazy<Baseline>(() => given.SolveBaseline(Termination.Tight));
                _order.Enqueue(key);
            }
        }

        return lazy.Value;
    }
}
