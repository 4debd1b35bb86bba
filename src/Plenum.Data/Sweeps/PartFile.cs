using System.Globalization;
using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using Plenum.Data.Formats;
using Plenum.Data.Yaml;
using Plenum.Sweeps;

namespace Plenum.Data.Sweeps;

/// <summary>
/// Writes and recognises the file of a shard. Rows are ordered by variable, country, sector and case, and no row group holds two
/// variables, so that the statistics of a group let a reader skip it. Failed cases come last, one row each, without a value.
/// </summary>
public static class PartFile
{
    private const int RowsAGroup = 32_768;
    private const string FailedKey = "plenum.failed";
    private const string CasesKey = "plenum.cases";

    /// <summary>Name of the file of a shard.</summary>
    public static string Name(int shard) => string.Create(CultureInfo.InvariantCulture, $"part-{shard:00000}.parquet");

    /// <summary>Writes a shard.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="result">The solved shard.</param>
    /// <param name="stream">A seekable stream.</param>
    public static async Task Write(SweepPlan plan, ShardResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(result);
        var columns = new PartColumns(plan);
        await using var writer = await ParquetWriter.CreateAsync(columns.Schema, stream, Options(columns));
        var facts = Facts(plan, result.Shard);
        facts[FailedKey] = result.Failed.ToString(CultureInfo.InvariantCulture);
        facts[CasesKey] = result.Cases.Count.ToString(CultureInfo.InvariantCulture);
        writer.CustomMetadata = facts;
        var rows = new List<(int Case, int Key)>(RowsAGroup);
        for (var k = 0; k < result.Keys.Count; k++)
        {
            for (var c = 0; c < result.Cases.Count; c++)
            {
                if (double.IsFinite(result.Values[(k * result.Cases.Count) + c]))
                    rows.Add((c, k));
            }

            var last = k == result.Keys.Count - 1;
            if (rows.Count > 0 && (last || result.Keys[k + 1].Variable != result.Keys[k].Variable || rows.Count + result.Cases.Count > RowsAGroup))
            {
                await Group(writer, columns, result, rows);
                rows.Clear();
            }
        }

        for (var c = 0; c < result.Cases.Count; c++)
        {
            if (result.Statuses[c].Status != SweepStatus.Ok)
                rows.Add((c, -1));
        }

        if (rows.Count > 0)
            await Group(writer, columns, result, rows);
    }

    /// <summary>
    /// The number of failed cases where the file is whole and holds this shard of this sweep made by this code, else null.
    /// </summary>
    public static async Task<int?> Inspect(SweepPlan plan, int shard, string path)
    {
        ArgumentNullException.ThrowIfNull(plan);
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var reader = await ParquetOpening.Open(stream);
            return Facts(plan, shard).All(f => reader.CustomMetadata.TryGetValue(f.Key, out var value) && value == f.Value)
                ? int.Parse(reader.CustomMetadata[FailedKey], CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a damaged file makes of the reader, it is no finished shard.
            return null;
        }
    }

    // Level 1 of zstd: a tenth larger than the best, many times faster. Texts repeat, so they are written once a row group and
    // rows hold their number; the bytes of numbers are laid apart, for exponents compress and last digits do not.
    private static ParquetOptions Options(PartColumns columns)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        foreach (var field in columns.Schema.DataFields.OfType<DataField<string>>())
            options.ColumnEncodingHints[field.Path.ToString()] = EncodingHint.Dictionary;
        options.ColumnEncodingHints[columns.Value.Path.ToString()] = EncodingHint.ByteSplitStream;
        return options;
    }

    private static Dictionary<string, string> Facts(SweepPlan plan, int shard) => new()
    {
        ["plenum.sweep"] = plan.Sha256,
        ["plenum.code"] = CodeVersion.Text,
        ["plenum.shard"] = shard.ToString(CultureInfo.InvariantCulture),
    };

    private static async Task Group(ParquetWriter writer, PartColumns columns, ShardResult result, List<(int Case, int Key)> rows)
    {
        using var group = writer.CreateRowGroup();

        T[] Column<T>(Func<int, int, T> of)
        {
            var column = new T[rows.Count];
            for (var r = 0; r < column.Length; r++)
                column[r] = of(rows[r].Case, rows[r].Key);
            return column;
        }

        SweepKey Key(int k) => k < 0 ? None : result.Keys[k];
        await group.WriteAsync<long>(columns.Case, Column((c, _) => result.Cases[c].Number));
        await group.WriteAsync(columns.Instrument, Column((c, _) => Instrument(result, c)));
        foreach (var (field, isNumber, of) in columns.Grid)
        {
            // Read once a case, not once a row.
            var values = result.Cases.Select(of).ToArray();
            if (isNumber)
            {
                var numbers = values.Select(v => v is not null && YamlValues.TryNumber(v, out var x) ? x : (double?)null).ToArray();
                await group.WriteAsync<double>(field, Column((c, _) => numbers[c]));
            }
            else
            {
                var texts = values.Select(v => v?.Text).ToArray();
                await group.WriteAsync(field, Column((c, _) => texts[c])!);
            }
        }

        await group.WriteAsync<int>(columns.Draw, Column((c, _) => result.Cases[c].Draw < 0 ? (int?)null : result.Cases[c].Draw));
        await group.WriteAsync(columns.Country, Column((_, k) => Key(k).Country));
        await group.WriteAsync(columns.Sector, Column((_, k) => Key(k).Sector));
        await group.WriteAsync(columns.Variable, Column((_, k) => Key(k).Variable));
        await group.WriteAsync(columns.Unit, Column((_, k) => k < 0 ? "" : SweepVariable.Unit));
        await group.WriteAsync<double>(columns.Value, Column((c, k) => k < 0 ? (double?)null : result.Values[(k * result.Cases.Count) + c]));
        await group.WriteAsync(columns.Status, Column((c, _) => result.Statuses[c].Status));
        await group.WriteAsync(columns.Reason, Column((c, _) => result.Statuses[c].Reason));
        group.CompleteValidate();
    }

    private static SweepKey None { get; } = new("", "", "");

    private static string Instrument(ShardResult result, int c) => result.Instruments[result.Cases[c].Instrument];
}
