namespace Plenum.Data.Formats;

/// <summary>What a structure in Thrift's compact protocol may hold. Fields that are not listed may hold anything.</summary>
/// <param name="fields">Kinds of the fields from number 1 on; null for a number not in use.</param>
internal sealed class ThriftShape(params ThriftKind?[] fields)
{
    /// <summary>The kind of a field, or null where none is known.</summary>
    public ThriftKind? this[int field] => field >= 1 && field <= fields.Length ? fields[field - 1] : null;
}
