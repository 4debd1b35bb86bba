using Parquet;
using Parquet.Schema;
using Plenum.Outcomes;

namespace Plenum.Data.Results;

/// <summary>
/// Writes <c>results.parquet</c>: long form, one row a number — draw, variant, year, country, sector, variable, unit, value —
/// ordered by draw, then as the run lays its numbers out. One row group for each fifty draws; a number that is not
/// defined, such as the change of a flow that was zero, has no row.
/// </summary>
public static class ResultsParquet
{
    private const int DrawsPerGroup = 50;

    /// <summary>Writes the file; it appears under its name only when it is whole.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="keys">What each number of a draw is.</param>
    /// <param name="draws">By draw, the numbers.</param>
    /// <param name="cancellation">Asks to stop; nothing is left behind then.</param>
    public static Task Write(
        string path, IReadOnlyList<ResultKey> keys, IReadOnlyList<double[]> draws, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(draws);
        return ResultFiles.Write(path, async stream =>
        {
            var draw = new DataField<int>("draw");
            var year = new DataField<int>("year");
            var value = new DataField<double?>("value");
            DataField<string>[] words =
                [new("variant", false), new("country", false), new("sector", false), new("variable", false), new("unit", false)];
            var schema = new ParquetSchema(draw, words[0], year, words[1], words[2], words[3], words[4], value);
            await using var writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation);
            for (var from = 0; from < draws.Count; from += DrawsPerGroup)
            {
                var count = Math.Min(DrawsPerGroup, draws.Count - from);
                var rows = new List<(int Draw, int Key)>(count * keys.Count);
                for (var d = from; d < from + count; d++)
                {
                    for (var k = 0; k < keys.Count; k++)
                    {
                        if (double.IsFinite(draws[d][k]))
                            rows.Add((d, k));
                    }
                }

                T[] Column<T>(Func<int, int, T> of)
                {
                    var column = new T[rows.Count];
                    for (var r = 0; r < column.Length; r++)
                        column[r] = of(rows[r].Draw, rows[r].Key);
                    return column;
                }

                using var group = writer.CreateRowGroup();
                await group.WriteAsync<int>(draw, Column((d, _) => d), cancellationToken: cancellation);
                await group.WriteAsync(words[0], Column((_, k) => keys[k].Variant));
                await group.WriteAsync<int>(year, Column((_, k) => keys[k].Year), cancellationToken: cancellation);
                await group.WriteAsync(words[1], Column((_, k) => keys[k].Country));
                await group.WriteAsync(words[2], Column((_, k) => keys[k].Sector));
                await group.WriteAsync(words[3], Column((_, k) => keys[k].Variable));
                await group.WriteAsync(words[4], Column((_, k) => keys[k].Unit));
                await group.WriteAsync<double>(value, Column((d, k) => (double?)draws[d][k]), cancellationToken: cancellation);
            }
        });
    }
}
