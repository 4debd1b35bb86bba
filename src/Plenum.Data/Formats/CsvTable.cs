using System.IO.Compression;
using Plenum.Checks;
using Sylvan.Data.Csv;

namespace Plenum.Data.Formats;

/// <summary>
/// A small CSV table held in memory: comma or tab separated, quoted fields, a header line. Every error names the file and the
/// line. For tables of millions of rows stream with the reader instead.
/// </summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

    private CsvTable(string name, IReadOnlyList<string> columns)
    {
        Name = name;
        Columns = columns;
        for (var i = 0; i < columns.Count; i++)
            index.TryAdd(columns[i], i);
    }

    /// <summary>Name for error messages, usually the file's.</summary>
    public string Name { get; }

    /// <summary>The header's names, trimmed, in file order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The records in file order; blank lines are left out.</summary>
    public IReadOnlyList<CsvRow> Rows { get; private set; } = [];

    /// <summary>Reads a file; <c>.gz</c> is unpacked.</summary>
    /// <exception cref="BadInputException">The file is missing, broken, truncated or lacks a required column.</exception>
    public static CsvTable ReadFile(string path, IReadOnlyList<string>? required = null, int skipLines = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
            throw new BadInputException("no such file", path, "Check the path.");
        try
        {
            using var file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream);
            return Read(reader, Path.GetFileName(path), required, skipLines);
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("the compressed file is broken or cut short", path, "Download it again.", e);
        }
    }

    /// <summary>Reads a table from text.</summary>
    /// <param name="reader">The text; not closed here.</param>
    /// <param name="name">Name for error messages.</param>
    /// <param name="required">Columns the table must have; null asks for none.</param>
    /// <param name="skipLines">Lines before the header.</param>
    /// <exception cref="BadInputException">The text is empty, has a record of a wrong length, or lacks a required column.</exception>
    public static CsvTable Read(TextReader reader, string name, IReadOnlyList<string>? required = null, int skipLines = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var i = 0; i < skipLines; i++)
            reader.ReadLine();
        try
        {
            using var csv = CsvDataReader.Create(reader, new CsvDataReaderOptions
            {
                HasHeaders = false,
                BufferSize = 1 << 16,
                ResultSetMode = ResultSetMode.SingleResult,
                MaxBufferSize = 1 << 22,
            });
            return Fill(csv, name, required ?? [], skipLines + 1);
        }
        catch (Exception e) when (e is CsvMissingHeadersException or CsvFormatException or FormatException)
        {
            throw new BadInputException($"not a readable CSV table ({e.Message})", name, "Is the file cut short or of another kind?", e);
        }
    }

    /// <summary>True when the header has this column.</summary>
    public bool Has(string column) => index.ContainsKey(column);

    internal int ColumnIndex(string column) =>
        index.TryGetValue(column, out var i)
            ? i
            : throw new BadInputException(
                $"no column '{column}' ({Nearest.Phrase(column, Columns)})", $"{Name} line 1", "Has the publisher renamed it?");

    private static CsvTable Fill(CsvDataReader csv, string name, IReadOnlyList<string> required, int firstLine)
    {
        if (!csv.Read())
            throw new BadInputException("the table is empty", name, "A header line is needed.");
        var line = firstLine;
        var header = Fields(csv, ref line);
        header[0] = header[0].TrimStart('\uFEFF');
        if (header.Any(column => column.Any(c => c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))))
            throw new BadInputException("not a text table", $"{name} line {firstLine}", "Is it compressed, or a workbook? Save it as CSV (UTF-8).");
        var table = new CsvTable(name, header);
        var missing = required.Where(c => !table.Has(c)).ToArray();
        if (missing.Length > 0)
        {
            throw new BadInputException(
                $"no column '{missing[0]}' ({Nearest.Phrase(missing[0], header)}); needed: {string.Join(", ", required)}",
                $"{name} line {firstLine}", "Has the publisher renamed it, or is it another table?");
        }

        var rows = new List<CsvRow>();
        while (csv.Read())
        {
            var start = line;
            var fields = Fields(csv, ref line);
            if (fields.Length == 1 && fields[0].Length == 0 && header.Length > 1)
                continue;
            if (fields.Length != header.Length)
            {
                throw new BadInputException(
                    $"the record has {fields.Length} fields, the header {header.Length}", $"{name} line {start}",
                    "Is the file cut short, or a quote missing?");
            }

            rows.Add(new CsvRow(table, fields, start));
        }

        table.Rows = rows;
        return table;
    }

    private static string[] Fields(CsvDataReader csv, ref int line)
    {
        var fields = new string[csv.RowFieldCount];
        line++;
        for (var i = 0; i < fields.Length; i++)
        {
            var text = csv.GetString(i);
            line += text.AsSpan().Count('\n');
            fields[i] = text.Trim();
        }

        return fields;
    }
}
