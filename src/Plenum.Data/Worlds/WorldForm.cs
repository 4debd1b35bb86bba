namespace Plenum.Data.Worlds;

/// <summary>The file form of a world's tables.</summary>
public enum WorldForm
{
    /// <summary>The large tables (trade, inputs, tariffs) as <c>.csv.gz</c>, the small ones as <c>.csv</c>: readable and compact.</summary>
    CsvGzip,

    /// <summary>Every table as <c>.csv</c>.</summary>
    Csv,

    /// <summary>Every table as <c>.parquet</c>.</summary>
    Parquet,
}
