namespace Plenum.Scenarios;

/// <summary>
/// Names of countries, sectors, channels or forums as a person writes them: the union of its terms. What they mean depends
/// on the world and is settled when the scenario is bound.
/// </summary>
/// <param name="Terms">The words, in the order written; none selects nothing.</param>
/// <param name="Place">File, line and column, or empty.</param>
public sealed record Selector(IReadOnlyList<SelectorTerm> Terms, string Place = "")
{
    /// <summary>Everything there is.</summary>
    public static Selector All { get; } = Of("all");

    /// <summary>A selector from words.</summary>
    public static Selector Of(params string[] words) => new([.. words.Select(w => new SelectorTerm(w))]);

    /// <inheritdoc/>
    public override string ToString() =>
        Terms.Count == 1 ? Terms[0].Text : "[" + string.Join(", ", Terms.Select(t => t.Text)) + "]";

    /// <summary>Equal when the words are; the place does not matter.</summary>
    public bool Equals(Selector? other) =>
        other is not null && Terms.Select(t => t.Text).SequenceEqual(other.Terms.Select(t => t.Text), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(17, (h, t) => HashCode.Combine(h, t.Text));
}
