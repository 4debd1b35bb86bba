using Plenum.Checks;

namespace Plenum.Evidence;

/// <summary>The register of controls and rules: who restricts whom, in which layer, in force on a date.</summary>
/// <param name="measures">Every measure, in the order of the evidence.</param>
public sealed class MeasureRegister(IReadOnlyList<PolicyMeasure> measures)
{
    /// <summary>Every layer a measure may touch, in ordinal order.</summary>
    public IReadOnlyList<string> Layers { get; } =
        [.. measures.SelectMany(m => m.Layers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The measures that pass every filter given, in the order of the evidence.</summary>
    /// <param name="imposers">Imposed by any of these codes; empty = by anyone.</param>
    /// <param name="targets">Aimed at any of these codes, by name or through a measure toward the world; empty = at anyone.</param>
    /// <param name="layer">Touching this layer; null = any.</param>
    /// <param name="on">In force on this date, or of unknown state then; null = at any time, enacted or not.</param>
    /// <exception cref="BadInputException">No measure touches such a layer.</exception>
    public IReadOnlyList<PolicyMeasure> Find(
        IReadOnlyCollection<string> imposers, IReadOnlyCollection<string> targets, string? layer = null, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(imposers);
        ArgumentNullException.ThrowIfNull(targets);
        if (layer is not null && !Layers.Contains(layer))
            throw new BadInputException($"unknown layer '{layer}'", "--layer", "Legal: " + string.Join(", ", Layers) + ".");
        return [.. measures.Where(m =>
            (imposers.Count == 0 || imposers.Any(i => m.Imposers.Contains(i)))
            && (targets.Count == 0 || targets.Any(m.Touches))
            && (layer is null || m.Layers.Contains(layer))
            && (on is null || m.StateOn(on.Value) != "not in force"))];
    }
}
