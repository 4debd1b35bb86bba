using System.Globalization;
using System.Text;

namespace Plenum.Data.Worlds.Writing;

/// <summary>One table being written: rows of cells, kept by column so that every file form can be made of them.</summary>
/// <param name="name">Table name.</param>
/// <param name="large">True for tables that a compact package compresses.</param>
/// <param name="columns">Column names; a trailing <c>#</c> marks a number column.</param>
internal sealed class TableText(string name, bool large, params string[] columns)
{
    private readonly List<string>[] _text = [.. columns.Select(_ => new List<string>())];
    private readonly List<double>[] _numbers = [.. columns.Select(_ => new List<double>())];

    /// <summary>Table name.</summary>
    public string Name { get; } = name;

    /// <summary>True for tables that a compact package compresses.</summary>
    public bool Large { get; } = large;

    /// <summary>Column names.</summary>
    public IReadOnlyList<string> Columns { get; } = [.. columns.Select(c => c.TrimEnd('#'))];

    /// <summary>Number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>True where a column holds numbers.</summary>
    public bool IsNumber(int column) => columns[column].EndsWith('#');

    /// <summary>Texts of a text column.</summary>
    public IReadOnlyList<string> Texts(int column) => _text[column];

    /// <summary>Numbers of a number column; NaN where the cell is empty.</summary>
    public IReadOnlyList<double> Numbers(int column) => _numbers[column];

    /// <summary>Adds a row of texts and numbers in column order; null is an empty cell.</summary>
    public void Add(params ReadOnlySpan<object?> cells)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            if (IsNumber(c))
                _numbers[c].Add(cells[c] is double value ? value : double.NaN);
            else
                _text[c].Add(cells[c] as string ?? "");
        }

        Rows++;
    }

    /// <summary>Adds a row of codes and one number without boxing.</summary>
    public void Add(string first, string second, string? third, double value)
    {
        _text[0].Add(first);
        _text[1].Add(second);
        if (third is not null)
            _text[2].Add(third);
        _numbers[third is null ? 2 : 3].Add(value);
        Rows++;
    }

    /// <summary>Writes the table as CSV; numbers in the shortest form that reads back to the same bits.</summary>
    public void WriteCsv(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', Columns.Select(Quote)));
        Span<char> buffer = stackalloc char[32];
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (c > 0)
                    writer.Write(',');
                if (!IsNumber(c))
                {
                    writer.Write(Quote(_text[c][r]));
                }
                else if (!double.IsNaN(_numbers[c][r]))
                {
                    _numbers[c][r].TryFormat(buffer, out var written, "R", CultureInfo.InvariantCulture);
                    writer.Write(buffer[..written]);
                }
            }

            writer.Write('\n');
        }
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 && !text.StartsWith('"') ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
