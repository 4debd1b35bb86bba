using static Plenum.Data.Formats.ThriftKind;

namespace Plenum.Data.Formats;

/// <summary>The structures of a Parquet footer, with the fields in the order in which the format's own description (<c>parquet.thrift</c>, 2.11) numbers them.</summary>
internal static class ParquetShapes
{
    private static readonly ThriftKind Empty = Of(new ThriftShape());

    private static readonly ThriftKind Time = Of(new(Bool, Of(new(Empty, Empty, Empty))));

    // String, map, list, enumeration, decimal, date, time, timestamp, -, integer, null, JSON, BSON, UUID, float16, variant, geometry, geography.
    private static readonly ThriftShape LogicalType = new(
        Empty, Empty, Empty, Empty, Of(new(I32, I32)), Empty, Time, Time, null, Of(new(ThriftKind.Byte, Bool)), Empty, Empty, Empty, Empty, Empty,
        Of(new(ThriftKind.Byte)), Of(new(Binary)), Of(new(Binary, I32)));

    private static readonly ThriftShape SchemaElement = new(I32, I32, I32, Binary, I32, I32, I32, I32, I32, Of(LogicalType));

    private static readonly ThriftShape KeyValue = new(Binary, Binary);

    private static readonly ThriftShape Statistics = new(Binary, Binary, I64, I64, Binary, Binary, Bool, Bool);

    private static readonly ThriftShape SizeStatistics = new(I64, ListOf(I64), ListOf(I64));

    private static readonly ThriftShape BoundingBox = new(
        ThriftKind.Double, ThriftKind.Double, ThriftKind.Double, ThriftKind.Double, ThriftKind.Double, ThriftKind.Double, ThriftKind.Double, ThriftKind.Double);

    private static readonly ThriftShape ColumnMetaData = new(
        I32, ListOf(I32), ListOf(Binary), I32, I64, I64, I64, ListOf(KeyValue), I64, I64, I64, Of(Statistics), ListOf(new ThriftShape(I32, I32, I32)),
        I64, I32, Of(SizeStatistics), Of(new(Of(BoundingBox), ListOf(I32))));

    private static readonly ThriftShape ColumnKey = new(Empty, Of(new(ListOf(Binary), Binary)));

    private static readonly ThriftShape ColumnChunk = new(Binary, I64, Of(ColumnMetaData), I64, I32, I64, I32, Of(ColumnKey), Binary);

    private static readonly ThriftShape RowGroup = new(
        ListOf(ColumnChunk), I64, I64, ListOf(new ThriftShape(I32, Bool, Bool)), I64, I64, I16);

    private static readonly ThriftKind Cipher = Of(new(Binary, Binary, Bool));

    /// <summary>The footer as a whole: FileMetaData.</summary>
    public static ThriftShape File { get; } = new(
        I32, ListOf(SchemaElement), I64, ListOf(RowGroup), ListOf(KeyValue), Binary, ListOf(new ThriftShape(Empty)), Of(new(Cipher, Cipher)), Binary);
}
