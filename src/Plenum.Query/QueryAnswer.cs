using System.Data;
using System.Data.Common;

namespace Plenum.Query;

/// <summary>The rows of an answer, read one after the other; nothing is held in memory.</summary>
public sealed class QueryAnswer : IDisposable
{
    private readonly DbCommand command;
    private readonly DbDataReader reader;

    internal QueryAnswer(DbCommand command, DbDataReader reader)
    {
        (this.command, this.reader) = (command, reader);
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows; a missing value is null.</summary>
    /// <exception cref="Checks.BadInputException">The statement fails while it runs.</exception>
    public IEnumerable<object?[]> Rows()
    {
        while (Parts.Guard(reader.Read))
        {
            var row = new object?[Columns.Count];
            for (var c = 0; c < row.Length; c++)
                row[c] = reader.IsDBNull(c) ? null : reader.GetValue(c);
            yield return row;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }
}
