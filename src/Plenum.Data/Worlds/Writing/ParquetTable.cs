using Parquet;
using Parquet.Schema;

namespace Plenum.Data.Worlds.Writing;

/// <summary>Writes a table as Parquet: text columns and double columns, one row group.</summary>
internal static class ParquetTable
{
    /// <summary>Writes <paramref name="table"/> to <paramref name="stream"/>, which must be seekable.</summary>
    public static void Write(TableText table, Stream stream) => WriteAsync(table, stream).GetAwaiter().GetResult();

    private static async Task WriteAsync(TableText table, Stream stream)
    {
        var fields = new DataField[table.Columns.Count];
        for (var c = 0; c < fields.Length; c++)
        {
            fields[c] = table.IsNumber(c)
                ? new DataField(table.Columns[c], typeof(double), table.Numbers(c).Any(double.IsNaN))
                : new DataField(table.Columns[c], typeof(string), false);
        }

        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        using var group = writer.CreateRowGroup();
        for (var c = 0; c < fields.Length; c++)
        {
            if (!table.IsNumber(c))
                await group.WriteAsync(fields[c], table.Texts(c)).ConfigureAwait(false);
            else if (fields[c].IsNullable)
                await group.WriteAsync<double>(fields[c], (double?[])[.. table.Numbers(c).Select(v => double.IsNaN(v) ? (double?)null : v)]).ConfigureAwait(false);
            else
                await group.WriteAsync<double>(fields[c], (double[])[.. table.Numbers(c)]).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }
}
