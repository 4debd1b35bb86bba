using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Plenum.Checks;

namespace Plenum.Data.Worlds.Tables;

/// <summary>
/// A table read from front to back, whatever file form it has. Fields are UTF-8 bytes of the current row, so that a million
/// rows of codes and numbers pass without a string each.
/// </summary>
internal abstract class TableRows(string file)
{
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Name of the file as messages show it.</summary>
    public string File { get; } = file;

    /// <summary>Column names in file order.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Line of the current row: 1 is the header; in Parquet the row number, counted from 1.</summary>
    public abstract long Line { get; }

    /// <summary>Moves to the next row; false at the end.</summary>
    /// <exception cref="BadInputException">The row cannot be read.</exception>
    public abstract bool Next();

    /// <summary>The field of the current row, without quotes.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    /// <summary>Reads the field as a finite number.</summary>
    /// <exception cref="BadInputException">The field is no finite number.</exception>
    public virtual double Number(int column)
    {
        var bytes = Bytes(column);
        // Short plain decimals are nearly every cell; the general parser takes the rest.
        if (bytes.Length is > 0 and <= 15 && TryPlain(bytes, out var value))
            return value;
        if (double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
            return value;
        throw new BadInputException(
            bytes.Length == 0 ? "a number is missing" : $"\"{Encoding.UTF8.GetString(bytes)}\" is not a finite number",
            Place(column), "Write it with a decimal point and without thousands separators, or leave the row out for zero");
    }

    /// <summary>The field as text.</summary>
    /// <exception cref="BadInputException">The field is not UTF-8.</exception>
    public string Text(int column)
    {
        try
        {
            return Strict.GetString(Bytes(column));
        }
        catch (DecoderFallbackException e)
        {
            throw new BadInputException("the text is not UTF-8", Place(column), "Save the file as UTF-8", e);
        }
    }

    /// <summary>File, line and column of a field, for messages.</summary>
    public string Place(int column) => $"{File} line {Line}, column {Columns[column]}";

    /// <summary>Position of a column that must be there.</summary>
    /// <exception cref="BadInputException">It is not.</exception>
    public int Column(string name)
    {
        var at = ColumnOrNone(name);
        return at >= 0
            ? at
            : throw new BadInputException(
                $"column {name} is missing; found {string.Join(", ", Columns)}", $"{File} line 1");
    }

    /// <summary>Position of a column, or −1.</summary>
    public int ColumnOrNone(string name)
    {
        for (var c = 0; c < Columns.Count; c++)
        {
            if (string.Equals(Columns[c], name, StringComparison.Ordinal))
                return c;
        }

        return -1;
    }

    /// <summary>Refuses columns that are neither required nor optional, and columns named twice.</summary>
    /// <exception cref="BadInputException">There is one.</exception>
    public void Expect(IReadOnlyCollection<string> legal, bool othersAllowed = false)
    {
        for (var c = 0; c < Columns.Count; c++)
        {
            var name = Columns[c];
            if (!othersAllowed && !legal.Contains(name, StringComparer.Ordinal))
            {
                throw new BadInputException(
                    $"unknown column \"{name}\"; legal columns are {string.Join(", ", legal)} ({Nearest.Phrase(name, legal)})", $"{File} line 1");
            }

            if (ColumnOrNone(name) != c)
                throw new BadInputException($"column \"{name}\" appears twice", $"{File} line 1");
        }
    }

    // Digits with at most one point: the digits form an integer below 2^53 and the scale is an exact power of ten below
    // 1e22, so one division rounds once and the result is the nearest double, the same bits a full parser gives.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryPlain(ReadOnlySpan<byte> bytes, out double value)
    {
        value = 0;
        long digits = 0;
        var scale = -1;
        var at = bytes[0] == (byte)'-' ? 1 : 0;
        if (at == bytes.Length)
            return false;
        for (; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (b == (byte)'.' && scale < 0)
            {
                scale = bytes.Length - at - 1;
                if (scale == 0)
                    return false;
                continue;
            }

            var digit = b - '0';
            if ((uint)digit > 9)
                return false;
            digits = (digits * 10) + digit;
        }

        value = scale > 0 ? digits / PowersOfTen[scale] : digits;
        if (bytes[0] == (byte)'-')
            value = -value;
        return true;
    }
}
