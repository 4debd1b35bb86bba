using System.Globalization;
using System.Runtime.CompilerServices;
using Plenum.Checks;

namespace Plenum.Data.Worlds.Tables;

/// <summary>Reads a long table (codes and one value a row) into a dense array; a missing row stays zero.</summary>
internal static class DenseTable
{
    /// <summary>One key column: its name, the codes it may hold and the stride of its index in the target.</summary>
    public readonly record struct Key(string Column, string What, IReadOnlyList<string> Codes, int Stride);

    /// <summary>Reads all rows.</summary>
    /// <param name="rows">The table.</param>
    /// <param name="keys">Its key columns.</param>
    /// <param name="valueColumn">Its value column.</param>
    /// <param name="rule">Which values are legal.</param>
    /// <param name="size">Length of the dense array.</param>
    /// <exception cref="BadInputException">A row is unknown, illegal or a duplicate; the message says where.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double[] Read(TableRows rows, ReadOnlySpan<Key> keys, string valueColumn, ValueRule rule, int size)
    {
        var columns = new int[keys.Length];
        var strides = new int[keys.Length];
        var indexes = new CodeIndex[keys.Length];
        var legal = new List<string>();
        for (var k = 0; k < keys.Length; k++)
        {
            legal.Add(keys[k].Column);
            strides[k] = keys[k].Stride;
            indexes[k] = new CodeIndex(keys[k].What, keys[k].Codes);
        }

        legal.Add(valueColumn);
        rows.Expect(legal);
        for (var k = 0; k < keys.Length; k++)
            columns[k] = rows.Column(legal[k]);
        var value = rows.Column(valueColumn);

        var target = new double[size];
        var seen = new ulong[(size + 63) / 64];
        while (rows.Next())
        {
            var at = 0;
            for (var k = 0; k < columns.Length; k++)
                at += indexes[k].Find(rows, columns[k]) * strides[k];
            var bit = 1UL << (at & 63);
            if ((seen[at >> 6] & bit) != 0)
                throw Duplicate(rows, columns);
            seen[at >> 6] |= bit;
            var number = rows.Number(value);
            if ((rule == ValueRule.NotNegative && number < 0) || (rule == ValueRule.Tariff && number <= -100))
                throw Illegal(rows, value, rule, number);
            target[at] = number;
        }

        return target;
    }

    private static BadInputException Duplicate(TableRows rows, int[] columns) => new(
        $"second row for {string.Join(", ", columns.Select(c => rows.Text(c)))}", $"{rows.File} line {rows.Line}",
        "Keep one row for each combination");

    private static BadInputException Illegal(TableRows rows, int column, ValueRule rule, double number) => new(
        string.Create(CultureInfo.InvariantCulture, $"{rows.Columns[column]} must be {(rule == ValueRule.Tariff ? "above -100" : "zero or positive")}, got {number:R}"),
        rows.Place(column));
}
