using System.Globalization;
using Plenum.Checks;

namespace Plenum.Data.Formats;

/// <summary>One record of a <see cref="CsvTable"/>, with the place it came from for error messages.</summary>
public sealed class CsvRow
{
    private readonly CsvTable table;
    private readonly string[] fields;

    internal CsvRow(CsvTable table, string[] fields, int line)
    {
        this.table = table;
        this.fields = fields;
        Line = line;
    }

    /// <summary>Line of the file on which the record starts; the header is line 1 unless rows were skipped.</summary>
    public int Line { get; }

    /// <summary>The field of a column, trimmed; empty where the file has nothing.</summary>
    /// <exception cref="BadInputException">The table has no such column.</exception>
    public string this[string column] => fields[table.ColumnIndex(column)];

    /// <summary>The field of a column, or <paramref name="otherwise"/> where the table lacks the column.</summary>
    public string Or(string column, string otherwise = "") => table.Has(column) ? this[column] : otherwise;

    /// <summary>A field that must not be empty.</summary>
    /// <exception cref="BadInputException">It is empty.</exception>
    public string Required(string column)
    {
        var text = this[column];
        return text.Length > 0 ? text : throw Bad(column, "is empty", "Fill it in.");
    }

    /// <summary>A finite number.</summary>
    /// <exception cref="BadInputException">The field is not a finite number.</exception>
    public double Number(string column) =>
        OptionalNumber(column) ?? throw Bad(column, "is empty, a number is needed");

    /// <summary>A finite number, or null for an empty field.</summary>
    /// <exception cref="BadInputException">The field is neither empty nor a finite number.</exception>
    public double? OptionalNumber(string column)
    {
        var text = this[column];
        if (text.Length == 0)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Bad(column, $"has '{text}', which is not a number");
    }

    /// <summary>A whole number.</summary>
    /// <exception cref="BadInputException">The field is not a whole number.</exception>
    public int Whole(string column)
    {
        var text = this[column];
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Bad(column, $"has '{text}', which is not a whole number");
    }

    /// <summary>An error about one field of this record, ready to throw.</summary>
    public BadInputException Bad(string column, string problem, string wayOut = "") =>
        new($"column '{column}' {problem}", $"{table.Name} line {Line}", wayOut);
}
