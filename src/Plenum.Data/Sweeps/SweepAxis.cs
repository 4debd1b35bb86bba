using Plenum.Data.Yaml;

namespace Plenum.Data.Sweeps;

/// <summary>One direction of the grid: names that placeholders use, and the rows of values they take together.</summary>
/// <param name="Columns">Names, usually one.</param>
/// <param name="Rows">The values, one a name in each row, in file order.</param>
/// <param name="Place">Where it was written.</param>
public sealed record SweepAxis(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<YamlScalar>> Rows, string Place)
{
    /// <summary>True where every value of a column is a number.</summary>
    public bool IsNumber(int column) => Rows.All(r => YamlValues.TryNumber(r[column], out _));
}
