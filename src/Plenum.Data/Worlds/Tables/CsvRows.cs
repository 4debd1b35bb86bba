using System.Runtime.CompilerServices;
using System.Text;
using Plenum.Checks;

namespace Plenum.Data.Worlds.Tables;

/// <summary>
/// A comma-separated table (RFC 4180: quotes where needed, doubled inside quotes; LF or CRLF; a byte-order mark is skipped)
/// held in memory as bytes.
/// </summary>
internal sealed class CsvRows : TableRows
{
    private readonly byte[] _data;
    private readonly int _length;
    private int[] _start = new int[16];
    private int[] _end = new int[16];
    private int _at;
    private long _nextLine = 1;
    private long _line = 1;

    /// <summary>Opens a table whose first row names the columns.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="data">The bytes; owned by the reader, which unescapes quoted fields in place.</param>
    /// <param name="length">Bytes used.</param>
    /// <exception cref="BadInputException">There is no header.</exception>
    public CsvRows(string file, byte[] data, int length)
        : base(file)
    {
        _data = data;
        _length = length;
        if (length >= 3 && data[0] == 0xEF && data[1] == 0xBB && data[2] == 0xBF)
            _at = 3;
        Columns = [];
        var count = ReadRow();
        if (count == 0)
            throw new BadInputException("the table is empty", file, "Its first line names the columns");
        var names = new string[count];
        for (var c = 0; c < count; c++)
            names[c] = Encoding.UTF8.GetString(Bytes(c)).Trim();
        Columns = names;
        if (count == 1 && names[0].AsSpan().IndexOfAny(';', '\t') >= 0)
            throw new BadInputException("the columns must be separated by commas", $"{file} line 1");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override long Line => _line;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes(int column) => _data.AsSpan(_start[column], _end[column] - _start[column]);

    /// <inheritdoc/>
    public override bool Next()
    {
        var count = ReadRow();
        if (count == 0)
            return false;
        if (count != Columns.Count)
        {
            throw new BadInputException(
                $"expected {Columns.Count} columns ({string.Join(", ", Columns)}), found {count}", $"{File} line {_line}");
        }

        return true;
    }

    // Returns the number of fields; 0 at the end. Empty lines are skipped.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadRow()
    {
        var data = _data;
        while (_at < _length && data[_at] is (byte)'\n' or (byte)'\r')
        {
            if (data[_at] == '\n')
                _nextLine++;
            _at++;
        }

        _line = _nextLine;
        if (_at >= _length)
            return 0;
        var count = 0;
        while (true)
        {
            if (count == _start.Length)
            {
                Array.Resize(ref _start, count * 2);
                Array.Resize(ref _end, count * 2);
            }

            if (_at < _length && data[_at] == '"')
            {
                ReadQuoted(count);
            }
            else
            {
                var rest = data.AsSpan(_at, _length - _at);
                var width = rest.IndexOfAny((byte)',', (byte)'\n', (byte)'\r');
                _start[count] = _at;
                _at += width < 0 ? rest.Length : width;
                _end[count] = _at;
            }

            count++;
            if (_at >= _length)
                return count;
            if (data[_at] == ',')
            {
                _at++;
                continue;
            }

            if (data[_at] == '\r')
                _at++;
            if (_at < _length && data[_at] == '\n')
            {
                _at++;
                _nextLine++;
            }

            return count;
        }
    }

    private void ReadQuoted(int column)
    {
        var data = _data;
        var read = _at + 1;
        var write = read;
        _start[column] = write;
        while (true)
        {
            if (read >= _length)
                throw new BadInputException("a quoted field is never closed", $"{File} line {_line}");
            var b = data[read++];
            if (b == '\n')
                _nextLine++;
            if (b == '"')
            {
                if (read < _length && data[read] == '"')
                    read++;
                else
                    break;
            }

            data[write++] = b;
        }

        _end[column] = write;
        _at = read;
        if (_at < _length && data[_at] is not ((byte)',' or (byte)'\n' or (byte)'\r'))
            throw new BadInputException("text after a closing quote", $"{File} line {_line}", "Double the quotes inside a quoted field");
    }
}
