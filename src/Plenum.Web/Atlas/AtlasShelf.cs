using System.Collections.Concurrent;
using Plenum.Data.Cases;
using Plenum.Exposure;
using Plenum.Scenarios;
using Plenum.Web.Solving;

namespace Plenum.Web.Atlas;

/// <summary>Facts and mutual dependence of the worlds, each worked out once.</summary>
/// <param name="worlds">Worlds and baselines.</param>
/// <param name="queue">The threads.</param>
public sealed class AtlasShelf(WorldShelf worlds, SolveLine queue)
{
    private readonly ConcurrentDictionary<string, Lazy<WorldFacts>> _facts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ExposureMatrices> _known = new(StringComparer.Ordinal);

    /// <summary>The facts of a world of the library.</summary>
    /// <param name="id">Its id; null or empty for the default.</param>
    /// <exception cref="Checks.BadInputException">The library has no such world.</exception>
    public WorldFacts Facts(string? id)
    {
        var world = worlds.World(id);
        return _facts.GetOrAdd(world.Id, _ => new Lazy<WorldFacts>(() => new WorldFacts(world))).Value;
    }

    /// <summary>How every country's real income answers a change anywhere, to first order, in the world without a scenario.</summary>
    /// <param name="facts">The world.</param>
    /// <param name="visitor">Who asks.</param>
    /// <param name="cancellation">Nobody wants it any more.</param>
    public async Task<ExposureMatrices> Dependence(WorldFacts facts, Visitor visitor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(visitor);
        if (_known.TryGetValue(facts.World.Id, out var known))
            return known;
        var found = await queue.Run(
            Urgency.Page, visitor.Id,
            (_, _) => ExposureMatrices.Of(new LinearisedModel(worlds.Baseline(Case.Of(new Scenario { Id = "none" }, facts.World, [])))), cancellation);
        return _known.GetOrAdd(facts.World.Id, found);
    }
}
