using static Plenum.Data.Formats.ThriftKind;

namespace Plenum.Data.Formats;

/// <summary>The structures of a Parquet footer as the format's own description (<c>parquet.thrift</c>, 2.11) numbers them.</summary>
internal static class ParquetShapes
{
    private static readonly ThriftShape Nothing = [];

    private static readonly ThriftShape TimeUnit = new() { [1] = Of(Nothing), [2] = Of(Nothing), [3] = Of(Nothing) };

    private static readonly ThriftShape Time = new() { [1] = Bool, [2] = Of(TimeUnit) };

    private static readonly ThriftShape LogicalType = new()
    {
        [1] = Of(Nothing), [2] = Of(Nothing), [3] = Of(Nothing), [4] = Of(Nothing), [5] = Of(new() { [1] = I32, [2] = I32 }), [6] = Of(Nothing), [7] = Of(Time),
        [8] = Of(Time), [10] = Of(new() { [1] = ThriftKind.Byte, [2] = Bool }), [11] = Of(Nothing), [12] = Of(Nothing), [13] = Of(Nothing), [14] = Of(Nothing),
        [15] = Of(Nothing), [16] = Of(new() { [1] = ThriftKind.Byte }), [17] = Of(new() { [1] = Binary }), [18] = Of(new() { [1] = Binary, [2] = I32 }),
    };

    private static readonly ThriftShape SchemaElement = new()
    {
        [1] = I32, [2] = I32, [3] = I32, [4] = Binary, [5] = I32, [6] = I32, [7] = I32, [8] = I32, [9] = I32, [10] = Of(LogicalType),
    };

    private static readonly ThriftShape KeyValue = new() { [1] = Binary, [2] = Binary };

    private static readonly ThriftShape Statistics = new()
    {
        [1] = Binary, [2] = Binary, [3] = I64, [4] = I64, [5] = Binary, [6] = Binary, [7] = Bool, [8] = Bool,
    };

    private static readonly ThriftShape ColumnMetaData = new()
    {
        [1] = I32, [2] = ListOf(I32), [3] = ListOf(Binary), [4] = I32, [5] = I64, [6] = I64, [7] = I64, [8] = ListOf(KeyValue), [9] = I64, [10] = I64, [11] = I64,
        [12] = Of(Statistics), [13] = ListOf(new ThriftShape { [1] = I32, [2] = I32, [3] = I32 }), [14] = I64, [15] = I32,
        [16] = Of(new() { [1] = I64, [2] = ListOf(I64), [3] = ListOf(I64) }),
        [17] = Of(new()
        {
            [1] = Of(new() { [1] = ThriftKind.Double, [2] = ThriftKind.Double, [3] = ThriftKind.Double, [4] = ThriftKind.Double, [5] = ThriftKind.Double, [6] = ThriftKind.Double, [7] = ThriftKind.Double, [8] = ThriftKind.Double }),
            [2] = ListOf(I32),
        }),
    };

    private static readonly ThriftShape ColumnKey = new() { [1] = Of(Nothing), [2] = Of(new() { [1] = ListOf(Binary), [2] = Binary }) };

    private static readonly ThriftShape ColumnChunk = new()
    {
        [1] = Binary, [2] = I64, [3] = Of(ColumnMetaData), [4] = I64, [5] = I32, [6] = I64, [7] = I32, [8] = Of(ColumnKey), [9] = Binary,
    };

    private static readonly ThriftShape RowGroup = new()
    {
        [1] = ListOf(ColumnChunk), [2] = I64, [3] = I64, [4] = ListOf(new ThriftShape { [1] = I32, [2] = Bool, [3] = Bool }), [5] = I64, [6] = I64, [7] = I16,
    };

    private static readonly ThriftShape Cipher = new() { [1] = Binary, [2] = Binary, [3] = Bool };

    /// <summary>The footer as a whole: FileMetaData.</summary>
    public static ThriftShape File { get; } = new()
    {
        [1] = I32, [2] = ListOf(SchemaElement), [3] = I64, [4] = ListOf(RowGroup), [5] = ListOf(KeyValue), [6] = Binary,
        [7] = ListOf(new ThriftShape { [1] = Of(Nothing) }), [8] = Of(new() { [1] = Of(Cipher), [2] = Of(Cipher) }), [9] = Binary,
    };
}
