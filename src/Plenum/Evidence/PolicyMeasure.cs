namespace Plenum.Evidence;

/// <summary>A control or rule that touches AI: who, toward whom, in which layer, and when.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Imposers">Codes of those who impose it.</param>
/// <param name="Targets">Codes, or the group in words (<c>world</c>, <c>foreign adversaries</c> …).</param>
/// <param name="Instrument">Name of the rule.</param>
/// <param name="Layers">Layers it touches: chips, chip_tools, compute_cloud, model_weights, talent, capital, critical_minerals, data.</param>
/// <param name="Announced">Date or dates of announcement, as recorded.</param>
/// <param name="Effective">Date or dates of effect, as recorded.</param>
/// <param name="From">First day in force, ISO; empty = never in force or not known.</param>
/// <param name="Until">Day from which it no longer applied (dropped, reversed or suspended), ISO; empty = still in force.</param>
/// <param name="UnknownFrom">Day after which a dated suspension has run out and the state is not known; empty = no such day.</param>
/// <param name="State">The state in words, as of the newest page found.</param>
/// <param name="Description">What it does, in our words.</param>
/// <param name="SourceId">Its source.</param>
/// <param name="Mark">Status of verification, confidence and date.</param>
public sealed record PolicyMeasure(
    string Id, IReadOnlyList<string> Imposers, IReadOnlyList<string> Targets, string Instrument, IReadOnlyList<string> Layers,
    string Announced, string Effective, string From, string Until, string UnknownFrom, string State, string Description,
    string SourceId, EvidenceMark Mark)
{
    /// <summary>Whether it applies on a date: <c>in force</c>, <c>not in force</c>, or <c>unknown</c> after a suspension ran out.</summary>
    public string StateOn(DateOnly date)
    {
        if (From.Length == 0 || date < IsoDates.First(From))
            return "not in force";
        if (UnknownFrom.Length > 0 && date > IsoDates.First(UnknownFrom))
            return "unknown";
        return Until.Length > 0 && date >= IsoDates.First(Until) ? "not in force" : "in force";
    }

    /// <summary>True when it is aimed at this country, by code or through a group that takes in everyone.</summary>
    public bool Touches(string country) =>
        Targets.Contains(country, StringComparer.Ordinal)
        || (!Imposers.Contains(country, StringComparer.Ordinal) && Targets.Any(t => t.StartsWith("world", StringComparison.Ordinal)));
}
