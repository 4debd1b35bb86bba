namespace Plenum.Coalitions;

/// <summary>The words a paragraph needs beside the numbers.</summary>
/// <param name="Table">What is joined, such as <c>the table of the Bletchley Declaration</c>.</param>
/// <param name="World">The world's id.</param>
/// <param name="When">When the outcome holds, such as <c>by 2035</c>.</param>
/// <param name="MoneyScale">World value added in <paramref name="MoneyUnit"/>: what a share of one is worth.</param>
/// <param name="MoneyUnit">Unit of money, such as <c>million USD</c>.</param>
public sealed record CoalitionSetting(string Table, string World, string When, double MoneyScale, string MoneyUnit)
{
    /// <summary>Year of the economy whose size and prices money is in; 0 where it is not said.</summary>
    public int BaseYear { get; init; }

    /// <summary>What players are called in a sentence, by their name in the game; who is not listed keeps that name.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
