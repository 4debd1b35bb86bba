using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using Plenum.Checks;
using Plenum.Data.Formats;

namespace Plenum.Data.Worlds.Tables;

/// <summary>A Parquet table: text columns become UTF-8 bytes, number columns stay numbers.</summary>
internal sealed class ParquetRows : TableRows
{
    // 25 times the trade of 200 countries in 100 sectors; a number beyond it is damage, and memory for it need not be asked for.
    private const long MostRows = 100_000_000;

    private readonly byte[]?[][] _text;
    private readonly double[][] _number;
    private readonly long _rows;
    private long _row = -1;

    private ParquetRows(string file, IReadOnlyList<string> columns, byte[]?[][] text, double[][] number, long rows)
        : base(file)
    {
        Columns = columns;
        _text = text;
        _number = number;
        _rows = rows;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override long Line => _row + 1;

    /// <summary>Reads a whole table.</summary>
    /// <exception cref="BadInputException">The file is not readable Parquet or has a column of an unsupported type.</exception>
    public static ParquetRows Open(string file, Stream stream)
    {
        try
        {
            return ReadAsync(file, stream).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (BadInputException or OperationCanceledException))
        {
            // The library reports damage through many exception types, too little memory for an absurd length among them; for the user they are one fact.
            throw new BadInputException($"the file is not readable Parquet ({e.Message.ReplaceLineEndings(" ")})", file, "Write it again", e);
        }
    }

    /// <inheritdoc/>
    public override bool Next() => ++_row < _rows;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes(int column)
    {
        if (_text[column].Length > 0)
            return _text[column][_row];
        var value = _number[column][_row];
        return double.IsNaN(value) ? default : Encoding.UTF8.GetBytes(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override double Number(int column)
    {
        if (_number[column].Length > 0 && double.IsFinite(_number[column][_row]))
            return _number[column][_row];
        return base.Number(column);
    }

    private static async Task<ParquetRows> ReadAsync(string file, Stream stream)
    {
        await using var reader = await ParquetOpening.Open(stream).ConfigureAwait(false);
        var fields = reader.Schema.GetDataFields();
        var text = new List<byte[]?>[fields.Length];
        var number = new List<double>[fields.Length];
        for (var c = 0; c < fields.Length; c++)
            (text[c], number[c]) = ([], []);
        var rows = 0L;
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            if (group.RowCount < 0 || group.RowCount > MostRows - rows)
                throw new InvalidDataException($"it claims {group.RowCount} rows, where {MostRows} are the most");
            var count = (int)group.RowCount;
            rows += count;
            for (var c = 0; c < fields.Length; c++)
                await ReadColumn(file, group, fields[c], count, text[c], number[c]).ConfigureAwait(false);
        }

        return new ParquetRows(file, [.. fields.Select(f => f.Name)], [.. text.Select(t => t.ToArray())], [.. number.Select(n => n.ToArray())], rows);
    }

    private static async Task ReadColumn(
        string file, ParquetRowGroupReader group, DataField field, int count, List<byte[]?> text, List<double> number)
    {
        var type = field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            var values = new string?[count];
            await group.ReadAsync(field, values.AsMemory()!).ConfigureAwait(false);
            var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var value in values)
            {
                if (value is null)
                {
                    text.Add([]);
                    continue;
                }

                if (!known.TryGetValue(value, out var bytes))
                    known.Add(value, bytes = Encoding.UTF8.GetBytes(value));
                text.Add(bytes);
            }
        }
        else if (type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>))
        {
            // Some writers leave text unmarked.
            var values = new byte[]?[count];
            await group.ReadAsync(field, values.AsMemory()!).ConfigureAwait(false);
            foreach (var value in values)
                text.Add(value ?? []);
        }
        else if (type == typeof(double))
        {
            await ReadNumbers<double>(group, field, count, number, v => v).ConfigureAwait(false);
        }
        else if (type == typeof(float))
        {
            await ReadNumbers<float>(group, field, count, number, v => v).ConfigureAwait(false);
        }
        else if (type == typeof(long))
        {
            await ReadNumbers<long>(group, field, count, number, v => v).ConfigureAwait(false);
        }
        else if (type == typeof(int))
        {
            await ReadNumbers<int>(group, field, count, number, v => v).ConfigureAwait(false);
        }
        else
        {
            throw new BadInputException(
                $"column {field.Name} has type {type.Name}; legal are text, double, float, 64- and 32-bit integers", file);
        }
    }

    private static async Task ReadNumbers<T>(
        ParquetRowGroupReader group, DataField field, int count, List<double> into, Func<T, double> convert)
        where T : struct
    {
        if (field.IsNullable)
        {
            var values = new T?[count];
            await group.ReadAsync<T>(field, values.AsMemory()).ConfigureAwait(false);
            foreach (var value in values)
                into.Add(value is { } v ? convert(v) : double.NaN);
        }
        else
        {
            var values = new T[count];
            await group.ReadAsync<T>(field, values.AsMemory()).ConfigureAwait(false);
            foreach (var value in values)
                into.Add(convert(value));
        }
    }
}
