using System.Text;

namespace Plenum.Cli.Output;

/// <summary>A plain aligned table for the terminal: quick to start, easy to cut with other tools. The last column may wrap.</summary>
/// <param name="headers">Column names.</param>
internal sealed class PlainTable(params string[] headers)
{
    private const int Gap = 2;
    private readonly List<string[]> rows = [];
    private readonly HashSet<int> right = [];

    /// <summary>Adds a row with one text a column.</summary>
    public PlainTable Add(params string[] cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>Sets a column against its right edge, as numbers are.</summary>
    public PlainTable Right(int column)
    {
        right.Add(column);
        return this;
    }

    /// <summary>Writes the table; columns are as wide as their widest text.</summary>
    public void Write(TextWriter output)
    {
        var widths = new int[headers.Length];
        for (var c = 0; c < headers.Length; c++)
            widths[c] = Math.Max(headers[c].Length, rows.Count == 0 ? 0 : rows.Max(r => r[c].Length));
        Line(output, headers, widths);
        foreach (var row in rows)
            Line(output, row, widths);
    }

    private void Line(TextWriter output, string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var c = 0; c < cells.Length; c++)
        {
            var last = c == cells.Length - 1;
            if (right.Contains(c))
                line.Append(cells[c].PadLeft(widths[c])).Append(' ', last ? 0 : Gap);
            else
                line.Append(last ? cells[c] : cells[c].PadRight(widths[c] + Gap));
        }

        output.Write(line.ToString().TrimEnd() + "\n");
    }
}
